import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import { systemCode } from '../core/errors.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Needs, PostFailure } from '../ports/chat.ts';
import { anyPermission, obstacle, obstaclesIn } from './obstacles.ts';
import type { Servers } from './servers.ts';

/**
 * Discord's codes for what somebody has to mend.
 * Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json.
 */
const OBSTACLES: Readonly<Record<string, Obstacle['kind']>> = {
  /** Unknown Channel. */
  10003: 'no-channel',
  /** Unknown Guild. */
  10004: 'removed',
  /** A tag is required to create a forum post in this channel. */
  40067: 'kind',
  /** Cannot send messages in a non-text channel. */
  50008: 'kind',
  /** Channel verification level is too high. */
  50009: 'restricted',
  /** Cannot execute action on this channel type. */
  50024: 'kind',
  /** Thread is archived. */
  50083: 'archived',
};

/** Missing Access, Missing Permissions. */
const PERMISSIONS: readonly unknown[] = [50_001, 50_013];

function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && PERMISSIONS.includes(error.code);
}

/** Nothing in it can be changed. */
export const THREAD_ARCHIVED = '50083';

/** Of a thread: nobody has opened it, or it was deleted. */
export const UNKNOWN_CHANNEL = '10003';

/** Codes of what is no different the next time. */
const FINAL: readonly unknown[] = [
  /** Unknown Message: the one that a thread was to be opened for. */
  10_008,
  /** Cannot edit a message authored by another user. */
  50_005,
  /** Request entity too large. */
  40_005,
  /** Cannot send an empty message. */
  50_006,
  /** Invalid form body. */
  50_035,
  /** The request body contains invalid JSON. */
  50_109,
];

/** Network failures before anything was sent. Source: Node's `SystemError` and undici. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Milliseconds that are waited at least, also where Discord names no time. */
const LEAST_WAIT = 1000;

/** What an error of a call means for the post that it was made for. */
export type Explain = (error: unknown) => Promise<PostFailure>;

/** Explains errors of calls about a channel. @throws PostError when it has to be asked about, and cannot be now */
export function explainIn(servers: Servers, channel: Channel, needs: Needs): Explain {
  const known = async () => (await obstaclesIn(servers, channel, needs))[0];
  return async (error) => {
    const failure = failureOf(error);
    if (failure.kind !== 'obstacle') return failure;
    if (isForbidden(error)) {
      const forbidden = (await known()) ?? anyPermission((await servers.kindOf(channel))?.type, needs);
      return { kind: 'obstacle', obstacle: forbidden };
    }
    if (failure.obstacle.kind !== 'no-channel') return failure;
    // Who was thrown out of a server may be told that its channels do not exist.
    return { kind: 'obstacle', obstacle: (await known()) ?? failure.obstacle };
  };
}

/** Explains errors of asking about a channel: one that may not be seen tells of nothing but that. */
export const explainOfChannel: Explain = async (error) => unposted(failureOf(error));

/** Likewise about a server, or about the bot in it: those are told who are in it. */
export const explainOfServer: Explain = async (error) => {
  const isAway = isForbidden(error) || (error instanceof DiscordAPIError && error.code === UNKNOWN_MEMBER);
  if (isAway) return { kind: 'obstacle', obstacle: obstacle('removed') };
  return unposted(failureOf(error));
};

/** Unknown Member. */
const UNKNOWN_MEMBER = 10_007;

/** Likewise in a thread: that one is gone or locked keeps nobody from posting in its channel. */
export function explainInThread(explain: Explain): Explain {
  return async (error) => {
    const failure = await explain(error);
    if (failure.kind !== 'obstacle' || !(error instanceof DiscordAPIError)) return failure;
    if (OBSTACLES[error.code] === undefined) return failure;
    const code = String(error.code);
    return { kind: 'refused', code, final: code === UNKNOWN_CHANNEL };
  };
}

/** Milliseconds to wait after one edit too many: of messages that are older than an hour Discord takes only some. */
const EDITS_WAIT = 60_000;

/** Likewise for a message that is put right, in a thread or not. */
export function explainEditing(explain: Explain, isInThread: boolean): Explain {
  const explained = isInThread ? explainInThread(explain) : explain;
  return async (error) => {
    const failure = await explained(error);
    if (failure.kind === 'refused' && failure.code === TOO_MANY_OLD_EDITS)
      return { kind: 'wait', retryAfterMs: EDITS_WAIT };
    // That the bot has asked too often wherever it was concerns more than edits, and is over sooner.
    if (failure.kind !== 'wait' || failure.everywhere) return failure;
    return { kind: 'wait', retryAfterMs: Math.max(EDITS_WAIT, failure.retryAfterMs) };
  };
}

/** Maximum number of edits to messages older than 1 hour reached. */
const TOO_MANY_OLD_EDITS = '30046';

/** Likewise for reading, which sends nothing: who may not read may be able to post all the same. */
export function explainReading(explain: Explain): Explain {
  return async (error) => {
    if (error instanceof DiscordAPIError && isForbidden(error))
      return { kind: 'refused', code: String(error.code), final: false };
    return explainUnposted(explain)(error);
  };
}

/** Likewise for a call that posts nothing: it can be made again. */
export function explainUnposted(explain: Explain): Explain {
  return async (error) => unposted(await explain(error));
}

function unposted(failure: PostFailure): PostFailure {
  return failure.kind === 'unclear' ? { kind: 'unreachable', code: failure.code } : failure;
}

function failureOf(error: unknown): PostFailure {
  if (error instanceof RateLimitError) {
    const asked = Math.ceil(error.retryAfter || error.timeToReset);
    const retryAfterMs = Math.max(LEAST_WAIT, asked);
    return { kind: 'wait', retryAfterMs, ...(error.global ? { everywhere: true } : {}) };
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) return { kind: 'unclear', code: String(error.status) };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = systemCode(error) ?? systemCode(cause) ?? (error instanceof Error ? error.name : 'unknown');
  return { kind: NOT_SENT.has(code) ? 'unreachable' : 'unclear', code };
}

const REQUEST_TIMEOUT = 408;

function refusal({ code, status }: DiscordAPIError): PostFailure {
  // Of a proxy before Discord, which has waited for its answer in vain.
  if (status === REQUEST_TIMEOUT) return { kind: 'unclear', code: String(status) };
  if (status === 401) return { kind: 'obstacle', obstacle: obstacle('removed') };
  if (PERMISSIONS.includes(code))
    return { kind: 'obstacle', obstacle: obstacle('permissions', ['View Channel']) };
  const kind = OBSTACLES[code];
  if (kind !== undefined) return { kind: 'obstacle', obstacle: obstacle(kind) };
  return { kind: 'refused', code: String(code), final: FINAL.includes(code) };
}
