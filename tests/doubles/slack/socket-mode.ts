import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { type Accept, type Acknowledgement, Envelopes } from './envelopes.ts';
import { LIMITS } from './limits.ts';
import type { RefusalLog } from './refusals.ts';
import type { Wait, Waits } from './waits.ts';
import { APP } from './workspace.ts';

const PING_EVERY_MS = 10_000;
const CONNECT_WITHIN_MS = 10_000;

export interface SocketModeOptions {
  readonly waits: Waits;
  readonly refusals: RefusalLog;
  /** How long an app may take to acknowledge an envelope. */
  readonly acknowledgeWithinMs: number;
}

/**
 * Slack's end of Socket Mode: one-time tickets, `hello`, pings from the server, envelopes to one of the open
 * sockets in turn. Source: https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1_048_576 });
  readonly #tickets = new Set<string>();
  readonly #sockets: WebSocket[] = [];
  readonly #connecting = new Set<Wait<void>>();
  readonly #envelopes: Envelopes;
  readonly #options: SocketModeOptions;
  readonly #pings: NodeJS.Timeout;

  constructor(options: SocketModeOptions) {
    this.#options = options;
    this.#envelopes = new Envelopes(options);
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets) this.#ping(socket);
    }, PING_EVERY_MS).unref();
  }

  /** A path and query that opens one socket, once. */
  issueLink(): string {
    const ticket = randomBytes(16).toString('hex');
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${APP.id}`;
  }

  /** Takes the upgrade request of a client, or refuses it with HTTP 401 when its ticket is not valid. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'ws://slack').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) {
      const reason = 'the ticket is unknown or was used before';
      this.#options.refusals.add('socket', 'invalid_ticket', reason, request.url);
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened));
  }

  /** Resolves as soon as a socket is open and was sent `hello`; rejects after ten seconds without one. */
  connected(): Promise<void> {
    if (this.#sockets.length > 0) return Promise.resolve();
    const none = () => new Error(`no app opened a socket within ${CONNECT_WITHIN_MS} ms`);
    const wait = this.#options.waits.start<void>(CONNECT_WITHIN_MS, none);
    this.#connecting.add(wait);
    return wait.promise;
  }

  /** How many sockets are open now. */
  get open(): number {
    return this.#sockets.length;
  }

  /** Sends a payload in an envelope and waits for its acknowledgement. */
  deliver(
    type: string,
    payload: unknown,
    accept?: Accept,
    more?: object,
  ): { envelopeId: string; acknowledged: Promise<Acknowledgement> } {
    const envelopeId = this.#envelopes.wrap(type, payload, accept, more);
    return { envelopeId, acknowledged: this.send(envelopeId) };
  }

  /** Sends an envelope, also one that was sent before and went unacknowledged. */
  send(envelopeId: string): Promise<Acknowledgement> {
    const socket = this.#sockets.shift();
    if (socket === undefined) return Promise.reject(new Error('dispatch_failed: no app has a socket open'));
    this.#sockets.push(socket);
    return this.#envelopes.send(envelopeId, socket);
  }

  /** Cuts every socket without a closing handshake. */
  disconnect(): void {
    for (const socket of this.#sockets.splice(0)) socket.terminate();
  }

  close(): void {
    clearInterval(this.#pings);
    this.disconnect();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    if (this.#sockets.length >= LIMITS.sockets.max) {
      const debug_info = { host: 'applink-double' };
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info }));
      return;
    }
    this.#sockets.push(socket);
    const forget = () => {
      const index = this.#sockets.indexOf(socket);
      if (index >= 0) this.#sockets.splice(index, 1);
    };
    socket.on('close', forget);
    socket.on('error', forget);
    socket.on('message', (data) => this.#envelopes.acknowledge(data.toString()));
    const hello = {
      type: 'hello',
      num_connections: this.#sockets.length,
      connection_info: { app_id: APP.id },
      debug_info: { host: 'applink-double', build_number: 10, approximate_connection_time: 18_060 },
    };
    socket.send(JSON.stringify(hello), () => {
      this.#ping(socket);
      for (const wait of this.#connecting) wait.resolve();
      this.#connecting.clear();
    });
  }

  /** The client gives up a socket on which no further ping comes within 30 seconds of the first. */
  #ping(socket: WebSocket): void {
    if (socket.readyState === WebSocket.OPEN) socket.ping('Ping from applink-double');
  }
}
