import { commands } from '../../commands/index.ts';
import { deskFor, subscriptionFileFor } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import type { Store } from '../ports/store.ts';
import { type Settings, secretsOf } from '../settings/schema.ts';
import { systemClock } from '../system.ts';
import { terminalChat } from '../terminal/chat.ts';
import { EditionBeat } from './edition-beat.ts';
import { LocalPage } from './local-page.ts';
import { createLog } from './log.ts';
import { complain, complainOf, isStyled } from './output.ts';
import { writtenProgress } from './progress.ts';
import { nothingIn, type SeedNews, SeedWatch } from './seed-watch.ts';
import { whenToldToStop } from './signals.ts';
import { SubscriptionWatch } from './subscription-watch.ts';

/** The terminal and a page as the platforms, until the input ends; where there is none, until told to stop. */
export async function talk(settings: Settings, store: Store): Promise<void> {
  const log = createLog(settings.LOG_LEVEL ?? 'warn', secretsOf(settings));
  const progress = writtenProgress(process.stderr, systemClock);
  let isTalking = false;
  const desk = deskFor(settings, store, log, (done, total) => {
    // Later there is a prompt in its place.
    if (!isTalking) progress(done, total);
  });
  const stop = whenToldToStop();
  const report = await Promise.race([desk.import(), stop.then(() => 'stopped' as const)]);
  if (report === 'stopped') return;
  isTalking = true;
  complainOf(report?.problems ?? []);
  const { articles } = await store.holdings({});
  if (articles === 0) throw new UserError('no-articles', nothingIn(settings.SEEDS_DIR, report?.files ?? 0));
  if (report?.files === 0)
    complain(`${nothingIn(settings.SEEDS_DIR, 0)} Until then: what was stored earlier.`);
  let tell = complain;
  const subscriptions = new SubscriptionWatch(await subscriptionFileFor(settings), store, systemClock, {
    changed: ({ added, changed, removed }) =>
      tell(`The subscriptions of the file: ${added} added, ${changed} changed, ${removed} removed.`),
    problem: (sentence) => tell(sentence),
  });
  // Whoever types at once sees them.
  await subscriptions.look();
  const page = new LocalPage(settings, desk, log);
  try {
    const { stdin: input, stdout: output } = process;
    const { LOCALE, TIMEZONE } = settings;
    const chat = terminalChat(
      { input, output, styled: isStyled() },
      commands,
      desk.runner,
      LOCALE,
      TIMEZONE,
      () => page.open(),
    );
    await chat.start();
    await chat.listen();
    desk.posters.set(chat.name, chat);
    tell = (sentence) => {
      // Below the prompt that stands there, and above a new one.
      complain(`\n${sentence}`);
      chat.prompt();
    };
    const editions = new EditionBeat(desk, subscriptions, log);
    await editions.begin();
    const news: SeedNews = {
      changed: ({ added, revised, withdrawn }) =>
        tell(`The seeds have changed: ${added} added, ${revised} revised, ${withdrawn} withdrawn.`),
      problem: tell,
    };
    const watch = new SeedWatch(desk, settings.SEEDS_DIR, news, log, report?.problems);
    await watch.begin();
    try {
      await Promise.race([page.isAlone ? stop : chat.ended, stop]);
    } finally {
      await watch.end();
      await editions.end();
      await chat.stop();
      await page.close();
      await desk.leave();
    }
  } finally {
    // Also when something failed: it would keep the process alive.
    await page.close();
  }
}
