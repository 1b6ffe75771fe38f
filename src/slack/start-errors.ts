import { systemCode, UserError } from '../core/errors.ts';
import { DEAD_TOKEN, slackCode } from './codes.ts';
import type { SlackSettings } from './settings.ts';

/** The settings that hold tokens, and where to get each. */
const WHERE_TO_GET = {
  SLACK_BOT_TOKEN: '(xoxb-…) from “OAuth & Permissions”',
  SLACK_APP_TOKEN: '(xapp-…, with the scope connections:write) from “Basic Information”',
} as const;

export type Token = keyof typeof WHERE_TO_GET;

/**
 * Says of a failed start which setting is to blame and how to mend it; any other failure is returned as it is.
 * @param asking the token that Slack was being asked with
 */
export function explainStart(
  error: unknown,
  settings: Pick<SlackSettings, 'transport' | 'apiUrl'>,
  asking: Token,
): unknown {
  if (!isRefusedToken(error)) return explainNoAnswer(error, settings);
  return new UserError(
    'slack-token',
    `Slack refuses ${asking} (${slackCode(error)}). Copy it again ${WHERE_TO_GET[asking]} in your app's settings.`,
    { cause: error },
  );
}

/** The same where the token is not to blame. */
export function explainNoAnswer(
  error: unknown,
  settings: Pick<SlackSettings, 'transport' | 'apiUrl'>,
): unknown {
  if (error instanceof UserError) return error;
  const { transport } = settings;
  const platformCode = slackCode(error);
  const code = systemCode(error);
  if (transport.mode === 'http' && (code === 'EADDRINUSE' || code === 'EACCES')) {
    const why = code === 'EADDRINUSE' ? 'is already used by another program' : 'may not be used by this user';
    return new UserError(
      'port-in-use',
      `Port ${transport.port} on ${transport.host} ${why}. Stop that program, or set HTTP_PORT to a free port.`,
      { cause: error },
    );
  }
  if (transport.mode === 'http' && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '')) {
    return new UserError(
      'bad-host',
      `HTTP_HOST is “${transport.host}”, which is no address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for all addresses.`,
      { cause: error },
    );
  }
  if (platformCode !== null) {
    return new UserError(
      'slack-refuses',
      `Slack answered “${platformCode}” when the bot wanted to connect. Wait a minute and start again; if it stays, look the code up at docs.slack.dev.`,
      { cause: error },
    );
  }
  if (code?.startsWith('slack_webapi_')) {
    return new UserError(
      'slack-unreachable',
      `Slack cannot be reached at ${settings.apiUrl ?? 'slack.com'}. Check the network (and SLACK_API_URL, if you set it), then start again.`,
      { cause: error },
    );
  }
  return error;
}

/** True when trying again with the same token is of no use. */
export function isRefusedToken(error: unknown): boolean {
  const code = slackCode(error) ?? '';
  return DEAD_TOKEN.has(code) || code === 'missing_scope';
}
