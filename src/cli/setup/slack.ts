import { stringify } from 'yaml';
import { commands } from '../../../commands/index.ts';
import { messageActions } from '../../../commands/message-actions.ts';
import { UserError } from '../../core/errors.ts';
import { creationAddress, slackManifest } from '../../slack/manifest.ts';
import { jsonText, print } from '../output.ts';
import { numbered } from './numbered.ts';

/** What is typed after `newsdesk setup slack`. */
export interface SlackSetup {
  readonly http?: string | undefined;
  readonly json?: boolean | undefined;
  readonly yaml?: boolean | undefined;
}

/** Prints the app's manifest, and what to do with it; the manifest alone as JSON or YAML. @throws UserError `bad-value` */
export function setupSlack({ http, json, yaml }: SlackSetup): void {
  const base = http === undefined ? null : reachedAt(http);
  const manifest = slackManifest(commands, messageActions, base);
  print(yaml ? stringify(manifest).trimEnd() : jsonText(manifest, 2));
  if (yaml || json) return;
  print(`\nThis address creates the app from it:\n\n${creationAddress(manifest)}\n`);
  print(numbered(base === null ? SOCKET_MODE : overHttp(base)));
  if (base !== null) print(SEVERAL);
}

/** Done by hand in Slack's settings, by everybody who makes an app. */
const CREATE = [
  'Open the address above in a browser in which you are signed in to Slack, choose your workspace, then “Next” and “Create”. (Or paste the manifest at https://api.slack.com/apps: “Create New App”, “From a manifest”.)',
  'In the app’s settings choose “Install App”, then “Install to …” and “Allow”.',
  'Copy .env.example to .env, if there is none yet, and the “Bot User OAuth Token” (xoxb-…) that “Install App” shows now into it, behind SLACK_BOT_TOKEN=.',
];

const CHECK = '“npm run newsdesk -- doctor” says whether everything is right, and if not, what to do.';
const USE =
  'In Slack type “/invite @newsdesk” in a channel, then “/digest”, and “/subscription add” for a digest every day.';

const SEVERAL =
  '\nThat is for one workspace. For several that install the app themselves, follow “Several Slack workspaces” in docs/OPERATIONS.md instead.';

const SOCKET_MODE = [
  ...CREATE,
  'Under “Basic Information”, “App-Level Tokens”, choose “Generate Token and Scopes”, add the scope connections:write and choose “Generate”. Copy the token (xapp-…) into .env, behind SLACK_APP_TOKEN=.',
  CHECK,
  'Start the bot: “npm start”.',
  USE,
];

function overHttp(base: string): readonly string[] {
  return [
    ...CREATE,
    'Copy the “Signing Secret” that “Basic Information” shows under “App Credentials” into .env, behind SLACK_SIGNING_SECRET=; leave SLACK_APP_TOKEN= empty.',
    `Have your web server hand on what comes to ${base}slack/ to the bot: it listens on HTTP_HOST (127.0.0.1) and HTTP_PORT (3000).`,
    CHECK,
    'Start the bot: “npm start”.',
    'Slack now wants to see that the bot answers: in the app’s settings choose “App Manifest”, and have Slack verify the request URL that is named there.',
    USE,
  ];
}

/** @returns with a slash at its end */
function reachedAt(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (url?.protocol !== 'https:' || !isPlain) {
    throw new UserError(
      'bad-value',
      `--http cannot be “${typed}”. Slack calls only addresses with https://, such as https://news.example.com.`,
    );
  }
  // Who copies the whole request address means the same.
  return `${url.origin}${url.pathname.replace(/\/?(?:slack\/events\/?)?$/, '')}/`;
}
