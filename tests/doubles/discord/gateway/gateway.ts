import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { LIMITS } from '../rules/limits.ts';
import type { Discord } from '../state/discord.ts';
import { type GuildFixture, guildCreate, user } from '../state/world.ts';
import { CLOSE, frame, identity, resumption } from './frames.ts';
import { OP, Session, send } from './session.ts';
import { guildOf, hears, IdentifyRates, type Shard } from './shard.ts';

const HEARTBEAT_MS = 41_250;
const GUILDS_INTENT = 1;

/** A client that identified itself. */
export interface Identify {
  readonly intents: number;
  readonly shard: Shard;
  readonly at: number;
}

/** The gateway: https://docs.discord.com/developers/events/gateway */
export class Gateway {
  readonly identifies: Identify[] = [];
  readonly #discord: Discord;
  readonly #url: () => string;
  readonly #allowedIntents: number;
  readonly #rates: IdentifyRates;
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new WebSocketServer({ noServer: true });

  constructor(discord: Discord, url: () => string, allowedIntents: number) {
    this.#discord = discord;
    this.#url = url;
    this.#allowedIntents = allowedIntents;
    this.#rates = new IdentifyRates(discord.sharding.maxConcurrency);
    this.#sockets.on('connection', (socket, request) => this.#greet(socket, request));
  }

  /** Serves the sockets that are opened on an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#sockets.handleUpgrade(request, socket, head, (opened) => {
        this.#sockets.emit('connection', opened, request);
      });
    });
  }

  /** True while a client that was sent READY and its guilds has a socket. */
  get connected(): boolean {
    return [...this.#sessions.values()].some((session) => session.connected);
  }

  /** Sends an event to every session of its shard; one without a socket gets it when it resumes. */
  dispatch(event: string, data: unknown): void {
    if (this.#hearing(event, data).length === 0)
      throw new Error(`Nobody is connected who could receive ${event}.`);
    this.tell(event, data);
  }

  /** Tells every session of the shard of a change; nobody has to be there. */
  tell(event: string, data: unknown): void {
    for (const session of this.#hearing(event, data)) session.dispatch(event, data);
  }

  #hearing(event: string, data: unknown): Session[] {
    const guild = guildOf(event, data);
    return [...this.#sessions.values()].filter(({ shard }) => hears(shard, guild));
  }

  /** Closes every socket from Discord's side, or those of one shard. @param id its number */
  disconnect(code: number, id?: number): void {
    const isMeant = (socket: WebSocket) =>
      [...this.#sessions.values()].some((one) => one.shard[0] === id && one.holds(socket));
    for (const socket of this.#sockets.clients) {
      if (id === undefined || isMeant(socket)) this.#drop(socket, code);
    }
  }

  /** Ends every session, and closes its socket with a code that asks to resume. */
  forgetSessions(): void {
    this.disconnect(4000);
    this.#sessions.clear();
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket, request: IncomingMessage): void {
    const version = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams.get('v');
    if (version !== '10') {
      socket.close(CLOSE.invalidApiVersion);
      return;
    }
    socket.on('message', (bytes: Buffer) => {
      const refusal = this.#receive(socket, bytes);
      if (refusal !== undefined) this.#drop(socket, refusal);
    });
    socket.on('close', (code) => this.#forget(socket, code));
    socket.on('error', () => socket.terminate());
    send(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS }, s: null, t: null });
  }

  /** Handles one frame; returns the code to close with when the client broke the protocol. */
  #receive(socket: WebSocket, bytes: Buffer): number | undefined {
    const payload = bytes.length > LIMITS.gatewayFrame.max ? undefined : frame(bytes);
    if (!payload) return CLOSE.decodeError;
    const isKnown = [...this.#sessions.values()].some((session) => session.holds(socket));
    switch (payload.op) {
      case OP.heartbeat:
        send(socket, { op: OP.heartbeatAck });
        return undefined;
      case OP.identify:
        return isKnown ? CLOSE.alreadyAuthenticated : this.#identify(socket, payload.d);
      case OP.resume:
        return isKnown ? CLOSE.alreadyAuthenticated : this.#resume(socket, payload.d);
      case OP.presence:
        return isKnown ? undefined : CLOSE.notAuthenticated;
      default:
        return CLOSE.unknownOpcode;
    }
  }

  #identify(socket: WebSocket, data: unknown): number | undefined {
    const client = identity(data);
    if (!client) return CLOSE.decodeError;
    if (client.token !== this.#discord.token) return CLOSE.authenticationFailed;
    const { shard, intents } = client;
    const at = this.#discord.now();
    if (shard[0] >= shard[1]) return CLOSE.invalidShard;
    if (!this.#rates.take(shard, at)) {
      send(socket, { op: OP.invalidSession, d: false });
      return undefined;
    }
    this.identifies.push({ intents, shard, at });
    if (intents & ~this.#allowedIntents) return CLOSE.disallowedIntents;
    if (this.#guildsOf(shard).length > this.#discord.sharding.guildsPerShard) return CLOSE.shardingRequired;
    const session = new Session(randomUUID().replaceAll('-', ''), shard, socket);
    this.#sessions.set(session.id, session);
    this.#welcome(session, intents);
    this.#discord.waiting.changed();
    return undefined;
  }

  #guildsOf(shard: Shard): GuildFixture[] {
    return this.#discord.guilds.filter(({ id }) => hears(shard, id));
  }

  #welcome(session: Session, intents: number): void {
    const { applicationId } = this.#discord;
    const guilds = this.#guildsOf(session.shard);
    session.dispatch('READY', {
      v: 10,
      user: user(applicationId, true),
      application: { id: applicationId, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url(),
      shard: session.shard,
    });
    if ((intents & GUILDS_INTENT) === 0) return;
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(guild, applicationId));
  }

  #resume(socket: WebSocket, data: unknown): number | undefined {
    const client = resumption(data);
    if (!client) return CLOSE.decodeError;
    if (client.token !== this.#discord.token) return CLOSE.authenticationFailed;
    const session = this.#sessions.get(client.session_id);
    if (!session) {
      send(socket, { op: OP.invalidSession, d: false });
      return undefined;
    }
    if (client.seq > session.sequence) return CLOSE.invalidSequence;
    session.resume(socket, client.seq);
    this.#discord.waiting.changed();
    return undefined;
  }

  #drop(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) if (session.holds(socket)) session.detach();
    socket.close(code);
  }

  /** A client that closes with 1000 or 1001 ends its session; any other close leaves it to be resumed. */
  #forget(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) {
      if (!session.holds(socket)) continue;
      session.detach();
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    }
  }
}
