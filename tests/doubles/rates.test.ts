import { describe, expect, it, onTestFinished } from 'vitest';
import { NOW } from '../support/articles.ts';
import { NEWSROOM } from '../support/posting-to-discord.ts';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';
import { type SlackDouble, startSlackDouble } from './slack/index.ts';

const SECOND = 1000;
const CHANNELS = Array.from({ length: 60 }, (_, n) => ({
  id: `4${String(n).padStart(17, '0')}`,
  name: `c${n}`,
  type: 0,
}));

describe('the Slack double that counts', () => {
  async function start(given: { readonly latencyMs?: number } = {}) {
    const clock = { now: NOW };
    const double = await startSlackDouble({ isLimited: true, now: () => clock.now, ...given });
    onTestFinished(() => double.close());
    return { clock, double };
  }
  const call = async (double: SlackDouble, method: string, args: Record<string, string>) => {
    const response = await fetch(`${double.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${double.botToken}` },
      body: new URLSearchParams(args),
    });
    return [response.status, response.headers.get('retry-after')] as const;
  };
  const post = (double: SlackDouble, channel = 'C0GENERAL1') =>
    call(double, 'chat.postMessage', { channel, text: 'a' });
  const TAKEN = [200, null] as const;

  it('takes a message a second in a channel, and a short burst', async () => {
    const { clock, double } = await start();
    expect([await post(double), await post(double), await post(double)]).toEqual([TAKEN, TAKEN, [429, '2']]);
    clock.now += 1500;
    expect(await post(double)).toEqual([429, '1']);
    clock.now += 500;
    expect(await post(double)).toEqual(TAKEN);
    for (let second = 1; second < 10; second += 1) {
      clock.now += SECOND;
      expect(await post(double)).toEqual(TAKEN);
    }
    expect(double.calls.filter(({ response }) => response.error === 'ratelimited')).toHaveLength(2);
  });

  it('takes three hundred messages in any minute', async () => {
    const { clock, double } = await start();
    for (let n = 0; n < 310; n += 1) double.workspace.enter(`C${n}`);
    for (let n = 0; n < 300; n += 1) {
      expect(await post(double, `C${n}`)).toEqual(TAKEN);
      clock.now += 100;
    }
    expect(await post(double, 'C300')).toEqual([429, '30']);
    clock.now = NOW + 60 * SECOND;
    expect([await post(double, 'C300'), await post(double, 'C301')]).toEqual([TAKEN, [429, '1']]);
  });

  it('takes fifty calls a minute of other methods, each by itself', async () => {
    const { double } = await start();
    const look = (method: string) => call(double, method, { channel: 'C0GENERAL1' });
    for (let n = 0; n < 50; n += 1) expect(await look('conversations.info')).toEqual(TAKEN);
    expect(await look('conversations.info')).toEqual([429, '60']);
    expect(await look('conversations.history')).toEqual(TAKEN);
  });

  it('answers when it is told to', async () => {
    const { double } = await start({ latencyMs: 60 });
    const begun = performance.now();
    await post(double);
    expect(performance.now() - begun).toBeGreaterThan(55);
  });
});

describe('the Discord double that counts', () => {
  async function start(given: { readonly latencyMs?: number } = {}) {
    const clock = { now: NOW };
    const double = await startDiscordDouble({
      guilds: [{ ...NEWSROOM, channels: CHANNELS }],
      isLimited: true,
      now: () => clock.now,
      ...given,
    });
    onTestFinished(() => double.close());
    return { clock, double };
  }
  const post = async (double: DiscordDouble, channel = 0) => {
    const response = await fetch(`${double.apiUrl}/v10/channels/${CHANNELS[channel]?.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'a', allowed_mentions: { parse: [] } }),
    });
    const header = (name: string) => response.headers.get(name);
    return {
      status: response.status,
      remaining: header('x-ratelimit-remaining'),
      resetAfter: header('x-ratelimit-reset-after'),
      retryAfter: header('retry-after'),
      scope: header('x-ratelimit-scope'),
      isGlobal: header('x-ratelimit-global'),
      body: (await response.json()) as unknown,
    };
  };

  it('takes five messages in any five seconds in a channel, and says how many are left', async () => {
    const { clock, double } = await start();
    for (const remaining of ['4', '3', '2', '1', '0']) {
      expect(await post(double)).toMatchObject({ status: 200, remaining });
      clock.now += 500;
    }
    expect(await post(double)).toMatchObject({
      status: 429,
      remaining: '0',
      resetAfter: '2.5',
      retryAfter: '3',
      scope: 'user',
      isGlobal: null,
      body: { retry_after: 2.5, global: false },
    });
    expect(await post(double, 1)).toMatchObject({ status: 200, remaining: '4' });
    clock.now += 2500;
    expect(await post(double)).toMatchObject({ status: 200, remaining: '0', resetAfter: '0.5' });
    expect(double.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('takes fifty requests in any second', async () => {
    const { clock, double } = await start();
    for (let n = 0; n < 50; n += 1) {
      expect((await post(double, n)).status).toBe(200);
      clock.now += 10;
    }
    expect(await post(double, 50)).toMatchObject({
      status: 429,
      retryAfter: '1',
      scope: 'global',
      isGlobal: 'true',
      body: { retry_after: 0.5, global: true },
    });
    clock.now = NOW + SECOND;
    expect((await post(double, 50)).status).toBe(200);
    expect((await post(double, 51)).status).toBe(429);
  });

  it('answers when it is told to', async () => {
    const { double } = await start({ latencyMs: 60 });
    const begun = performance.now();
    await post(double);
    expect(performance.now() - begun).toBeGreaterThan(55);
  });
});
