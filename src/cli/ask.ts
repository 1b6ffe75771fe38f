import { operator } from '../app/asker.ts';
import { deskFor } from '../bot.ts';
import type { AnyCommand } from '../command/command.ts';
import { UserError } from '../core/errors.ts';
import type { Store } from '../ports/store.ts';
import { type Settings, secretsOf } from '../settings/schema.ts';
import { openStore } from '../store/open.ts';
import { systemClock } from '../system.ts';
import { mistakeInShell } from './in-shell.ts';
import { createLog } from './log.ts';
import { complain, complainOf, type Format, formatDocument, print } from './output.ts';
import { writtenProgress } from './progress.ts';

/** Runs a chat command once and prints its answer as a platform would be sent it. @throws UserError */
export async function ask(
  settings: Settings,
  command: AnyCommand,
  values: Readonly<Record<string, unknown>>,
  format: Format,
): Promise<void> {
  const log = createLog(settings.LOG_LEVEL ?? 'warn', secretsOf(settings));
  const { store, owned } = await openForAsking(settings);
  try {
    const desk = deskFor(settings, store, log, writtenProgress(process.stderr, systemClock));
    // While a bot owns the store, that bot keeps it up to date.
    const report = owned ? await desk.import() : null;
    if (owned) await desk.leave();
    if (report !== null) complainOf(report.problems);
    else complain('A bot is running on this database: its articles are shown, and SEEDS_DIR is not read.');
    print(formatDocument(await desk.runner.perform(command, { values }, operator()), format));
  } catch (error) {
    throw mistakeInShell(error);
  } finally {
    await store.close();
  }
}

async function openForAsking(settings: Settings): Promise<{ store: Store; owned: boolean }> {
  try {
    return { store: await openStore(settings.DATABASE_URL, 'owner', systemClock), owned: true };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'database-in-use') throw error;
    return { store: await openStore(settings.DATABASE_URL, 'reader', systemClock), owned: false };
  }
}
