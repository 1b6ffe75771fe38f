import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Failure, Failures } from './failures.ts';
import {
  Interactions,
  type Press,
  type PressOutcome,
  type Shortcut,
  type Submission,
  type SubmissionOutcome,
  type Typing,
  type TypingOutcome,
} from './interactions.ts';
import { LIMITS } from './limits.ts';
import { type Mention, type Mentioned, Mentions } from './mentions.ts';
import type { Author, StoredMessage } from './messages.ts';
import { type Allowed, OAuth } from './oauth.ts';
import type { CommandOutcome } from './outcomes.ts';
import { Rates } from './rates.ts';
import { type Refusal, RefusalLog } from './refusals.ts';
import { type Removal, removeFrom } from './removals.ts';
import { ResponseUrls } from './response-urls.ts';
import { SignedPosts, type SigningOptions } from './signed-posts.ts';
import {
  type HttpSlashResult,
  type SlashCommand,
  SlashCommands,
  type SlashResult,
} from './slash-commands.ts';
import { SocketMode } from './socket-mode.ts';
import { type Team, Teams } from './teams.ts';
import { Triggers } from './triggers.ts';
import { UnlistedLimits } from './unlisted.ts';
import type { OpenedView } from './views.ts';
import { Waits } from './waits.ts';
import { type ApiCall, BOT_SCOPES, WebApi } from './web-api.ts';
import type { Workspace } from './workspace.ts';

