import type { WebSocket } from 'ws';
import type { Shard } from './shard.ts';

/** Opcodes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

const KEPT_EVENTS = 1000;

interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** A client's session: it outlives its sockets, and keeps the events that a lost socket may have missed. */
export class Session {
  readonly id: string;
  readonly shard: Shard;
  #socket: WebSocket | undefined;
  #sequence = 0;
  #events: Dispatch[] = [];

  constructor(id: string, shard: Shard, socket: WebSocket) {
    this.id = id;
    this.shard = shard;
    this.#socket = socket;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  get sequence(): number {
    return this.#sequence;
  }

  holds(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  /** Sends an event, or keeps it until the client resumes. */
  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    const dispatch: Dispatch = { op: OP.dispatch, s: this.#sequence, t: event, d: data };
    this.#events = [...this.#events, dispatch].slice(-KEPT_EVENTS);
    if (this.#socket) send(this.#socket, dispatch);
  }

  /** Takes a new socket and replays what came after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const event of this.#events.filter(({ s }) => s > sequence)) send(socket, event);
    this.dispatch('RESUMED', {});
  }

  detach(): void {
    this.#socket = undefined;
  }
}

/** Sends one payload as JSON. */
export function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}
