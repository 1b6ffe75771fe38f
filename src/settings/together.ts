import { mistakeOfSlack } from '../slack/check-settings.ts';
import type { Settings } from './schema.ts';

/** A setting that cannot be used. */
export interface SettingMistake {
  /** The one to change. */
  readonly name: keyof Settings;
  /** With what to do, for who made it. */
  readonly sentence: string;
}

/** What is wrong with settings that are right one by one. */
export function mistakesTogether(given: Settings): SettingMistake[] {
  const ofRoles = mistakeOfRoles(given);
  const ofSlack = mistakeOfSlack({ ...given, isReached: given.ROLES.gateway });
  return [...(ofRoles === null ? [] : [ofRoles]), ...(ofSlack === null ? [] : [ofSlack])];
}

/** Whether a process does everything by itself. */
export function doesAll({ ROLES: { gateway, worker, importer } }: Settings): boolean {
  return gateway && worker && importer;
}

/** Whether there is a chat platform to be on. */
export function hasPlatform(given: Settings): boolean {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN } = given;
  return (SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID ?? DISCORD_TOKEN) !== undefined;
}

function mistakeOfRoles(given: Settings): SettingMistake | null {
  if (doesAll(given)) return null;
  if (!given.DATABASE_URL.startsWith('postgres')) {
    return {
      name: 'ROLES',
      sentence:
        'ROLES leaves something to other processes, and DATABASE_URL is a file that one process has to itself. Set DATABASE_URL to postgres://…, or leave ROLES empty.',
    };
  }
  const { gateway, worker } = given.ROLES;
  if ((gateway || worker) && !hasPlatform(given)) {
    return {
      name: 'ROLES',
      sentence:
        'ROLES has this process post, and no platform has a token. Set SLACK_BOT_TOKEN or DISCORD_TOKEN.',
    };
  }
  return null;
}
