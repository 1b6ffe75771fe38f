import { backUp, restore } from '../store/backup.ts';
import type { Copied } from '../store/sqlite/copy.ts';
import { newId, systemClock } from '../system.ts';
import { numberOf } from './number-of.ts';
import { print } from './output.ts';

/** Copies the database to a file, also while a bot works on it. @throws UserError */
export async function makeBackup(databaseUrl: string, file: string, overwrite: boolean): Promise<void> {
  const made = await backUp(databaseUrl, file, { overwrite, now: systemClock.now(), id: newId() });
  print(`${file} holds ${contents(made)}. It was looked through: it is whole.`);
}

/** Puts a backup in the place of the database. @throws UserError */
export async function restoreBackup(databaseUrl: string, file: string, overwrite: boolean): Promise<void> {
  const restored = await restore(databaseUrl, file, { overwrite, now: systemClock.now(), id: newId() });
  const at = new Date(restored.copiedAt).toISOString();
  print(
    `Restored as of ${at}: ${contents(restored)}. What people changed since then is gone. When the bot starts, it looks for what it may have posted since then before it posts it.`,
  );
}

function contents({ articles, subscriptions }: Copied): string {
  return `${numberOf(articles, 'article')} and ${numberOf(subscriptions, 'subscription')}`;
}
