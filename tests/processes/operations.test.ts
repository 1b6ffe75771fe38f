import { describe, expect, it, type TestContext, vi } from 'vitest';
import { rateLimited } from '../doubles/discord/state/failures.ts';
import { freePort, takenPort } from '../support/network.ts';
import { CHANNELS } from '../support/trial/channels.ts';
import { Trial } from '../support/trial/trial.ts';

const WAIT = { timeout: 20_000, interval: 50 };

async function aTrial({ onTestFinished }: TestContext): Promise<Trial> {
  const { slackWhole, discordDigest } = CHANNELS;
  const trial = await Trial.of({ channels: [slackWhole, discordDigest], waves: 1, stories: 2, rate: 1 });
  onTestFinished(() => trial.close());
  return trial;
}

/** What a running bot shows, by the name of each series with its labels. */
async function scrape(port: number): Promise<Map<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

describe.concurrent('a running bot', () => {
  it('shows operators each thing that it does, and no id of anybody', async (test) => {
    const trial = await aTrial(test);
    const port = await freePort();
    trial.slack.fail('chat.postMessage', { retryAfter: 1 });
    trial.discord.fail({ ...rateLimited(0.1), to: /^\/channels\// });
    const bot = trial.start({}, { OPERATIONS_PORT: String(port) });
    await bot.says('operators are answered', 'stderr');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await bot.says('"msg":"ready"', 'stderr');
    await trial.settled();
    const [onSlack, onDiscord] = await Promise.all([
      trial.slack.slashCommand({ command: '/digest' }),
      trial.discord.slashCommand({ name: 'digest' }),
    ]);
    await Promise.all([onSlack.waitForReplies(1), onDiscord.waitForReply()]);
    await vi.waitFor(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect([answer.status, await answer.json()]).toEqual([200, { ready: true, reasons: [] }]);
    }, WAIT);

    const seen = await scrape(port);
    expect(Object.fromEntries(seen)).toMatchObject({
      newsdesk_ready: 1,
      newsdesk_store_up: 1,
      newsdesk_articles: 2,
      newsdesk_subscriptions: 2,
      newsdesk_due_lag_seconds: 0,
      newsdesk_seed_files: 2,
      newsdesk_seed_files_read_total: 2,
      newsdesk_seed_problems: 0,
      'newsdesk_articles_changed_total{change="added"}': 2,
      'newsdesk_imports_total{result="failed"}': 0,
      'newsdesk_editions_total{result="published"}': 2,
      newsdesk_publishing_delay_seconds_count: 2,
      'newsdesk_deliveries_open{platform="slack",state="pending"}': 0,
      'newsdesk_deliveries_open{platform="discord",state="sending"}': 0,
      newsdesk_command_failures_total: 0,
    });
    for (const series of [
      'newsdesk_imports_total{result="done"}',
      'newsdesk_import_seconds_count',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ]) {
      expect(seen.get(series), series).toBeGreaterThan(0);
    }
    for (const platform of ['slack', 'discord']) {
      const label = `{platform="${platform}"}`;
      const state = (name: string) =>
        seen.get(`newsdesk_deliveries_total{platform="${platform}",state="${name}"}`);
      expect([state('sent'), state('dead'), state('uncertain')], platform).toEqual([
        expect.any(Number),
        0,
        0,
      ]);
      expect(state('sent')).toBeGreaterThan(0);
      expect(seen.get(`newsdesk_delivery_seconds_count${label}`)).toBe(state('sent'));
      expect(seen.get(`newsdesk_rate_limited_total${label}`)).toBe(1);
      expect(seen.get(`newsdesk_acknowledgement_seconds_count${label}`)).toBe(1);
    }
    const all = [...seen.keys()].join('\n');
    for (const { channel } of trial.subscribed) {
      expect(all).not.toContain(channel.id);
      expect(all).not.toContain(channel.workspace);
    }

    bot.signal('SIGTERM');
    expect(await bot.ended()).toMatchObject({ code: 0 });
  });

  it('names the setting when the port for operators is taken', async (test) => {
    const trial = await aTrial(test);
    const port = await takenPort();
    const { stderr } = await trial.start({}, { OPERATIONS_PORT: String(port) }).ended();
    expect(stderr).toContain(
      `Port ${port} is already used by another program. Set another one. OPERATIONS_HOST and OPERATIONS_PORT say it.`,
    );
  });
});
