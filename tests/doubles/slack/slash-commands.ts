import { createHmac, randomBytes } from 'node:crypto';
import { acknowledgedMessage } from './envelopes.ts';
import { parseJsonObject } from './http.ts';
import type { Message } from './message.ts';
import type { RefusalLog } from './refusals.ts';
import type { Replies, ResponseUrls } from './response-urls.ts';
import type { SocketMode } from './socket-mode.ts';
import { APP, DEFAULT_CHANNEL, DEFAULT_USER, slackId, TEAM, type Workspace } from './workspace.ts';

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

/** What an app made of a command. `replies` grows while the app sends to the `response_url`. */
interface CommandOutcome {
  readonly acknowledgedAfterMs: number;
  /** The message that came with the acknowledgement; undefined for a bare one. */
  readonly acknowledgement: unknown;
  readonly replies: readonly Message[];
  /** Resolves with all replies once there are `count`; by default it waits three seconds for them. */
  waitForReplies(count: number, timeoutMs?: number): Promise<Message[]>;
}

export interface SlashResult extends CommandOutcome {
  readonly envelopeId: string;
}

export interface HttpSlashResult extends CommandOutcome {
  /** The status of the app's HTTP answer; only a 200 acknowledges the command. */
  readonly status: number;
}

/** How to sign a request other than rightly, to see it refused. */
export interface SigningOptions {
  readonly secret?: string;
  /** Seconds since 1970; now by default. */
  readonly timestampSeconds?: number;
}

export interface SlashCommandsOptions {
  readonly baseUrl: string;
  readonly signingSecret: string;
  readonly acknowledgeWithinMs: number;
  readonly workspace: Workspace;
  readonly responseUrls: ResponseUrls;
  readonly socketMode: SocketMode;
  readonly refusals: RefusalLog;
}

function outcome(replies: Replies, acknowledgedAfterMs: number, acknowledgement: unknown): CommandOutcome {
  return {
    acknowledgedAfterMs,
    acknowledgement,
    replies: replies.messages,
    waitForReplies: (count, timeoutMs) => replies.waitFor(count, timeoutMs),
  };
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

  /**
   * By a signed POST, as in HTTP mode. Rejects with `operation_timeout` when no answer comes in time.
   * Source of the signature: https://docs.slack.dev/authentication/verifying-requests-from-slack
   */
  async overHttp(url: string, command: SlashCommand, signing: SigningOptions = {}): Promise<HttpSlashResult> {
    const { payload, replies } = this.#invoke(command);
    const body = new URLSearchParams(payload).toString();
    const timestamp = String(signing.timestampSeconds ?? Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', signing.secret ?? this.#options.signingSecret);
    const sentAtMs = performance.now();
    const { status, contentType, text } = await this.#post(url, body, {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac.update(`v0:${timestamp}:${body}`).digest('hex')}`,
    });
    const afterMs = performance.now() - sentAtMs;
    const message = status === 200 ? this.#acknowledged(contentType, text) : undefined;
    return { status, ...outcome(replies, afterMs, message) };
  }

  async #post(url: string, body: string, headers: Record<string, string>) {
    const withinMs = this.#options.acknowledgeWithinMs;
    const signal = AbortSignal.timeout(withinMs);
    try {
      const response = await fetch(url, { method: 'POST', body, headers, signal });
      const contentType = response.headers.get('content-type') ?? '';
      return { status: response.status, contentType, text: await response.text() };
    } catch (cause) {
      if (!signal.aborted) throw new Error(`dispatch_failed: ${url} cannot be reached`, { cause });
      const reason = `the command was not acknowledged within ${withinMs} ms`;
      this.#options.refusals.add('acknowledgement', 'operation_timeout', reason, body);
      throw new Error(`operation_timeout: ${reason}`, { cause });
    }
  }

  /** The message in an HTTP answer: JSON, or text that Slack shows as it is. */
  #acknowledged(contentType: string, text: string): unknown {
    try {
      if (contentType.startsWith('application/json')) return acknowledgedMessage(parseJsonObject(text));
      return text === '' ? undefined : acknowledgedMessage({ text });
    } catch (thrown) {
      this.#options.refusals.record('acknowledgement', thrown, text);
      return text;
    }
  }

  #invoke(command: SlashCommand): { payload: Record<string, string>; replies: Replies } {
    if (!command.command.startsWith('/')) throw new Error(`"${command.command}" lacks its slash`);
    const { workspace, responseUrls, baseUrl } = this.#options;
    const user = workspace.meet(command.userId ?? DEFAULT_USER);
    const channel = workspace.enter(command.channelId ?? DEFAULT_CHANNEL);
    const { path, replies } = responseUrls.open();
    const payload = {
      token: 'deprecated-verification-token',
      team_id: command.teamId ?? TEAM.id,
      team_domain: TEAM.domain,
      channel_id: channel.id,
      channel_name: channel.name,
      user_id: user.id,
      user_name: user.name,
      command: command.command,
      text: command.text ?? '',
      api_app_id: APP.id,
      is_enterprise_install: 'false',
      response_url: `${baseUrl}${path}`,
      trigger_id: `${Date.now()}.${slackId('')}.${randomBytes(16).toString('hex')}`,
    };
    return { payload, replies };
  }
}
