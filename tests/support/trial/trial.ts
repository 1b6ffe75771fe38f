import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../../src/ports/clock.ts';
import { openStore } from '../../../src/store/open.ts';
import { type DiscordDouble, startDiscordDouble } from '../../doubles/discord/index.ts';
import type { GuildFixture } from '../../doubles/discord/state/world.ts';
import { type SlackDouble, startSlackDouble } from '../../doubles/slack/index.ts';
import { writeFiles } from '../folder.ts';
import { type GivenSettings, startNewsdesk } from '../newsdesk.ts';
import { aSubscription, DAY, HOUR } from '../newsroom.ts';
import type { WatchedProcess } from '../process.ts';
import { storiesAt, type Told } from './articles.ts';
import { GUILDS, type Subscribed } from './channels.ts';
import { inFile, type TrialDatabase } from './databases.ts';
import { FATE, type Fate, fastClock, type Speed } from './fate.ts';

const MORTAL = fileURLToPath(new URL('mortal-main.ts', import.meta.url));
const NODE_COMPILE_CACHE = fileURLToPath(
  new URL('../../../node_modules/.cache/newsdesk-tests', import.meta.url),
);
/** What is an hour for the bot passes in a minute and a half. */
const RATE = 40;
/** Milliseconds of the bot's time between two waves: a second of real time, in which a process has begun to work. */
const EVERY = 40_000;
const STORIES = 5;
/** Milliseconds of real time in which everything has to be delivered once nothing is in its way. */
const SETTLED_WITHIN = 60_000;
/** Milliseconds of real time between two looks. */
const LOOK_EVERY = 100;

/** What is subscribed: in each of some channels, so many times, each falling due some time after the one before. */
export interface Order {
  readonly channels: readonly Subscribed[];
  readonly waves: number;
  /** So many stories; enough that they do not fit one message, unless it is said. */
  readonly stories?: number;
  readonly guilds?: readonly GuildFixture[];
  /** So many times faster than time; fast enough to see hours, unless it is said. */
  readonly rate?: number;
  /** A file of the trial's own, unless it is said. */
  readonly database?: TrialDatabase;
}

/** A subscription of a trial: it falls due once while the trial lasts, and is to be shown every story. */
export interface Subscribing extends Subscribed {
  readonly id: string;
}

/** A bot whose processes are killed and started again, the platforms that it posts to, and what it is to post. */
export class Trial {
  readonly slack: SlackDouble;
  readonly discord: DiscordDouble;
  readonly clock: Clock;
  readonly stories: readonly Told[];
  readonly subscribed: readonly Subscribing[];
  readonly database: TrialDatabase;
  readonly #speed: Speed;
  readonly #folder: string;
  readonly #started = new Set<WatchedProcess>();

  private constructor(given: {
    speed: Speed;
    folder: string;
    slack: SlackDouble;
    discord: DiscordDouble;
    stories: readonly Told[];
    subscribed: readonly Subscribing[];
    database: TrialDatabase;
  }) {
    this.#speed = given.speed;
    this.#folder = given.folder;
    this.slack = given.slack;
    this.discord = given.discord;
    this.clock = fastClock(given.speed);
    this.stories = given.stories;
    this.subscribed = given.subscribed;
    this.database = given.database;
  }

  /** Opens the platforms and a folder of its own; to be closed. */
  static async of({ channels, waves, ...given }: Order): Promise<Trial> {
    const speed = { since: Date.now(), rate: given.rate ?? RATE };
    const clock = fastClock(speed);
    const folder = mkdtempSync(join(tmpdir(), 'newsdesk-trial-'));
    const stories = storiesAt(given.stories ?? STORIES, speed.since - HOUR);
    const database = given.database ?? inFile(folder);
    mkdirSync(join(folder, 'seeds'));
    writeFiles(
      join(folder, 'seeds'),
      Object.fromEntries(stories.map(({ file }, index) => [`${index}.md`, file])),
    );
    const [slack, discord] = await Promise.all([
      startSlackDouble({ now: clock.now }),
      startDiscordDouble({ guilds: given.guilds ?? GUILDS, now: clock.now }),
    ]);
    for (const { channel } of channels) {
      if (channel.platform === 'slack') slack.workspace.enter(channel.id);
    }
    const at = new Date(speed.since - HOUR).toISOString().slice(11, 16);
    const owner = await openStore(database.url, 'owner', clock);
    const subscribed: Subscribing[] = [];
    for (let wave = 0; wave < waves; wave += 1) {
      for (const { channel, threads, oneIn = 1 } of channels) {
        if (wave % oneIn > 0) continue;
        const id = `${channel.id.slice(-7).toLowerCase()}-${channel.platform}-${wave}`;
        await owner.addSubscription(
          aSubscription({
            id,
            channel,
            plan: { cadence: { kind: 'daily', at }, threads, style: 'full' },
            createdAt: speed.since - DAY,
            since: speed.since - DAY,
            nextRunAt: speed.since + wave * EVERY,
          }),
        );
        subscribed.push({ id, channel, threads });
      }
    }
    await owner.close();
    return new Trial({ speed, folder, slack, discord, stories, subscribed, database });
  }

  /** Starts the bot, or one of several. @param settings beside the trial's own */
  start(fate: Partial<Omit<Fate, 'speed'>> = {}, settings: GivenSettings = {}): WatchedProcess {
    const told: Fate = { death: null, missing: null, pausing: null, ...fate, speed: this.#speed };
    const { slack, discord } = this;
    const bot = startNewsdesk(this.#folder, [], {
      program: MORTAL,
      settings: {
        NODE_COMPILE_CACHE,
        DATABASE_URL: this.database.url,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.apiUrl,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        GRACE_HOURS: '24',
        [FATE]: JSON.stringify(told),
        ...settings,
      },
    });
    this.#started.add(bot);
    return bot;
  }

  /**
   * Resolves when every subscription has an edition of which nothing is open.
   * @param resting a subscription that gets none
   * @throws when that takes too long, with what is open
   */
  async settled(resting: string | null = null): Promise<void> {
    const { rows } = this.database;
    const awaited = this.subscribed.filter(({ id }) => id !== resting);
    const until = Date.now() + SETTLED_WITHIN;
    for (;;) {
      const editions = await rows('select distinct subscription_id from editions');
      const published = new Set(editions.map((row) => row.subscription_id));
      const missing = awaited.filter(({ id }) => !published.has(id)).map(({ id }) => `${id}: no edition`);
      const deliveries = await rows('select id, state, failure from deliveries where settled_at is null');
      const open = deliveries.map(({ id, state, failure }) => `${id}: ${state}, ${failure}`);
      if (missing.length + open.length === 0) return;
      if (Date.now() > until) throw new Error(['nothing more is delivered:', ...missing, ...open].join('\n'));
      await setTimeout(LOOK_EVERY);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#started].map((bot) => bot.kill()));
    await Promise.all([this.slack.close(), this.discord.close()]);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
