import type { IncomingMessage, RequestListener } from 'node:http';
import { parse } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';
import { asError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { LIMITS } from './limits.ts';

/** Milliseconds that a request may be older than our clock, or younger. Source: docs.slack.dev/authentication/verifying-requests-from-slack. */
const AGE = 300_000;

/** The only form in which Slack signs. Source: as above. */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;

const FORM = 'application/x-www-form-urlencoded';

/** Why a request is not taken, and with which status that is said. */
interface Refused {
  readonly status: 400 | 401 | 413;
  readonly why: string;
}

/**
 * Lets through to Bolt what Slack has signed within five minutes and what can be read. Nothing of the rest is logged:
 * Bolt would quote what it cannot read, and ends the process with a body of `null`.
 * @param listener takes a request whose body is in `rawBody`
 */
export function gated(
  listener: RequestListener,
  signingSecret: string,
  clock: Clock,
  log: Log,
): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST') return listener(request, response);
    const answer = async () => {
      const body = await bodyOf(request);
      const refused = body === null ? TOO_LARGE : refusalOf(request, body.toString(), signingSecret, clock);
      if (refused === null) return listener(Object.assign(request, { rawBody: body }), response);
      log.warn({ ...refused }, 'Slack: a request is refused');
      // What is still being sent is of no use.
      response.writeHead(refused.status, { connection: 'close' }).end();
    };
    answer().catch((error: unknown) => {
      log.debug({ err: asError(error) }, 'Slack: a request has ended early');
      response.destroy();
    });
  };
}

const TOO_LARGE: Refused = { status: 413, why: 'it is too large' };

/** Null when there is more than may be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early would end the connection before anything is answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMITS.request) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refusalOf(
  { headers }: IncomingMessage,
  body: string,
  signingSecret: string,
  clock: Clock,
): Refused | null {
  const type = headers['content-type'];
  // With these Slack looks whether anybody is there, unsigned. Bolt takes nothing else of them.
  if (type === FORM && parse(body).ssl_check === '1') return null;
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': time } = headers;
  if (typeof signature !== 'string' || typeof time !== 'string' || !/^\d{1,12}$/.test(time))
    return { status: 401, why: 'it is not signed' };
  // Bolt takes it with anything behind it; as it is, it names what was sent.
  if (!SIGNATURE.test(signature)) return { status: 401, why: 'its signature is wrong' };
  const now = clock.now();
  if (Math.abs(now - Number(time) * 1000) > AGE) return { status: 401, why: 'it is of another time' };
  const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) };
  if (!isValidSlackRequest({ signingSecret, body, headers: signed, nowMilliseconds: now }))
    return { status: 401, why: 'its signature is wrong' };
  return isReadable(body, type) ? null : { status: 400, why: 'it cannot be read' };
}

/** Whether Bolt will find an object in it. */
function isReadable(body: string, type: string | undefined): boolean {
  const payload = type === FORM ? parse(body).payload : body;
  if (type === FORM && typeof payload !== 'string') return payload === undefined && body !== '';
  try {
    const read: unknown = JSON.parse(String(payload));
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    // Whoever has signed it is told so by the status.
    return false;
  }
}
