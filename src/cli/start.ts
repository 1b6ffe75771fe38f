import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import { chatsFor, type Desk, deskFor, systemClock } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { type Settings, secretsOf } from '../env.ts';
import type { Chat } from '../ports/chat.ts';
import { openStore } from '../store/open.ts';
import { terminalChat } from '../terminal/chat.ts';
import { createLog } from './log.ts';
import { complainOf, isStyled } from './output.ts';
import { whenToldToStop } from './signals.ts';

/** Runs the bot: on the chat platforms that have tokens, else in the terminal. */
export async function start(settings: Settings): Promise<void> {
  const hasTokens = settings.SLACK_BOT_TOKEN !== undefined || settings.DISCORD_TOKEN !== undefined;
  const log = createLog(settings.LOG_LEVEL ?? (hasTokens ? 'info' : 'warn'), secretsOf(settings));
  const store = await openStore(settings.DATABASE_URL, 'owner', systemClock);
  const desk = deskFor(settings, store, log);
  try {
    await (hasTokens ? serve(settings, desk, log) : talk(settings, desk, log));
  } finally {
    await store.close();
  }
}

/** The chat platforms, side by side, until told to stop. */
async function serve(settings: Settings, desk: Desk, log: Logger): Promise<void> {
  const stop = whenToldToStop();
  const chats = await chatsFor(settings, desk.runner, log);
  const seen = new Set<string>();
  let endHeartbeat = async () => {};
  const begin = async () => {
    // Connecting does not wait for a long first import; whatever fails first ends the start.
    await Promise.all([
      importAndReport(desk, log, seen),
      ...chats.map(async (chat) => {
        await chat.start();
        log.info({ platform: chat.name }, 'connected');
      }),
    ]);
    log.info({ articles: (await desk.store.holdings({})).articles }, 'ready');
    endHeartbeat = await beat(desk, log, seen);
  };
  try {
    // Stopping does not wait for a long first import either: the next start completes it.
    const signal = await Promise.race([stop, begin().then(() => stop)]);
    log.info({ signal }, 'stopping');
    await endHeartbeat();
  } finally {
    await stopAll(chats, log);
  }
}

/** The terminal, until its input ends. */
async function talk(settings: Settings, desk: Desk, log: Logger): Promise<void> {
  const stop = whenToldToStop();
  const report = await Promise.race([desk.import(), stop.then(() => null)]);
  if (report === null) return;
  const { problems, files } = report;
  complainOf(problems);
  const { articles } = await desk.store.holdings({});
  if (articles === 0) throw nothingToRead(settings, files);
  const { stdin: input, stdout: output } = process;
  const chat = terminalChat({ input, output, styled: isStyled() }, commands, desk.runner, settings.LOCALE);
  await chat.start();
  const endHeartbeat = await beat(desk, log, new Set(problems.map(formatProblem)));
  try {
    await Promise.race([chat.ended, stop]);
  } finally {
    await chat.stop();
    await endHeartbeat();
  }
}

/** From now on the folder is looked at once a minute. */
async function beat(desk: Desk, log: Logger, seen: Set<string>): Promise<() => Promise<void>> {
  const { startHeartbeat } = await import('../schedule/heartbeat.ts');
  return startHeartbeat(() => importAndReport(desk, log, seen), log);
}

async function importAndReport(desk: Desk, log: Logger, seen: Set<string>): Promise<void> {
  const { problems, ...counts } = await desk.import();
  if (counts.added + counts.updated + counts.withdrawn > 0) log.info(counts, 'seeds imported');
  if (counts.files === 0) log.warn({}, 'the seeds folder has no article files');
  reportNew(problems, log, seen);
}

/** A problem is told once, not once a minute; when it is gone and comes back, it is told again. */
function reportNew(problems: readonly Problem[], log: Logger, seen: Set<string>): void {
  const current = new Set(problems.map(formatProblem));
  for (const line of current) if (!seen.has(line)) log.warn({ problem: line }, 'a seed has a problem');
  seen.clear();
  for (const line of current) seen.add(line);
}

async function stopAll(chats: readonly Chat[], log: Logger): Promise<void> {
  const ended = await Promise.allSettled(chats.map((chat) => chat.stop()));
  for (const result of ended) {
    if (result.status === 'rejected') log.warn({ err: result.reason }, 'a platform did not close cleanly');
  }
}

function nothingToRead(settings: Settings, files: number): UserError {
  const found = files === 0 ? 'are no article files' : 'is no file that yields an article';
  return new UserError(
    'no-articles',
    `There ${found} in ${settings.SEEDS_DIR}. Put articles into it (.md or .txt, see seeds/README.md), or set SEEDS_DIR to the folder that has them.`,
  );
}
