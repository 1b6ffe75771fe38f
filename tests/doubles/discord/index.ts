import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Gateway, type Identify } from './gateway/gateway.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { editRoutes } from './rest/edit-routes.ts';
import { historyRoutes } from './rest/history-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { type Refusal, RestLog, type RestRequest } from './rest/log.ts';
import { restServer } from './rest/server.ts';
import { serverRoutes } from './rest/server-routes.ts';
import { threadRoutes } from './rest/thread-routes.ts';
import { webhookRoutes } from './rest/webhook-routes.ts';
import { LIMITS } from './rules/limits.ts';
import { Servers } from './servers.ts';
import type { RegisteredCommand } from './state/command-registry.ts';
import { type DiscordDoubleOptions, findChannel, newDiscord } from './state/discord.ts';
import type { Failure } from './state/failures.ts';
import type { Answers } from './state/form-call.ts';
import type { InteractionResult } from './state/interactions.ts';
import type { Message } from './state/messages.ts';
import type { PointedMessage } from './state/pointed-message.ts';
import type { ChannelFixture } from './state/world.ts';
import {
  type Acting,
  type AutocompleteRequest,
  type AutocompleteResult,
  type SlashCommand,
  Users,
} from './users.ts';

/** Stands for Discord's servers: REST and gateway on 127.0.0.1, strict about all that they are sent. */
export interface DiscordDouble {
  /** For discord.js: `new Client({ rest: { api: double.apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The first guild, and its first channel. */
  readonly guildId: string;
  readonly channelId: string;
  /** Every REST request that was answered. */
  readonly requests: readonly RestRequest[];
  /** Those of them that were refused, with the reason. Empty means that Discord would have taken everything. */
  readonly refusals: readonly Refusal[];
  /** Every IDENTIFY with a valid token, with its intents and its shard. */
  readonly identifies: readonly Identify[];
  /** The commands as they are registered now. */
  readonly commands: {
    readonly global: RegisteredCommand[];
    readonly guild: Map<string, RegisteredCommand[]>;
  };
  /** The channel, or the thread, with an id. */
  channel(id: string): ChannelFixture | undefined;
  /** What the bot posted into channels on its own. */
  readonly channelMessages: readonly Message[];
  /** What every edit of them made, in that order. */
  readonly edits: readonly Message[];
  /**
   * A user sends a slash command. Rejects where Discord's client would not let them, when no client is connected, and
   * when nobody answers in time.
   */
  slashCommand(command: SlashCommand): Promise<InteractionResult>;
  /** A user presses a button of a message. Rejects as slashCommand does. */
  press(message: Message, label: string, acting?: Acting): Promise<InteractionResult>;
  /** A user chooses a command from the menu of a message. Rejects as slashCommand does. */
  point(name: string, message: PointedMessage, acting?: Acting): Promise<InteractionResult>;
  /** A user fills in and sends the form that they were answered with. Rejects as slashCommand does. */
  submit(opened: InteractionResult, answers: Answers, acting?: Acting): Promise<InteractionResult>;
  /** A user types into an option with autocomplete. Rejects as slashCommand does. */
  autocomplete(request: AutocompleteRequest): Promise<AutocompleteResult>;
  /** Sends an interaction again, as after a connection that was resumed. */
  redeliver(id: string): void;
  /** What the people who run the servers do. */
  readonly servers: Servers;
  /** Lets the next requests fail, one each. */
  fail(...failures: readonly Failure[]): void;
  /** Resolves while a client that was sent READY and its guilds has a socket. */
  connected(timeoutMs?: number): Promise<void>;
  /** Closes the gateway's sockets from Discord's side, or those of one shard: with 4000 a client resumes. */
  disconnectSockets(code?: number, shard?: number): void;
  /** Forgets its clients: who resumes is told that its session is invalid. */
  endSessions(): void;
  /** Ends everything; who still waits is rejected. */
  close(): Promise<void>;
}

/** Starts the double on a free port. */
export async function startDiscordDouble(options: DiscordDoubleOptions = {}): Promise<DiscordDouble> {
  const discord = newDiscord(options, options.interactionWindowMs ?? LIMITS.interactionWindow.max);
  const log = new RestLog();
  const port = () => (server.address() as AddressInfo).port;
  const gatewayUrl = () => `ws://127.0.0.1:${port()}`;
  const gateway = new Gateway(discord, gatewayUrl, options.allowedIntents ?? 1);
  const routes = [
    ...applicationRoutes(discord, gatewayUrl),
    ...interactionRoutes(discord),
    ...webhookRoutes(discord),
    ...channelRoutes(discord, (event, data) => gateway.tell(event, data)),
    ...historyRoutes(discord),
    ...serverRoutes(discord),
    ...editRoutes(discord, (event, data) => gateway.tell(event, data)),
    ...threadRoutes(discord, (event, data) => gateway.tell(event, data)),
  ];
  const server = restServer(discord, routes, log);
  gateway.attach(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const users = new Users(discord, gateway);
  const guild = discord.guilds[0];
  return {
    apiUrl: `http://127.0.0.1:${port()}/api`,
    token: discord.token,
    applicationId: discord.applicationId,
    guildId: guild?.id ?? '',
    channelId: guild?.channels[0]?.id ?? '',
    requests: log.requests,
    refusals: log.refusals,
    identifies: gateway.identifies,
    commands: discord.commands,
    channel: (id) => findChannel(discord, id)?.channel,
    channelMessages: discord.channelMessages,
    edits: discord.edits,
    slashCommand: (command) => users.slashCommand(command),
    press: (message, label, acting) => users.press(message, label, acting),
    point: (name, message, acting) => users.point(name, message, acting),
    submit: (opened, answers, acting) => users.submit(opened, answers, acting),
    autocomplete: (request) => users.autocomplete(request),
    redeliver: (id) => users.redeliver(id),
    servers: new Servers(discord, gateway),
    fail: (...failures) => void discord.failures.push(...failures),
    async connected(timeoutMs = 10_000) {
      await discord.waiting.until('a client', () => gateway.connected || undefined, timeoutMs);
    },
    disconnectSockets: (code = 4000, shard) => gateway.disconnect(code, shard),
    endSessions: () => gateway.forgetSessions(),
    async close() {
      discord.waiting.stop();
      gateway.close();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