export interface SlackDoubleOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** What the bot was installed with; by default all that it asks for. */
  readonly botScopes?: readonly string[];
  /** Sold outside Slack's marketplace: histories come one page a minute, of fifteen messages. */
  readonly isUnlisted?: boolean;
  /** Whether calls that come too often are refused; else any number is taken. */
  readonly isLimited?: boolean;
  /** Milliseconds until a call is answered; none by default. */
  readonly latencyMs?: number;
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
  /** Every message posted through the Web API, or by somebody else, as it stands now. */
  readonly messages: readonly StoredMessage[];
  /** What every edit made of a message, in that order. */
  readonly edits: readonly StoredMessage[];
  /** Every view that was opened, as it stands now. */
  readonly views: readonly OpenedView[];
  /** Who and what there is, to be changed by tests. */
  readonly workspace: Workspace;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The first workspace, of which all of the above is. */
  readonly home: Team;
  /** One more workspace, in which the app is not installed. */
  addTeam(id: string): Team;
  /** Somebody allows the app, at the address to which it has sent them. @param isForAll for a whole organisation */
  allow(address: string, team: Team, isForAll?: boolean): Allowed;
  /** A workspace parts with the app, which is told at `url`. @returns with which statuses it answers */
  removeFrom(team: Team, url: string, removal?: Removal): Promise<readonly number[]>;
  /** Somebody else writes into a channel. */
  write(channel: string, by: Author, given?: Partial<StoredMessage>): StoredMessage;
  /** Somebody deletes a message. */
  remove(channel: string, ts: string): void;
  /** Makes the next call of a method fail, or lets it through: null. */
  fail(method: string, failure: Failure | null): void;
  /** Takes the bot's token back. @param error Slack's code, `token_revoked` by default */
  revoke(error?: string): void;
  /** Gives the token back, as to an app that is installed again. */
  reinstall(): void;
  /** Presses a button of a message: over a socket, or with `url` as in HTTP mode. */
  press(press: Press, url?: string): Promise<PressOutcome>;
  /** Uses a shortcut of the app: over a socket, or with `url` as in HTTP mode. */
  shortcut(shortcut: Shortcut, url?: string): Promise<CommandOutcome>;
  /** Types into a menu of the newest open view that asks the app what to offer. */
  type(typing: Typing, url?: string): Promise<TypingOutcome>;
  /** Fills in an open view and sends it: over a socket, or with `url` as in HTTP mode. */
  submit(submission: Submission, url?: string): Promise<SubmissionOutcome>;
  /** Writes to the bot in a channel or a thread: over a socket, or with `url` as in HTTP mode. */
  mention(mention: Mention, url?: string): Promise<Mentioned>;
  /** Tells the app of a mention again, as Slack does when it has got no answer. */
  mentionAgain(mentioned: Mentioned, url?: string): Promise<void>;
  /** Closes a view, as somebody does who wants no answer. */
  closeView(id: string): void;
  /** Types a command, delivered over a socket; rejects with `operation_timeout` if not acknowledged in time. */
  slashCommand(command: SlashCommand): Promise<SlashResult>;
  /** Sends the envelope of an earlier command again. */
  resend(envelopeId: string): Promise<SlashResult>;
  /** Sends any envelope again, as when its acknowledgement was lost. @returns what it is acknowledged with */
  redeliver(envelopeId: string): Promise<unknown>;
  /** Types a command, delivered by a signed POST to `url`, as in HTTP mode. */
  slashCommandOverHttp(
    url: string,
    command: SlashCommand,
    options?: SigningOptions,
  ): Promise<HttpSlashResult>;
  /** The headers with which Slack sends a body to an app in HTTP mode. */
  sign(body: string, type: string, signing?: SigningOptions): Record<string, string>;
  /** Somebody who has overheard the last signed POST sends it again. @param behind its signature @returns its status */
  replay(behind?: string): Promise<number>;
  /** Resolves when a socket is open and has been sent `hello`; rejects after ten seconds without one. */
  connected(): Promise<void>;
  /** Whether a socket is open now. */
  isConnected(): boolean;
  /** How many sockets are open now. */
  openSockets(): number;
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
    clientId = '1111111111.2222222222',
    clientSecret = 'double-client-secret',
  } = options;
  const { acknowledgeWithinMs = LIMITS.acknowledgementSeconds.max * 1000, now = Date.now } = options;

  const { isUnlisted = false, isLimited = false, latencyMs = 0 } = options;
  const historyPage = isUnlisted ? LIMITS.historyPageUnlisted : LIMITS.historyPage;

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;

  const waits = new Waits();
  const refusals = new RefusalLog(now);
  const teams = new Teams(botToken, now);
  const { workspace, messages, views } = teams.home;
  const oauth = new OAuth({ teams, clientId, clientSecret, now });
  const socketMode = new SocketMode({ waits, refusals, acknowledgeWithinMs });
  const responseUrls = new ResponseUrls({ refusals, waits, now });
  const socketUrl = () => `ws://127.0.0.1:${port}${socketMode.issueLink()}`;
  const triggers = new Triggers(now);
  const failures = new Failures();
  const webApi = new WebApi({
    world: { triggers, historyPage: historyPage.max, socketUrl, oauth },
    teams,
    unlisted: isUnlisted ? new UnlistedLimits() : null,
    rates: isLimited ? new Rates() : null,
    ...{ refusals, failures, appToken, now, latencyMs },
    botScopes: options.botScopes ?? BOT_SCOPES,
  });
  const signedPosts = new SignedPosts({ signingSecret, acknowledgeWithinMs, refusals });
  const senders = { baseUrl, teams, triggers, responseUrls, socketMode, signedPosts };
  const commands = new SlashCommands(senders);
  const mentions = new Mentions({ teams, socketMode, signedPosts });
  const interactions = new Interactions(senders);

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
    edits: messages.edits,
    views: views.entries,
    workspace,
    ...{ clientId, clientSecret },
    home: teams.home,
    addTeam: (id) => teams.add(id),
    allow: (address, team, isForAll) => oauth.allow(address, team, isForAll),
    removeFrom: (team, url, removal = {}) => removeFrom(team, signedPosts, url, removal),
    write: (channel, by, given = {}) => messages.add({ text: 'Hello', blocks: [], ...given, channel, by }),
    remove: (channel, ts) => messages.remove(channel, ts),
    fail: (method, failure) => failures.add(method, failure),
    revoke: (error = 'token_revoked') => teams.home.revoke(error),
    reinstall: () => teams.home.revoke(null),
    press: (press, url) => interactions.press(press, url),
    shortcut: (shortcut, url) => interactions.shortcut(shortcut, url),
    type: (typing, url) => interactions.type(typing, url),
    submit: (submission, url) => interactions.submit(submission, url),
    mention: (mention, url) => mentions.write(mention, url),
    mentionAgain: (mentioned, url) => mentions.tellAgain(mentioned, url),
    closeView: (id) => views.close(id),
    slashCommand: (command) => commands.overSocket(command),
    resend: (envelopeId) => commands.resend(envelopeId),
    redeliver: async (envelopeId) => (await socketMode.send(envelopeId)).payload,
    slashCommandOverHttp: (url, command, signing) => commands.overHttp(url, command, signing),
    sign: (body, type, signing) => signedPosts.sign(body, type, signing),
    replay: (behind) => signedPosts.replay(behind),
    connected: () => socketMode.connected(),
    isConnected: () => socketMode.open > 0,
    openSockets: () => socketMode.open,
    disconnectSockets: () => socketMode.disconnect(),
    async close() {
      waits.close();
      socketMode.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
