import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS } from './limits.ts';
import { MessageStore, type StoredMessage } from './messages.ts';
import { type Refusal, RefusalLog } from './refusals.ts';
import { ResponseUrls } from './response-urls.ts';
import {
  type HttpSlashResult,
  type SigningOptions,
  type SlashCommand,
  SlashCommands,
  type SlashResult,
} from './slash-commands.ts';
import { SocketMode } from './socket-mode.ts';
import { Waits } from './waits.ts';
import { type ApiCall, WebApi } from './web-api.ts';
import { Workspace } from './workspace.ts';

export interface SlackDoubleOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** How long an app may take to acknowledge, in milliseconds of wall time; Slack's three seconds by default. */
  readonly acknowledgeWithinMs?: number;
  /** Milliseconds since 1970: what ages a `response_url` and dates messages, calls and refusals. */
  readonly now?: () => number;
}

/** Slack's servers on 127.0.0.1: they speak Slack's protocol and refuse what Slack refuses. */
export interface SlackDouble {
  /** The client's `slackApiUrl`: `http://127.0.0.1:PORT/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Every Web API call, in the order of the answers. */
  readonly calls: readonly ApiCall[];
  /** Everything refused: bad bodies, wrong tokens, late acknowledgements. */
  readonly refusals: readonly Refusal[];
  /** Every message posted through the Web API, as it stands now. */
  readonly messages: readonly StoredMessage[];
  /** Types a command, delivered over a socket; rejects with `operation_timeout` if not acknowledged in time. */
  slashCommand(command: SlashCommand): Promise<SlashResult>;
  /** Sends the envelope of an earlier command again. */
  resend(envelopeId: string): Promise<SlashResult>;
  /** Types a command, delivered by a signed POST to `url`, as in HTTP mode. */
  slashCommandOverHttp(
    url: string,
    command: SlashCommand,
    options?: SigningOptions,
  ): Promise<HttpSlashResult>;
  /** Resolves when a socket is open and has been sent `hello`; rejects after ten seconds without one. */
  connected(): Promise<void>;
  /** Cuts all sockets without a closing handshake. */
  disconnectSockets(): void;
  /** Ends the server, its sockets and every pending wait. */
  close(): Promise<void>;
}

/** Starts a double on a free port. It holds nothing open once closed. */
export async function startSlackDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const {
    botToken = 'xoxb-double-bot',
    appToken = 'xapp-1-double-app',
    signingSecret = 'double-secret',
  } = options;
  const { acknowledgeWithinMs = LIMITS.acknowledgementSeconds.max * 1000, now = Date.now } = options;

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;

  const waits = new Waits();
  const refusals = new RefusalLog(now);
  const workspace = new Workspace();
  const messages = new MessageStore(now);
  const socketMode = new SocketMode({ waits, refusals, acknowledgeWithinMs });
  const responseUrls = new ResponseUrls({ refusals, waits, now });
  const socketUrl = () => `ws://127.0.0.1:${port}${socketMode.issueLink()}`;
  const webApi = new WebApi({ world: { workspace, messages, socketUrl }, refusals, botToken, appToken, now });
  const commands = new SlashCommands({
    ...{ baseUrl, signingSecret, acknowledgeWithinMs },
    ...{ workspace, responseUrls, socketMode, refusals },
  });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', baseUrl);
    const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
    if (request.method !== 'POST') response.writeHead(405).end();
    else if (method !== undefined) await webApi.serve(method, request, response);
    else if (pathname.startsWith('/commands/')) await responseUrls.serve(pathname, request, response);
    else response.writeHead(404).end();
  };
  server.on('request', (request, response) => {
    // A client that hangs up while it is read or answered is no fault of the double.
    route(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.on('upgrade', (request, socket, head) => socketMode.upgrade(request, socket, head));

  return {
    apiUrl: `${baseUrl}/api/`,
    ...{ botToken, appToken, signingSecret },
    calls: webApi.calls,
    refusals: refusals.entries,
    messages: messages.entries,
    slashCommand: (command) => commands.overSocket(command),
    resend: (envelopeId) => commands.resend(envelopeId),
    slashCommandOverHttp: (url, command, signing) => commands.overHttp(url, command, signing),
    connected: () => socketMode.connected(),
    disconnectSockets: () => socketMode.disconnect(),
    async close() {
      waits.close();
      socketMode.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
