import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJsonObject, readBody, sendJson } from './http.ts';
import { LIMITS } from './limits.ts';
import { checkMessage, type Message } from './message.ts';
import { type RefusalLog, SlackRefusal } from './refusals.ts';
import type { Wait, Waits } from './waits.ts';
import { TEAM } from './workspace.ts';

const REPLIES_WITHIN_MS = 3_000;

/** What an app sent to one `response_url`, growing as it sends. */
export class Replies {
  readonly messages: Message[] = [];
  readonly #waiting = new Set<{ count: number; wait: Wait<Message[]> }>();
  readonly #waits: Waits;

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  add(message: Message): void {
    this.messages.push(message);
    for (const entry of this.#waiting) {
      if (this.messages.length < entry.count) continue;
      this.#waiting.delete(entry);
      entry.wait.resolve([...this.messages]);
    }
  }

  /** Resolves with all replies once there are `count`; rejects when they do not come in time. */
  waitFor(count: number, timeoutMs = REPLIES_WITHIN_MS): Promise<Message[]> {
    const wait = this.#waits.start<Message[]>(timeoutMs, () => {
      return new Error(`${this.messages.length} of ${count} replies came within ${timeoutMs} ms`);
    });
    if (this.messages.length >= count) wait.resolve([...this.messages]);
    else this.#waiting.add({ count, wait });
    return wait.promise;
  }
}

interface Opened {
  readonly replies: Replies;
  readonly openedAt: number;
  uses: number;
}

/** What Slack answers to a `response_url` that serves no more; every other refusal is answered with 400. */
const GONE = new Set(['used_url', 'expired_url']);

/**
 * The `response_url`s of commands: five uses within thirty minutes. Answers `ok` as text, 404 with a JSON
 * `{ok: false, error: 'used_url' | 'expired_url'}`, or 400 with the same shape and, for blocks, Slack's
 * `invalid_blocks`. The 400 is a choice: Slack documents no status for a bad body, incoming webhooks use 400.
 * A refused body does not count as a use.
 * Source: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export class ResponseUrls {
  readonly #opened = new Map<string, Opened>();
  readonly #refusals: RefusalLog;
  readonly #waits: Waits;
  readonly #now: () => number;

  constructor(options: { refusals: RefusalLog; waits: Waits; now: () => number }) {
    this.#refusals = options.refusals;
    this.#waits = options.waits;
    this.#now = options.now;
  }

  /** A new path, and what will be sent to it. */
  open(): { path: string; replies: Replies } {
    const path = `/commands/${TEAM.id}/${randomBytes(6).readUIntBE(0, 6)}/${randomBytes(12).toString('hex')}`;
    const replies = new Replies(this.#waits);
    this.#opened.set(path, { replies, openedAt: this.#now(), uses: 0 });
    return { path, replies };
  }

  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body: unknown;
    try {
      body = parseJsonObject(await readBody(request));
      this.#use(path, body);
    } catch (thrown) {
      const { error } = this.#refusals.record('response_url', thrown, body);
      sendJson(response, GONE.has(error) ? 404 : 400, { ok: false, error });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('ok');
  }

  #use(path: string, body: unknown): void {
    const opened = this.#opened.get(path);
    if (opened === undefined) throw new SlackRefusal('invalid_url', `no response_url ${path}`);
    const minutes = (this.#now() - opened.openedAt) / 60_000;
    if (minutes > LIMITS.responseUrlMinutes.max) {
      throw new SlackRefusal('expired_url', `the response_url is ${Math.floor(minutes)} minutes old`);
    }
    if (opened.uses >= LIMITS.responseUrlUses.max) {
      throw new SlackRefusal('used_url', `the response_url was used ${opened.uses} times`);
    }
    const message = checkMessage('response', body);
    opened.uses += 1;
    opened.replies.add(message);
  }
}
