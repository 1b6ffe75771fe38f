import type { Author } from './messages.ts';
import type { SignedPosts } from './signed-posts.ts';
import type { SocketMode } from './socket-mode.ts';
import type { Teams } from './teams.ts';
import { APP, DEFAULT_CHANNEL, DEFAULT_USER, slackId } from './workspace.ts';

/** What somebody writes to the bot. */
export interface Mention {
  /** As Slack hands it on. The bot's name stands before it where it is not in it. */
  readonly text: string;
  /** The message in whose thread it is written. */
  readonly thread?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly teamId?: string;
  /** When another app writes it. */
  readonly botId?: string;
  /** The message that was changed to say this. */
  readonly edits?: Mentioned;
}

export interface Mentioned {
  /** Of the message that mentions the bot. */
  readonly ts: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly acknowledgedAfterMs: number;
}

export interface MentionsOptions {
  readonly teams: Teams;
  readonly socketMode: SocketMode;
  readonly signedPosts: SignedPosts;
}

/** Tells the app who mentions its bot. Source: https://docs.slack.dev/reference/events/app_mention */
export class Mentions {
  readonly #options: MentionsOptions;
  #retries = 0;

  constructor(options: MentionsOptions) {
    this.#options = options;
  }

  async write(mention: Mention, url?: string): Promise<Mentioned> {
    const { workspace, messages, botUserId, id: team } = this.#options.teams.of(mention.teamId);
    const channel = workspace.enter(mention.channel ?? DEFAULT_CHANNEL).id;
    const user = workspace.meet(mention.user ?? DEFAULT_USER).id;
    const name = `<@${botUserId}>`;
    const text = mention.text.includes(name) ? mention.text : `${name} ${mention.text}`;
    const by: Author = mention.botId === undefined ? { user } : { user, botId: mention.botId };
    const { thread, edits } = mention;
    const ts = edits?.ts ?? messages.add({ channel, text, blocks: [], threadTs: thread, by }).ts;
    const event = {
      type: 'app_mention',
      ...{ user, text, ts, channel, event_ts: ts, team },
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(mention.botId === undefined ? {} : { bot_id: mention.botId }),
      ...(edits === undefined ? {} : { edited: { user, ts } }),
    };
    const payload = {
      token: 'deprecated-verification-token',
      team_id: team,
      api_app_id: APP.id,
      event,
      type: 'event_callback',
      event_id: slackId('Ev'),
      event_time: Math.floor(Number(ts)),
      authorizations: [{ enterprise_id: null, team_id: team, user_id: botUserId, is_bot: true }],
      is_ext_shared_channel: false,
    };
    return { ts, payload, acknowledgedAfterMs: await this.#tell(payload, 0, url) };
  }

  async tellAgain({ payload }: Mentioned, url?: string): Promise<void> {
    this.#retries += 1;
    await this.#tell(payload, this.#retries, url);
  }

  /** @returns the milliseconds until the app acknowledged it */
  async #tell(payload: object, retry: number, url: string | undefined): Promise<number> {
    const { socketMode, signedPosts } = this.#options;
    if (url !== undefined) {
      const { status, afterMs } = await signedPosts.sendEvent(url, payload, retry);
      if (status !== 200) throw new Error(`an event was answered with ${status}`);
      return afterMs;
    }
    const reason = retry === 0 ? '' : 'timeout';
    const envelope = { accepts_response_payload: false, retry_attempt: retry, retry_reason: reason };
    const { acknowledged } = socketMode.deliver('events_api', payload, () => undefined, envelope);
    return (await acknowledged).afterMs;
  }
}
