import { type Check, type Finding, fine, wrong } from '../core/finding.ts';
import type { Installed } from '../ports/installations.ts';
import type { Log } from '../ports/log.ts';
import { identityIn, missingIn, waits, wayIn } from './checks.ts';
import { slackCode } from './codes.ts';
import { tokenIn } from './installed.ts';
import { callingOnce } from './once.ts';
import { slackPoster } from './poster.ts';
import { BOT_SCOPES } from './scopes.ts';
import type { LookSettings } from './settings.ts';
import { explainNoAnswer, isRefusedToken } from './start-errors.ts';

type Settings = Pick<LookSettings, 'transport' | 'apiUrl'>;

/** What to do about a workspace whose token is not what it should be. */
const AGAIN = 'Ask its people to install the app again, at “/slack/install”.';

/**
 * What can be found out about Slack without listening, where workspaces install the app themselves.
 * @param installed says which have; null when that cannot be told
 * @param answerWithin milliseconds for each call
 */
export function installedChecks(
  settings: Settings,
  installed: () => Promise<readonly Installed[] | null>,
  log: Log,
  answerWithin: number,
) {
  let asked: ReturnType<typeof installed> | null = null;
  const known = () => {
    asked ??= installed();
    return asked;
  };
  const tokenOf = async (workspace: string) => {
    const kept = (await known())?.find((one) => one.workspace === workspace)?.kept ?? null;
    return kept === null ? null : tokenIn(kept);
  };
  return {
    checks: wayIn(settings, log, answerWithin),
    /** A check for each workspace. */
    async workspaces(): Promise<readonly Check[]> {
      const all = await known();
      if (all === null) return [];
      return all.length === 0 ? [nobody] : all.map((one) => checkOf(one, settings, log, answerWithin));
    },
    poster: async () => slackPoster(settings, tokenOf, log, answerWithin),
  };
}

const nobody: Check = {
  name: 'Slack workspaces',
  look: async () => [fine('Slack workspaces', 'None has installed the app yet, at “/slack/install”.')],
};

function checkOf(installed: Installed, settings: Settings, log: Log, answerWithin: number): Check {
  const name = `Slack workspace ${installed.workspace}`;
  return { name, look: async () => [await lookedAt(name, installed, settings, log, answerWithin)] };
}

async function lookedAt(
  name: string,
  { kept }: Installed,
  settings: Settings,
  log: Log,
  answerWithin: number,
): Promise<Finding> {
  if (kept === null)
    return wrong(
      name,
      'No key of ENCRYPTION_KEYS opens its token.',
      'Add the key with which it was encrypted, behind a comma, or ask its people to install the app again.',
    );
  try {
    const answer = await callingOnce(settings, tokenIn(kept), log, answerWithin).auth.test();
    const { team, user, scopes } = identityIn(answer);
    const missing = missingIn(scopes ?? BOT_SCOPES);
    if (missing.length > 0)
      return wrong(name, `“${team}” installed the app without ${missing.join(', ')}.`, AGAIN);
    const may = scopes === null ? '' : ', with all the scopes that it needs';
    return fine(name, `The token of “${team}” is good, as @${user}${may}.`);
  } catch (error) {
    if (isRefusedToken(error)) return wrong(name, `Slack refuses its token (${slackCode(error)}).`, AGAIN);
    throw waits(error) ?? explainNoAnswer(error, settings);
  }
}
