import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { GuildFixture } from '../../doubles/discord/state/world.ts';
import { aLink, type Link } from '../link.ts';
import type { GivenSettings } from '../newsdesk.ts';
import type { OwnPostgres } from '../postgres-start.ts';
import type { WatchedProcess } from '../process.ts';
import type { Subscribed } from './channels.ts';
import { onServer } from './databases.ts';
import type { Fate } from './fate.ts';
import { type Order, Trial } from './trial.ts';

const SLACK = { platform: 'slack', workspace: 'T0DOUBLE01' } as const;

/** What a crowd posts to, and how much faster than time. */
export type CrowdOrder = Pick<Order, 'channels' | 'guilds' | 'rate'>;

/** Many channels: most of them in servers on Discord, the others in one workspace on Slack. */
export function manyChannels(servers: number, inEach: number, onSlack: number): CrowdOrder {
  const guilds: GuildFixture[] = Array.from({ length: servers }, (_, server) => ({
    id: String(310_000_000_000_000_000n + BigInt(server)),
    name: `Newsroom ${server}`,
    locale: 'en-US',
    channels: Array.from({ length: inEach }, (_, channel) => ({
      id: String(410_000_000_000_000_000n + BigInt(server * inEach + channel)),
      name: `news-${channel}`,
      type: 0,
    })),
  }));
  const channels: Subscribed[] = [
    ...guilds.flatMap((guild) =>
      guild.channels.map(({ id }) => ({
        channel: { platform: 'discord', workspace: guild.id, id } as const,
        threads: 'none' as const,
      })),
    ),
    ...Array.from({ length: onSlack }, (_, n) => ({
      channel: { ...SLACK, id: `C${String(n).padStart(9, '0')}` },
      threads: 'none' as const,
    })),
  ];
  return { guilds, channels };
}

/** A process of a crowd, and its own way to the database. */
export interface Member {
  readonly bot: WatchedProcess;
  readonly link: Link;
}

/** Several processes on one PostgreSQL, each of which reaches it by a way of its own. */
export class Crowd {
  readonly trial: Trial;
  readonly #server: OwnPostgres;
  readonly #links: Link[] = [];

  private constructor(trial: Trial, server: OwnPostgres) {
    this.trial = trial;
    this.#server = server;
  }

  /** Opens the platforms, and a schema of its own; to be closed. The server is not. */
  static async of(server: OwnPostgres, order: CrowdOrder): Promise<Crowd> {
    const schema = `trial_${randomUUID().replaceAll('-', '')}`;
    await onServer(server.url).rows(`create schema ${schema}`);
    const url = new URL(server.url);
    url.searchParams.set('options', `-c search_path=${schema}`);
    const trial = await Trial.of({ ...order, waves: 1, stories: 1, database: onServer(url.href) });
    return new Crowd(trial, server);
  }

  /** @param settings beside those of all */
  async join(fate: Partial<Omit<Fate, 'speed'>> = {}, settings: GivenSettings = {}): Promise<Member> {
    const link = await aLink(this.trial.database.url);
    this.#links.push(link);
    return { link, bot: this.trial.start(fate, { ...settings, DATABASE_URL: link.url }) };
  }

  restartDatabase(): Promise<void> {
    return this.#server.restart();
  }

  /** Deliveries that are settled. */
  async delivered(): Promise<number> {
    const [row] = await this.trial.database.rows(
      'select count(*) as n from deliveries where settled_at is not null',
    );
    return Number(row?.n ?? 0);
  }

  /** Resolves when a process is about to make a delivery. */
  async hasTaken(): Promise<void> {
    const taken = () => this.trial.database.rows("select id from deliveries where state = 'sending'");
    while ((await taken()).length === 0) await setTimeout(20);
  }

  /** Resolves when so many deliveries are settled. */
  async hasDelivered(count: number): Promise<void> {
    while ((await this.delivered()) < count) await setTimeout(50);
  }

  async close(): Promise<void> {
    await this.trial.close();
    await Promise.all(this.#links.map((link) => link.close()));
  }
}
