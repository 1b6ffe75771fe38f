import { randomBytes } from 'node:crypto';
import { MessageStore } from './messages.ts';
import { ViewStore } from './views.ts';
import { APP, slackId, TEAM, Workspace } from './workspace.ts';

/** One workspace with all that is in it, and what the app has there. */
export class Team {
  readonly id: string;
  readonly domain: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly workspace: Workspace;
  readonly messages: MessageStore;
  readonly views = new ViewStore();
  /** Each token that was given out, and with which code it is refused by now; null when it is taken. */
  readonly tokens = new Map<string, string | null>();

  constructor(
    id: string,
    domain: string,
    bot: { readonly userId: string; readonly id: string },
    now: () => number,
  ) {
    this.id = id;
    this.domain = domain;
    this.botUserId = bot.userId;
    this.botId = bot.id;
    this.workspace = new Workspace(bot.userId);
    this.messages = new MessageStore(now);
  }

  get url(): string {
    return `https://${this.domain}.slack.com/`;
  }

  /** Gives out a token for the bot. */
  install(token = `xoxb-${this.id}-${randomBytes(12).toString('hex')}`): string {
    this.tokens.set(token, null);
    return token;
  }

  /** Takes every token of the bot back. @param error Slack's code; null gives them back */
  revoke(error: string | null): void {
    for (const token of this.tokens.keys()) this.tokens.set(token, error);
  }
}

/** The workspaces that the double serves. */
export class Teams {
  readonly home: Team;
  readonly #others = new Map<string, Team>();
  readonly #now: () => number;

  constructor(botToken: string, now: () => number) {
    this.#now = now;
    this.home = new Team(TEAM.id, TEAM.domain, { userId: APP.botUserId, id: APP.botId }, now);
    this.home.install(botToken);
  }

  get all(): readonly Team[] {
    return [this.home, ...this.#others.values()];
  }

  /** One more workspace, in which the app is not installed. */
  add(id: string, domain = id.toLowerCase()): Team {
    const team = new Team(id, domain, { userId: slackId('U'), id: slackId('B') }, this.#now);
    this.#others.set(id, team);
    return team;
  }

  /** The first one, where none is named that there is. */
  of(id: string | undefined): Team {
    return this.#others.get(id ?? '') ?? this.home;
  }

  byToken(token: unknown): Team | undefined {
    return this.all.find(({ tokens }) => tokens.has(String(token)));
  }
}
