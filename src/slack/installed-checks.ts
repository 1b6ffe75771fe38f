import { type Check, doubtful, type Finding, fine, wrong } from '../core/finding.ts';
import { PostError } from '../ports/chat.ts';
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

/** Workspaces that are looked at: when Slack does not answer, each takes its time. */
const MOST = 100;

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
    const one = (await known())?.find((installed) => installed.workspace === workspace);
    if (one?.kept === null) throw new PostError({ kind: 'unreachable', code: 'no key opens its token' });
    return one === undefined ? null : tokenIn(one.kept);
  };
  return {
    checks: wayIn(settings, log, answerWithin),
    /** A check for each workspace. */
    async workspaces(): Promise<readonly Check[]> {
      const all = await known();
      if (all === null) return [];
      if (all.length === 0) return [nobody];
      const checks = all.slice(0, MOST).map((one) => checkOf(one, settings, log, answerWithin));
      return all.length > MOST ? [...checks, unseen(all.length - MOST)] : checks;
    },
    /** Asks what keeps the bot from posting; null when nobody can tell which workspaces have installed the app. */
    poster: async () => ((await known()) === null ? null : slackPoster(settings, tokenOf, log, answerWithin)),
  };
}

const nobody: Check = {
  name: 'Slack workspaces',
  look: async () => [fine('Slack workspaces', 'None has installed the app yet, at “/slack/install”.')],
};

function unseen(count: number): Check {
  const found = `${count} more were not looked at, so that this comes to an end.`;
  const remedy = 'Those whose token is taken back are forgotten by themselves.';
  return { name: 'Slack workspaces', look: async () => [doubtful('Slack workspaces', found, remedy)] };
}

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
