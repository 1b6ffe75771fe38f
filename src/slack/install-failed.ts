import type { HTTPReceiverOptions, Logger } from '@slack/bolt';
import { systemCode } from '../core/errors.ts';
import type { Log } from '../ports/log.ts';
import { boltLogger } from './logger.ts';

type Callbacks = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;

/** By the code of the error, what whoever wanted to install the app is told, and with which status. */
const TOLD: Readonly<Record<string, readonly [status: number, sentence: string]>> = {
  slack_oauth_invalid_state: [400, 'This link is over, was used before, or was opened in another browser.'],
  slack_oauth_missing_state: [400, 'Slack did not say from where you came.'],
  slack_oauth_missing_code: [400, 'Slack did not say that the app may be installed.'],
  slack_oauth_installer_authorization_error: [400, 'You did not allow it, so nothing was installed.'],
  newsdesk_whole_organisation: [
    400,
    'Newsdesk is installed in single workspaces, not in a whole organisation. Remove it from the organisation, and choose a workspace.',
  ],
};
const OTHERWISE = [502, 'Slack did not give the app what it needs, so nothing was installed.'] as const;

/** Says to whoever wanted to install the app why it is not installed. */
export const installFailed: NonNullable<Callbacks['failure']> = ({ code }, _options, _request, response) => {
  const [status, sentence] = TOLD[code] ?? OTHERWISE;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
  });
  // Beside the page that this stands on, wherever a web server hands it on from.
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Newsdesk</title><h1>Not installed</h1><p>${sentence}</p><p><a href="install">Try again</a></p></html>`,
  );
};

/** Bolt's log lines, in ours. What people do wrong while they install the app is no failure, and anybody can do it. */
export function installLogger(log: Log): Logger {
  const usual = boltLogger(log);
  return {
    ...usual,
    error(...parts) {
      const code = isMadeUp(parts[0]) ? 'invalid_code' : systemCode(parts[0]);
      if (code === 'invalid_code' || (code !== undefined && Object.hasOwn(TOLD, code)))
        log.info({ code }, 'Slack: the app was not installed');
      else usual.error(...parts);
    },
  };
}

/** Whether somebody has come back with a code that Slack has not given out. Source: docs.slack.dev/reference/methods/oauth.v2.access. */
function isMadeUp(error: unknown): boolean {
  const answer: unknown = error instanceof Error && 'data' in error ? error.data : null;
  return (
    typeof answer === 'object' && answer !== null && 'error' in answer && answer.error === 'invalid_code'
  );
}
