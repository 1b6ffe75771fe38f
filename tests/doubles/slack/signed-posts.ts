import { createHmac } from 'node:crypto';
import { type Accept, acknowledgedMessage } from './envelopes.ts';
import { parseJsonObject } from './http.ts';
import type { RefusalLog } from './refusals.ts';

/** How to sign a request other than rightly, to see it refused. */
export interface SigningOptions {
  readonly secret?: string;
  /** Seconds since 1970; now by default. */
  readonly timestampSeconds?: number;
}

export interface SignedPostsOptions {
  readonly signingSecret: string;
  readonly acknowledgeWithinMs: number;
  readonly refusals: RefusalLog;
}

/** What came back for a request. */
export interface Posted {
  readonly status: number;
  readonly afterMs: number;
  /** What the answer holds; undefined for a bare one, and for one that acknowledges nothing. */
  readonly acknowledgement: unknown;
}

/**
 * Slack's requests to an app in HTTP mode.
 * Source of the signature: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export class SignedPosts {
  readonly #options: SignedPostsOptions;
  #last: readonly [url: string, body: string, headers: Record<string, string>] | null = null;

  constructor(options: SignedPostsOptions) {
    this.#options = options;
  }

  /** The headers of a request with this body. */
  sign(body: string, type: string, signing: SigningOptions = {}): Record<string, string> {
    const timestamp = String(signing.timestampSeconds ?? Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', signing.secret ?? this.#options.signingSecret);
    return {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac.update(`v0:${timestamp}:${body}`).digest('hex')}`,
    };
  }

  /**
   * The last request again, to the last sign, as somebody sends it who has overheard it.
   * @param behind what they put behind its signature
   * @returns its status
   */
  async replay(behind = ''): Promise<number> {
    if (this.#last === null) throw new Error('no request was sent');
    const [url, body, headers] = this.#last;
    const signature = `${headers['x-slack-signature']}${behind}`;
    return (await this.#post(url, body, { ...headers, 'x-slack-signature': signature })).status;
  }

  /** Rejects with `operation_timeout` when no answer comes in time. */
  async send(
    url: string,
    form: Record<string, string>,
    signing: SigningOptions = {},
    accept: Accept = acknowledgedMessage,
  ): Promise<Posted> {
    const body = new URLSearchParams(form).toString();
    return this.#send(url, body, 'application/x-www-form-urlencoded', signing, accept);
  }

  /** An event of the Events API, which comes as JSON. @param retry how often it was sent before */
  sendEvent(url: string, payload: object, retry: number): Promise<Posted> {
    const again = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
    const headers = retry === 0 ? {} : again;
    return this.#send(url, JSON.stringify(payload), 'application/json', {}, () => undefined, headers);
  }

  async #send(
    url: string,
    body: string,
    type: string,
    signing: SigningOptions,
    accept: Accept,
    headers: Record<string, string> = {},
  ): Promise<Posted> {
    const request = [url, body, { ...headers, ...this.sign(body, type, signing) }] as const;
    this.#last = request;
    const sentAtMs = performance.now();
    const { status, contentType, text } = await this.#post(...request);
    const afterMs = performance.now() - sentAtMs;
    const acknowledgement = status === 200 ? this.#acknowledged(contentType, text, accept) : undefined;
    return { status, afterMs, acknowledgement };
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
      const reason = `the request was not acknowledged within ${withinMs} ms`;
      this.#options.refusals.add('acknowledgement', 'operation_timeout', reason, body);
      throw new Error(`operation_timeout: ${reason}`, { cause });
    }
  }

  /** What an HTTP answer holds: JSON, or text that Slack shows as it is. */
  #acknowledged(contentType: string, text: string, accept: Accept): unknown {
    try {
      if (contentType.startsWith('application/json')) return accept(parseJsonObject(text));
      return accept(text === '' ? undefined : { text });
    } catch (thrown) {
      this.#options.refusals.record('acknowledgement', thrown, text);
      return text;
    }
  }
}
