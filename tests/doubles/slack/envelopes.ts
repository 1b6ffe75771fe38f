import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { parseJsonObject } from './http.ts';
import { checkMessage } from './message.ts';
import { type RefusalLog, SlackRefusal } from './refusals.ts';
import type { Wait, Waits } from './waits.ts';

/** How an app acknowledged an envelope. */
export interface Acknowledgement {
  readonly afterMs: number;
  /** What came with it; undefined for a bare acknowledgement. */
  readonly payload: unknown;
}

export interface EnvelopesOptions {
  readonly waits: Waits;
  readonly refusals: RefusalLog;
  readonly acknowledgeWithinMs: number;
}

/** What an acknowledgement holds. @throws {SlackRefusal} when Slack would not take it */
export type Accept = (payload: Record<string, unknown> | undefined) => unknown;

interface Sent {
  readonly json: string;
  readonly accept: Accept;
  sentAtMs: number;
  /** Undefined before the first sending and after an acknowledgement. */
  wait: Wait<Acknowledgement> | undefined;
}

const acknowledgement = z.strictObject({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

/** The message in an acknowledgement: an empty payload is none, any other has to be one that Slack shows. */
export function acknowledgedMessage(payload: Record<string, unknown> | undefined): unknown {
  if (payload === undefined || Object.keys(payload).length === 0) return undefined;
  return checkMessage('response', payload);
}

/** The envelopes of one double and their acknowledgements. */
export class Envelopes {
  readonly #sent = new Map<string, Sent>();
  readonly #options: EnvelopesOptions;

  constructor(options: EnvelopesOptions) {
    this.#options = options;
  }

  /** Makes an envelope and returns its id. @param more what else stands on it */
  wrap(type: string, payload: unknown, accept: Accept = acknowledgedMessage, more: object = {}): string {
    const id = randomUUID();
    const json = JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true, ...more });
    this.#sent.set(id, { json, accept, sentAtMs: 0, wait: undefined });
    return id;
  }

  /**
   * Sends an envelope over a socket. Resolves with its acknowledgement; rejects with `operation_timeout`,
   * which it also records, when none comes in time.
   */
  send(id: string, socket: WebSocket): Promise<Acknowledgement> {
    const envelope = this.#sent.get(id);
    if (envelope === undefined) return Promise.reject(new Error(`no envelope ${id}`));
    const { waits, refusals, acknowledgeWithinMs } = this.#options;
    const wait = waits.start<Acknowledgement>(acknowledgeWithinMs, () => {
      const reason = `envelope ${id} was not acknowledged within ${acknowledgeWithinMs} ms`;
      refusals.add('acknowledgement', 'operation_timeout', reason, JSON.parse(envelope.json));
      return new Error(`operation_timeout: ${reason}`);
    });
    envelope.wait = wait;
    // An app that ends takes its socket with it, perhaps before the double has heard of that.
    const gone = () => wait.reject(new Error(`the socket of envelope ${id} was closed`));
    socket.once('close', gone);
    const forget = () => socket.off('close', gone);
    wait.promise.then(forget, forget);
    envelope.sentAtMs = performance.now();
    socket.send(envelope.json);
    return wait.promise;
  }

  /** Takes what a client sent over its socket. */
  acknowledge(text: string): void {
    let body: unknown = text;
    try {
      body = parseJsonObject(text);
      const parsed = acknowledgement.safeParse(body);
      if (!parsed.success) throw new SlackRefusal('invalid_acknowledgement', z.prettifyError(parsed.error));
      this.#settle(parsed.data);
    } catch (thrown) {
      this.#options.refusals.record('acknowledgement', thrown, body);
    }
  }

  #settle({ envelope_id: id, payload }: z.infer<typeof acknowledgement>): void {
    const envelope = this.#sent.get(id);
    if (envelope === undefined) throw new SlackRefusal('unknown_envelope', `no envelope ${id}`);
    const { wait } = envelope;
    if (wait === undefined)
      throw new SlackRefusal('already_acknowledged', `envelope ${id} was acknowledged before`);
    envelope.wait = undefined;
    const afterMs = performance.now() - envelope.sentAtMs;
    try {
      wait.resolve({ afterMs, payload: envelope.accept(payload) });
    } catch (thrown) {
      // Slack takes a bad payload as an acknowledgement and shows nothing of it.
      wait.resolve({ afterMs, payload });
      throw thrown;
    }
  }
}
