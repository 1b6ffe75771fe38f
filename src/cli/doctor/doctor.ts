import type { Platform } from '../../core/channel.ts';
import { withDeadline } from '../../core/deadline.ts';
import { asError, UserError } from '../../core/errors.ts';
import { type Check, type Finding, wrong, wrongBy } from '../../core/finding.ts';
import { slices } from '../../core/slices.ts';
import type { Examined } from '../../env.ts';
import { systemClock } from '../../system.ts';
import { createLog } from '../log.ts';
import { jsonText, print } from '../output.ts';
import { channelChecks } from './channels.ts';
import { installedOn } from './installed.ts';
import { machineChecks, thisMachine } from './machine.ts';
import { platformChecks, withoutPlatform, workspaceChecks } from './platforms.ts';
import { readable } from './render.ts';
import { seedsCheck, subscriptionFileCheck } from './seeds.ts';
import { settingChecks } from './settings.ts';
import { storeChecks } from './store.ts';
import { subscribedChannels } from './subscribed.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Milliseconds that a look may take. */
const LOOK_WITHIN = 5000;
/** Milliseconds that a platform or a server has for an answer: less, so that who is silent is named. */
const ANSWER_WITHIN = 4000;
/** Channels or workspaces: each takes up to three calls of those that a bot may make in a second. */
const AT_A_TIME = 4;

/**
 * Looks at everything that a bot needs, beside one that may be running, and prints what is found.
 * @param json one array of findings instead of lines for people
 * @returns false when something is wrong
 */
export async function doctor(examined: Examined, json: boolean): Promise<boolean> {
  const { settings } = examined;
  const log = createLog('silent', examined.secrets);
  const store = storeChecks(settings.DATABASE_URL, systemClock, ANSWER_WITHIN);
  const installed = async (platform: Platform) =>
    (await store.isReadable) ? installedOn(settings, platform) : null;
  const platforms = await platformChecks(settings, installed, log, ANSWER_WITHIN);
  const checks = [
    ...machineChecks(thisMachine, settings, examined.made),
    ...settingChecks(examined),
    ...store.checks,
    seedsCheck(settings.SEEDS_DIR, ANSWER_WITHIN),
    ...subscriptionFileCheck(settings),
    ...withoutPlatform(examined),
    ...[...platforms.values()].flatMap((platform) => platform.checks),
  ];
  const found = await Promise.all(checks.map(looked));
  const workspaces = await lookedAtEach('Workspaces', () => workspaceChecks(platforms));
  const channels = await lookedAtEach('Subscriptions', async () =>
    channelChecks(await subscribedChannels(settings, await store.isReadable), platforms),
  );
  const shown = withoutSecrets(examined);
  const findings = [...found.flat(), ...workspaces, ...channels].map((finding) => ({
    ...finding,
    found: shown(finding.found),
    remedy: finding.remedy === null ? null : shown(finding.remedy),
  }));
  print(json ? jsonText(findings, 2) : readable(findings));
  return !findings.some(({ state }) => state === 'problem');
}

/** Looks at what is known only by now, a few at a time; what keeps it from being listed is a finding, too. */
async function lookedAtEach(name: string, list: () => Promise<readonly Check[]>): Promise<Finding[]> {
  let checks: readonly Check[] = [];
  const listing = async () => {
    checks = await list();
    return [];
  };
  const found = [...(await looked({ name, look: listing }))];
  for (const some of slices(checks, AT_A_TIME)) found.push(...(await Promise.all(some.map(looked))).flat());
  return found;
}

/** What a look finds; what keeps it from looking is a finding, too. */
async function looked(check: Check): Promise<readonly Finding[]> {
  try {
    return await withDeadline(check.look(), LOOK_WITHIN, late);
  } catch (error) {
    if (error instanceof UserError) return [wrongBy(check.name, error)];
    const { message } = asError(error);
    return [wrong(check.name, `That could not be looked at (${message}).`, 'Please report this as a bug.')];
  }
}

function late(): UserError {
  return new UserError(
    'no-answer',
    `There was no answer within ${LOOK_WITHIN / 1000} seconds. Check the network, then look again.`,
  );
}
