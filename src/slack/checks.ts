import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { type Check, doubtful, type Finding, fine, wrong } from '../core/finding.ts';
import type { Poster } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { lookError } from './failures.ts';
import { callingOnce } from './once.ts';
import { slackPoster } from './poster.ts';
import { BOT_SCOPES } from './scopes.ts';
import type { LookSettings } from './settings.ts';
import { explainStart, type Token } from './start-errors.ts';

/** What we take of an answer. Source: docs.slack.dev/reference/methods/auth.test. */
const identity = z.looseObject({
  team: z.string(),
  user: z.string(),
  /** From the header `x-oauth-scopes`: docs.slack.dev/apis/web-api#responses. */
  response_metadata: z.looseObject({ scopes: z.array(z.string()).nullish() }).nullish(),
});

/** Who the bot is in a workspace. */
export interface Identity {
  readonly team: string;
  readonly user: string;
  /** What it may do there; null when nobody has told. */
  readonly scopes: readonly string[] | null;
}

/** What `auth.test` says of a token. @throws UserError when it says nothing of that kind */
export function identityIn(answer: unknown): Identity {
  const said = identity.safeParse(answer);
  if (said.success) {
    const { team, user, response_metadata } = said.data;
    return { team, user, scopes: response_metadata?.scopes ?? null };
  }
  throw new UserError(
    'slack-answer',
    'Slack’s answer is not one that it gives. Look at what is between here and Slack (and at SLACK_API_URL, if you set it).',
    { cause: said.error },
  );
}

/** As Slack makes them. */
const SIGNING_SECRET = /^[0-9a-f]{32}$/;

/**
 * What can be found out about Slack without listening.
 * @param answerWithin milliseconds for each call
 */
export function slackChecks(settings: LookSettings, log: Log, answerWithin: number) {
  const client = callingOnce(settings, settings.botToken, log, answerWithin);
  const asked = Promise.withResolvers<Identity | null>();
  const token: Check = {
    name: 'Slack token',
    async look() {
      try {
        const answer = await known('SLACK_BOT_TOKEN', settings, client.auth.test());
        const { team, user, scopes } = identityIn(answer);
        asked.resolve({ team, user, scopes });
        return [fine('Slack token', `It is good for the workspace “${team}”, as @${user}.`)];
      } finally {
        // Without a good answer the others have nothing to say.
        asked.resolve(null);
      }
    },
  };
  const scopes: Check = {
    name: 'Slack scopes',
    look: async () => scopesIn((await asked.promise)?.scopes ?? null),
  };
  return {
    checks: [token, scopes, ...wayIn(settings, log, answerWithin)] as readonly Check[],
    /** Asks what keeps the bot from posting, when the token is good; else null. */
    async poster(): Promise<Pick<Poster, 'obstacles'> | null> {
      return (await asked.promise) === null
        ? null
        : slackPoster(settings, async () => settings.botToken, log, answerWithin);
    },
  };
}

/** @param granted null when nobody has told */
function scopesIn(granted: readonly string[] | null): Finding[] {
  if (granted === null) return [];
  const missing = missingIn(granted);
  if (missing.length === 0)
    return [fine('Slack scopes', `The bot has all ${BOT_SCOPES.length} that it needs.`)];
  return [
    wrong(
      'Slack scopes',
      `The app was installed without ${missing.join(', ')}.`,
      'Add that under “OAuth & Permissions”, “Bot Token Scopes” in your app’s settings, then choose “Reinstall to …” there.',
    ),
  ];
}

/** The scopes that the bot needs and does not have. */
export function missingIn(granted: readonly string[]): readonly string[] {
  return BOT_SCOPES.filter((scope) => !granted.includes(scope));
}

/** How Slack reaches the bot. */
export function wayIn(
  settings: Pick<LookSettings, 'transport' | 'apiUrl'>,
  log: Log,
  answerWithin: number,
): Check[] {
  const { transport, apiUrl } = settings;
  if (transport.mode === 'none') return [];
  if (transport.mode === 'http') {
    const { signingSecret, host, port } = transport;
    // That nobody has said how Slack reaches the bot is told of the settings.
    if (signingSecret === '') return [];
    return [{ name: 'Slack signing secret', look: async () => [formOf(signingSecret, `${host}:${port}`)] }];
  }
  const client = callingOnce({ apiUrl }, transport.appToken, log, answerWithin);
  return [
    {
      name: 'Slack app token',
      async look() {
        // Nobody connects to the address that this yields, so that it takes no connection from a bot that runs.
        await known('SLACK_APP_TOKEN', settings, client.apps.connections.open({}));
        return [fine('Slack app token', 'Slack lets the bot connect by Socket Mode.')];
      },
    },
  ];
}

function formOf(secret: string, place: string): Finding {
  if (SIGNING_SECRET.test(secret))
    return fine('Slack signing secret', `It looks like one. Slack has to reach the bot at ${place}.`);
  return doubtful(
    'Slack signing secret',
    'It is not made of 32 digits and letters from a to f.',
    'Copy the “Signing Secret” again from “Basic Information”, “App Credentials” in your app’s settings.',
  );
}

/** @throws UserError saying which setting is to blame */
async function known<Answer>(
  token: Token,
  settings: Pick<LookSettings, 'transport' | 'apiUrl'>,
  asking: Promise<Answer>,
): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    throw waits(error) ?? explainStart(error, settings, token);
  }
}

/** What is said where Slack asks to wait; null where it does not. */
export function waits(error: unknown): UserError | null {
  if (lookError(error).failure.kind !== 'wait') return null;
  return new UserError('slack-waits', 'Slack asks to wait. Look again in a minute.', { cause: error });
}
