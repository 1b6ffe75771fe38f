import { webApi } from '@slack/bolt';
import { systemCode } from '../core/errors.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { PostError, type PostFailure } from '../ports/chat.ts';
import { answerOf, DEAD_TOKEN, NEVER, slackCode } from './codes.ts';

/** Milliseconds to wait where Slack says to wait and not how long. */
const WAIT = 60_000;
/** Milliseconds that are waited at least, also where Slack names no time to speak of. */
const LEAST_WAIT = 1000;
/** What the SDK says of an answer of 429 that names no time, which it has no class for. */
const NO_TIME = /^Retry header did not contain a valid timeout/;

/** Why nobody can post, by Slack's code. Source: docs.slack.dev/reference/methods/chat.postMessage, errors. */
const OBSTACLE_CODES: Readonly<Record<string, Obstacle['kind']>> = {
  not_in_channel: 'not-in-channel',
  // "Make sure your app is a member of the conversation it's attempting to post a message to."
  no_permission: 'not-in-channel',
  channel_not_found: 'no-channel',
  is_archived: 'archived',
  is_inactive: 'archived',
  access_denied: 'restricted',
  ekm_access_denied: 'restricted',
  messages_tab_disabled: 'kind',
  team_access_not_granted: 'removed',
  team_not_found: 'removed',
  app_missing: 'removed',
};

/** Scopes that we never ask for: nothing can be subscribed in direct messages. */
const DIRECT: ReadonlySet<string> = new Set(['im:read', 'mpim:read']);

/** What passes by itself: too many messages, a workspace or a channel that is being moved. */
const PASSING: ReadonlySet<string> = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'org_login_required',
  'external_channel_migrating',
]);

/** "It's possible some aspect of the operation succeeded before the error was raised." */
const HALF_DONE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'update_failed',
]);

/** The system's and the HTTP client's codes for a connection that was never made: nothing was sent. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_.+|.+_CERT|.+_CERT_.+|UNABLE_TO_.+|ERR_TLS_.+|ERR_SSL_WRONG_VERSION_NUMBER)$/;

/** Why a message that one call was to post was not posted. */
export function postError(error: unknown): PostError {
  return error instanceof PostError ? error : new PostError(failureOf(error), { cause: error });
}

/** The same for a call that posts nothing: what did not succeed surely did not. */
export function lookError(error: unknown): PostError {
  const { failure } = postError(error);
  return new PostError(failure.kind === 'unclear' ? { ...failure, kind: 'unreachable' } : failure, {
    cause: error,
  });
}

/** The same for a look at a channel: one that takes scopes which we never ask for is a direct message. */
export function channelError(error: unknown): PostError {
  const late = lookError(error);
  const { failure } = late;
  const isDirect =
    failure.kind === 'obstacle' &&
    failure.obstacle.kind === 'scopes' &&
    failure.obstacle.names.every((name) => DIRECT.has(name));
  return isDirect ? new PostError(obstacle('kind'), { cause: error }) : late;
}

function failureOf(error: unknown): PostFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'wait', retryAfterMs: Math.max(LEAST_WAIT, error.retryAfter * 1000) };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http_${error.statusCode}`;
    // Slack itself answers 200, 429 or 5xx: anything else is from something on the way there.
    return { kind: error.statusCode >= 500 ? 'unclear' : 'unreachable', code };
  }
  if (causesOf(error).some(({ message }) => NO_TIME.test(message)))
    return { kind: 'wait', retryAfterMs: WAIT };
  const code = slackCode(error);
  if (code !== null) return refusal(code, answerOf(error) ?? {});
  const cause = causeCode(error);
  return { kind: NO_CONNECTION.test(cause) ? 'unreachable' : 'unclear', code: cause };
}

function refusal(code: string, answer: Readonly<Record<string, unknown>>): PostFailure {
  // The SDK takes any answer that is no JSON for a code.
  if (!/^[a-z0-9_]{1,80}$/.test(code)) return { kind: 'unclear', code: 'unreadable_answer' };
  if (HALF_DONE.has(code)) return { kind: 'unclear', code };
  // "The POST data was either missing or truncated": it got lost on the way.
  if (code === 'request_timeout') return { kind: 'unreachable', code };
  if (PASSING.has(code)) return { kind: 'wait', retryAfterMs: waitOf(answer) };
  if (code === 'missing_scope') return obstacle('scopes', missingScopes(answer));
  if (DEAD_TOKEN.has(code)) return obstacle('removed');
  // Of one thread: in its channel anybody may post.
  if (code === 'restricted_action_thread_locked') return { kind: 'refused', code, final: false };
  if (code.startsWith('restricted_action')) return obstacle('restricted');
  const kind = OBSTACLE_CODES[code];
  return kind === undefined ? { kind: 'refused', code, final: NEVER.has(code) } : obstacle(kind);
}

function obstacle(kind: Obstacle['kind'], names: readonly string[] = []): PostFailure {
  return { kind: 'obstacle', obstacle: { kind, names } };
}

function waitOf({ response_metadata: metadata }: Readonly<Record<string, unknown>>): number {
  const seconds =
    typeof metadata === 'object' && metadata !== null && 'retryAfter' in metadata
      ? metadata.retryAfter
      : null;
  return typeof seconds === 'number' ? Math.max(LEAST_WAIT, seconds * 1000) : WAIT;
}

function missingScopes({ needed, provided }: Readonly<Record<string, unknown>>): string[] {
  const has = new Set(scopesIn(provided));
  const lacks = scopesIn(needed).filter((scope) => !has.has(scope));
  return lacks.length > 0 ? lacks : scopesIn(needed);
}

function scopesIn(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter((scope) => scope !== '') : [];
}

/** The innermost code: the HTTP client and the SDK wrap the system's errors, and the SDK's own codes say nothing. */
function causeCode(error: unknown): string {
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'TimeoutError')) return 'timeout';
  const codes = causes.map((cause) => systemCode(cause) ?? '');
  return codes.findLast((code) => code !== '' && !code.startsWith('slack_')) ?? 'no_answer';
}

/** An error and what it came of, the innermost last. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) causes.push(at);
  return causes;
}
