import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDiscordDouble } from '../doubles/discord/index.ts';
import { startSlackDouble } from '../doubles/slack/index.ts';
import type { WatchedProcess } from '../support/process.ts';
import { Desk } from './desk.ts';
import { discordActs, slackActs } from './people.ts';
import type { Result } from './report.ts';
import { sampleOf } from './sample.ts';

/** One person does everything here, more than anybody may. */
const UNLIMITED = fileURLToPath(new URL('unlimited-process.ts', import.meta.url));

/** Milliseconds between two things that somebody does: more than a busy workspace asks of a bot. */
const PAUSE = 10;
/** Milliseconds that an import may take, and between two looks at what the bot says. */
const PATIENCE = 1_800_000;
const LOOK_EVERY = 20;
/** Milliseconds after which the platforms have told whoever pressed that the bot does not answer. */
const TOO_LATE = 3000;
/** Longer than that, so that what comes too late is measured, too. */
const WINDOW = 60_000;

/** Something that people do. @returns milliseconds from when it is sent until the platform has its acknowledgement */
export type Act = () => Promise<number>;

/** By what each is called. */
export type Acts = Readonly<Record<string, Act>>;

/** Milliseconds, by what was done. */
type Taken = Map<string, number[]>;

/**
 * Until what people do is acknowledged: while so many articles are imported, and afterwards.
 * @param rounds how often each thing is done while there is nothing else to do
 */
export async function acknowledgingResults(articles: number, rounds: number): Promise<Result[]> {
  const desk = new Desk(articles);
  const slack = await startSlackDouble({ acknowledgeWithinMs: WINDOW });
  const discord = await startDiscordDouble({ interactionWindowMs: WINDOW });
  const settings = {
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    NODE_OPTIONS: `--import=${new URL('event-loop.ts', import.meta.url)}`,
  };
  const bot = desk.start([], { settings, program: UNLIMITED });
  try {
    await Promise.all([slack.connected(), discord.connected(), bot.says('"platform":"discord"', 'stderr')]);
    const platforms = [await slackActs(slack), await discordActs(discord)];
    const isReady = () => bot.stderr.includes('"msg":"ready"');
    const many = articles.toLocaleString('en');
    await heldBy(bot);
    const importing = await doneWhile(platforms, (round) => round === 0 || !isReady());
    const held = await heldBy(bot);
    await until(isReady);
    await heldBy(bot);
    const idle = await doneWhile(platforms, (round) => round < rounds);
    const refused = [...slack.refusals, ...discord.refusals];
    if (refused.length > 0) throw new Error(`the platforms refused ${JSON.stringify(refused[0])}`);
    return [
      ...resultsOf(`among ${many} articles`, idle, await heldBy(bot)),
      ...resultsOf(`while ${many} are imported`, importing, held),
    ];
  } finally {
    await bot.kill();
    await Promise.all([slack.close(), discord.close()]);
    desk.remove();
  }
}

/** People on both platforms do one thing after the other, as long as told. */
async function doneWhile(platforms: readonly Acts[], goesOn: (round: number) => boolean): Promise<Taken> {
  const taken: Taken = new Map();
  const people = platforms.map(async (acts) => {
    for (let round = 0; goesOn(round); round += 1) {
      for (const [name, act] of Object.entries(acts)) {
        taken.set(name, [...(taken.get(name) ?? []), await act()]);
        await setTimeout(PAUSE);
      }
    }
  });
  await Promise.all(people);
  return taken;
}

function resultsOf(when: string, taken: Taken, held: number): Result[] {
  const late = [...taken.values()].flat().filter((milliseconds) => milliseconds > TOO_LATE).length;
  return [
    ...[...taken].map(
      ([name, milliseconds]): Result => ({
        name: `acknowledged: ${name}, ${when}`,
        sample: sampleOf(milliseconds),
        unit: 'ms',
        target: { figure: 'p99', atMost: 100 },
      }),
    ),
    {
      name: `answers after ${TOO_LATE / 1000} s, ${when}`,
      sample: sampleOf([late]),
      unit: 'answers',
      target: { figure: 'median', atMost: 0 },
    },
    {
      name: `longest hold of the event loop, ${when}`,
      sample: sampleOf([held]),
      unit: 'ms',
      target: { figure: 'median', atMost: 20 },
    },
  ];
}

/** Milliseconds that a bot's event loop was held at most since this was asked for the last time. */
async function heldBy(bot: WatchedProcess): Promise<number> {
  const said = () => [...bot.stderr.matchAll(/^\{"held":([\d.]+)\}$/gm)];
  const before = said().length;
  bot.signal('SIGUSR2');
  await until(() => said().length > before);
  return Number(said().at(-1)?.[1]);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += LOOK_EVERY) {
    if (waited > PATIENCE) throw new Error('the bot takes too long');
    await setTimeout(LOOK_EVERY);
  }
}
