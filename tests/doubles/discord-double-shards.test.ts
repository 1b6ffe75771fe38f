import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';
import type { Sharding } from './discord/state/discord.ts';
import type { GuildFixture } from './discord/state/world.ts';

/** A server whose events go to this shard of any number up to twelve. */
const guildFor = (shard: number): GuildFixture => ({
  id: ((12_000_000_000n + BigInt(shard)) << 22n).toString(),
  name: 'server',
  locale: 'en-US',
  channels: [],
});

async function aDouble(sharding: Partial<Sharding> = {}, now = Date.now): Promise<DiscordDouble> {
  const double = await startDiscordDouble({ guilds: [0, 1, 2, 3].map(guildFor), sharding, now });
  onTestFinished(() => double.close());
  return double;
}

async function botGateway(double: DiscordDouble): Promise<Record<string, unknown>> {
  const answer = await fetch(`${double.apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${double.token}` },
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** What a client gets that identifies itself: READY with servers, `invalid session`, or a close code. */
async function identified(double: DiscordDouble, shard: readonly [number, number]): Promise<unknown> {
  const socket = new WebSocket(`${(await botGateway(double)).url}?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const identify = { token: double.token, intents: 0, properties: {}, shard };
  await once(socket, 'message');
  socket.send(JSON.stringify({ op: 2, d: identify }));
  const [what] = await Promise.race([once(socket, 'message'), once(socket, 'close')]);
  if (typeof what === 'number') return what;
  const { op, d } = JSON.parse(String(what));
  return op === 9 ? 'invalid session' : d.guilds.map(({ id }: { id: string }) => id);
}

describe('the Discord double and shards', () => {
  it('recommends as many as it was told to, and says how many may be opened', async () => {
    const double = await aDouble({ recommended: 3, maxConcurrency: 2, startsLeft: 5 });

    expect(await botGateway(double)).toMatchObject({
      shards: 3,
      session_start_limit: { total: 1000, remaining: 5, max_concurrency: 2 },
    });
  });

  it('tells each shard of its servers', async () => {
    const double = await aDouble();
    const ids = (...shards: number[]) => shards.map((shard) => guildFor(shard).id);

    expect(await identified(double, [0, 1])).toEqual(ids(0, 1, 2, 3));
    expect(await identified(double, [0, 2])).toEqual(ids(0, 2));
    expect(await identified(double, [3, 4])).toEqual(ids(3));
    expect(await identified(double, [5, 6])).toEqual([]);
  });

  it('refuses a shard that cannot be, and one with too many servers', async () => {
    const double = await aDouble({ guildsPerShard: 2 });

    expect(await identified(double, [4, 4])).toBe(4010);
    expect(await identified(double, [0, 1])).toBe(4011);
    expect(await identified(double, [0, 2])).toHaveLength(2);
  });

  it('lets so many identify within five seconds as it was told to', async () => {
    const clock = { now: 1_000_000 };
    const double = await aDouble({ maxConcurrency: 2 }, () => clock.now);

    expect(await identified(double, [0, 4])).toHaveLength(1);
    expect(await identified(double, [1, 4])).toHaveLength(1);
    expect(await identified(double, [2, 4])).toBe('invalid session');
    clock.now += 5000;
    expect(await identified(double, [2, 4])).toHaveLength(1);
  });
});
