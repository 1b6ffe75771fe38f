import { type CommandOutcome, outcome } from './outcomes.ts';
import type { Replies, ResponseUrls } from './response-urls.ts';
import type { SignedPosts, SigningOptions } from './signed-posts.ts';
import type { SocketMode } from './socket-mode.ts';
import type { Teams } from './teams.ts';
import type { Triggers } from './triggers.ts';
import { APP, DEFAULT_CHANNEL, DEFAULT_USER } from './workspace.ts';

/** What a person typed, where; a user or channel that is named here exists from then on. */
export interface SlashCommand {
  /** With its slash: `/news`. */
  readonly command: string;
  /** What follows the command; empty by default. */
  readonly text?: string;
  readonly userId?: string;
  readonly channelId?: string;
  readonly teamId?: string;
}

export interface SlashResult extends CommandOutcome {
  readonly envelopeId: string;
}

export interface HttpSlashResult extends CommandOutcome {
  /** The status of the app's HTTP answer; only a 200 acknowledges the command. */
  readonly status: number;
}

export interface SlashCommandsOptions {
  readonly baseUrl: string;
  readonly teams: Teams;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly socketMode: SocketMode;
  readonly signedPosts: SignedPosts;
}

/** Types slash commands. Source: https://docs.slack.dev/interactivity/implementing-slash-commands */
export class SlashCommands {
  readonly #options: SlashCommandsOptions;
  readonly #repliesTo = new Map<string, Replies>();

  constructor(options: SlashCommandsOptions) {
    this.#options = options;
  }

  /** Over a socket. Rejects with `operation_timeout` when the app does not acknowledge in time. */
  async overSocket(command: SlashCommand): Promise<SlashResult> {
    const { payload, replies } = this.#invoke(command);
    const { envelopeId, acknowledged } = this.#options.socketMode.deliver('slash_commands', payload);
    this.#repliesTo.set(envelopeId, replies);
    const { afterMs, payload: message } = await acknowledged;
    return { envelopeId, ...outcome(replies, afterMs, message) };
  }

  /** The same envelope again, with the same `response_url`. */
  async resend(envelopeId: string): Promise<SlashResult> {
    const replies = this.#repliesTo.get(envelopeId);
    if (replies === undefined) throw new Error(`no command was sent in envelope ${envelopeId}`);
    const { afterMs, payload } = await this.#options.socketMode.send(envelopeId);
    return { envelopeId, ...outcome(replies, afterMs, payload) };
  }

  /** By a signed POST, as in HTTP mode. Rejects with `operation_timeout` when no answer comes in time. */
  async overHttp(url: string, command: SlashCommand, signing?: SigningOptions): Promise<HttpSlashResult> {
    const { payload, replies } = this.#invoke(command);
    const { status, afterMs, acknowledgement } = await this.#options.signedPosts.send(url, payload, signing);
    return { status, ...outcome(replies, afterMs, acknowledgement) };
  }

  #invoke(command: SlashCommand): { payload: Record<string, string>; replies: Replies } {
    if (!command.command.startsWith('/')) throw new Error(`"${command.command}" lacks its slash`);
    const { teams, triggers, responseUrls, baseUrl } = this.#options;
    const { id, domain, workspace } = teams.of(command.teamId);
    const user = workspace.meet(command.userId ?? DEFAULT_USER);
    const channel = workspace.enter(command.channelId ?? DEFAULT_CHANNEL);
    const { path, replies } = responseUrls.open();
    const payload = {
      token: 'deprecated-verification-token',
      team_id: id,
      team_domain: domain,
      channel_id: channel.id,
      channel_name: channel.name,
      user_id: user.id,
      user_name: user.name,
      command: command.command,
      text: command.text ?? '',
      api_app_id: APP.id,
      is_enterprise_install: 'false',
      response_url: `${baseUrl}${path}`,
      trigger_id: triggers.issue(),
    };
    return { payload, replies };
  }
}
