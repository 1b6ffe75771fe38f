import { commands } from '../../../commands/index.ts';
import { messageActions } from '../../../commands/message-actions.ts';
import { discordSettingsIn, slackWay } from '../../chats.ts';
import type { Platform } from '../../core/channel.ts';
import { type Check, fine } from '../../core/finding.ts';
import type { Examined } from '../../env.ts';
import type { Poster } from '../../ports/chat.ts';
import type { Installed } from '../../ports/installations.ts';
import type { Log } from '../../ports/log.ts';
import type { Settings } from '../../settings/schema.ts';
import { doesAll, hasPlatform } from '../../settings/together.ts';

/** What can be found out about a platform without listening. */
export interface PlatformChecks {
  readonly checks: readonly Check[];
  /** Looks at workspaces that installed the app themselves, where they can, once the database was looked at. */
  workspaces?(): Promise<readonly Check[]>;
  /** Asks what keeps the bot from posting; null when its token is not good. */
  poster(): Promise<Pick<Poster, 'obstacles'> | null>;
}

/**
 * What can be looked at on the platforms that the settings have tokens for. A platform's library is loaded only then.
 * @param installedOn says which workspaces have installed the app; null when that cannot be told
 * @param answerWithin milliseconds for each call
 */
export async function platformChecks(
  settings: Settings,
  installedOn: (platform: Platform) => Promise<readonly Installed[] | null>,
  log: Log,
  answerWithin: number,
): Promise<ReadonlyMap<Platform, PlatformChecks>> {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN } = settings;
  const platforms = new Map<Platform, PlatformChecks>();
  if (SLACK_BOT_TOKEN !== undefined) {
    const { slackChecks } = await import('../../slack/checks.ts');
    platforms.set(
      'slack',
      slackChecks({ ...slackWay(settings), botToken: SLACK_BOT_TOKEN }, log, answerWithin),
    );
  }
  if (SLACK_BOT_TOKEN === undefined && SLACK_CLIENT_ID !== undefined) {
    const { installedChecks } = await import('../../slack/installed-checks.ts');
    const installed = () => installedOn('slack');
    platforms.set('slack', installedChecks(slackWay(settings), installed, log, answerWithin));
  }
  if (DISCORD_TOKEN !== undefined) {
    const { discordChecks } = await import('../../discord/checks.ts');
    const offered = { commands, messageActions };
    platforms.set(
      'discord',
      discordChecks(discordSettingsIn(settings, DISCORD_TOKEN), offered, answerWithin),
    );
  }
  return platforms;
}

/** A check for each workspace that has installed the app itself. @throws UserError when the database cannot be read */
export async function workspaceChecks(platforms: ReadonlyMap<Platform, PlatformChecks>): Promise<Check[]> {
  const checks = [...platforms.values()].map(async (platform) => (await platform.workspaces?.()) ?? []);
  return (await Promise.all(checks)).flat();
}

const TOKENS: readonly (keyof Settings)[] = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_ID',
  'DISCORD_TOKEN',
];

/** Says where a bot without tokens runs, and what brings it to a platform; nothing where that is not asked. */
export function withoutPlatform({ settings, made }: Pick<Examined, 'settings' | 'made'>): Check[] {
  // A token that is no good was meant to be one.
  const isMeant = TOKENS.some((name) => made.has(name));
  if (isMeant || hasPlatform(settings) || !doesAll(settings)) return [];
  const name = 'Chat platforms';
  const found =
    'None has a token: the bot runs in the terminal and on a page for this machine. “npm run newsdesk -- setup slack” and “setup discord” say how to bring it there.';
  return [{ name, look: async () => [fine(name, found)] }];
}
