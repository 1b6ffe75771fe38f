import type { HTTPReceiver } from '@slack/bolt';
import type { CommandRunner } from '../app/run-command.ts';
import type { Log } from '../ports/log.ts';
import { type Connection, clientOptions, noConnection } from './connection.ts';
import { httpReceiver, openPort } from './http.ts';
import { installFailed, installLogger } from './install-failed.ts';
import { installStates } from './install-state.ts';
import { installedOn } from './installed.ts';
import { BOT_SCOPES } from './scopes.ts';
import type { ManyWorkspaces, SlackSettings } from './settings.ts';
import { openSocket } from './socket.ts';

/** The token of a workspace; null where the app is not installed. */
export type TokenOf = (workspace: string) => Promise<string | null>;

/** How Slack reaches us, and we its workspaces. */
export interface Access {
  readonly connection: Connection;
  readonly tokenOf: TokenOf;
}

/** @param runner knows what was done before, also by other processes */
export function accessFor(settings: SlackSettings, runner: Pick<CommandRunner, 'isFirst'>, log: Log): Access {
  if (settings.botToken === null) return accessToMany(settings, runner, log);
  const { transport, botToken } = settings;
  const tokenOf = async () => botToken;
  switch (transport.mode) {
    case 'socket':
      return { tokenOf, connection: openSocket(transport.appToken, clientOptions(settings), log) };
    case 'http': {
      const receiver = httpReceiver(settings, transport.signingSecret, log);
      return { tokenOf, connection: openPort(receiver, transport.host, transport.port) };
    }
    case 'none':
      return { tokenOf, connection: noConnection() };
  }
}

/**
 * Where workspaces install the app, at `/slack/install`, Bolt asks Slack for their tokens and changes those that run out.
 * Who only posts has it do the latter.
 */
function accessToMany(
  settings: ManyWorkspaces,
  { isFirst }: Pick<CommandRunner, 'isFirst'>,
  log: Log,
): Access {
  const { transport, clientId, clientSecret, installations, newSecret } = settings;
  const signingSecret = transport.mode === 'http' ? transport.signingSecret : newSecret();
  const receiver = httpReceiver(settings, signingSecret, log, {
    logger: installLogger(log),
    ...{ clientId, clientSecret, scopes: [...BOT_SCOPES], installationStore: installedOn(installations) },
    installerOptions: {
      directInstall: true,
      stateStore: installStates({ clientSecret, newSecret, isFirst }),
      callbackOptions: { failure: installFailed },
      clientOptions: clientOptions(settings),
    },
  });
  const connection =
    transport.mode === 'http' ? openPort(receiver, transport.host, transport.port) : noConnection(receiver);
  return { connection, tokenOf: (workspace) => tokenIn(workspace, installations, receiver) };
}

async function tokenIn(
  workspace: string,
  installations: ManyWorkspaces['installations'],
  { installer }: HTTPReceiver,
): Promise<string | null> {
  if ((await installations.of({ platform: 'slack', workspace })) === null) return null;
  const source = { teamId: workspace, enterpriseId: undefined, isEnterpriseInstall: false };
  return (await installer?.authorize(source))?.botToken ?? null;
}
