import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aSubscription } from '../support/newsroom.ts';
import { it } from '../support/place.ts';

/** A log of a delivery that was sent, one that failed and one that waits. */
async function aLog(folder: string): Promise<string> {
  const url = `sqlite:${join(folder, 'log.db')}`;
  const store = await openStore(url, 'owner', { now: () => NOW });
  const subscription = aSubscription();
  await store.addSubscription(subscription);
  const part = { document: { language: 'en', preview: 'x', blocks: [] }, under: null, threadName: 'x' };
  const content = { id: 'c', parts: [part, part, part], shown: [] };
  const edition = { id: '0123456789abcdef', contentId: 'c', parts: 3 };
  await store.publish([{ subscription, nextRunAt: null, edition, pause: null }], [content], NOW);
  const [first] = await store.claim(['slack'], NOW, NOW + 1, 1);
  if (first === undefined) throw new Error('nothing was claimed');
  const reference = { id: '1.2', channel: 'C1', url: 'https://chat.example/1' };
  await store.settle(first, { state: 'sent', reference }, NOW);
  const [second] = await store.claim(['slack'], NOW, NOW + 1, 1);
  if (second === undefined) throw new Error('nothing was claimed');
  await store.settle(second, { state: 'dead', failure: 'invalid_blocks' }, NOW);
  await store.close();
  return url;
}

describe('newsdesk deliveries', () => {
  it('prints what was sent, what failed and what waits', async ({ aPlace }) => {
    const place = aPlace();
    const settings = { DATABASE_URL: await aLog(place.folder), TIMEZONE: 'UTC' };
    const { stdout, code } = await place.run(['deliveries'], { settings });
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '2026-11-22 09:00  sent       slack C1  daily, part 1  https://chat.example/1',
      '2026-11-22 09:00  dead       slack C1  daily, part 2  invalid_blocks',
      '2026-11-22 09:00  pending    slack C1  daily, part 3',
    ]);
  });

  it('prints what was put right, with the part that it belongs to', async ({ aPlace }) => {
    const place = aPlace();
    const settings = { DATABASE_URL: await aLog(place.folder), TIMEZONE: 'UTC' };
    const store = await openStore(settings.DATABASE_URL, 'owner', { now: () => NOW });
    await store.save(batchOf(aSeedArticle({ headline: 'Old' })), NOW - 1);
    const shown = [{ articleId: aSeedArticle().article.id, storyId: 's', isEntry: true }];
    const document = { language: 'en', preview: 'x', blocks: [] };
    const content = { id: 'd', parts: [{ document, under: null, threadName: 'x' }], shown };
    await store.publishTest(aSubscription(), { id: 'test', contentId: 'd', parts: 1 }, content, NOW);
    await store.save(batchOf(aSeedArticle({ headline: 'New' })), NOW);
    await store.queueChanged(0, NOW, 9);
    const [edition] = await store.editionsToCorrect(NOW, 9);
    if (edition === undefined) throw new Error('no edition is queued');
    const correction = { id: null, target: 'testp0', articleId: null, document, notBefore: NOW };
    const corrections = [{ ...correction, action: 'edit' as const }];
    await store.correct({ edition, replaced: [], corrections }, NOW);
    await store.close();
    const { stdout } = await place.run(['deliveries', '--action', 'edit'], { settings });
    expect(stdout.trimEnd()).toBe('2026-11-22 09:00  pending    slack C1  daily (test), edit of part 1');
  });

  it('prints what fits, as JSON lines', async ({ aPlace }) => {
    const place = aPlace();
    const settings = { DATABASE_URL: await aLog(place.folder) };
    const args =
      'deliveries --json --state dead --platform slack --channel C1 --subscription daily --since 2026-01-01';
    const { stdout } = await place.run(args.split(' '), { settings });
    expect(JSON.parse(stdout)).toEqual({
      id: '0123456789abcdefp1',
      action: 'post',
      part: 2,
      subscription: 'daily',
      channel: { platform: 'slack', workspace: 'T1', id: 'C1' },
      isTest: false,
      publishedAt: '2026-11-22T09:00:00.000Z',
      state: 'dead',
      attempts: 1,
      nextAt: null,
      settledAt: '2026-11-22T09:00:00.000Z',
      failure: 'invalid_blocks',
      url: null,
    });
    const none = await place.run(['deliveries', '--channel', 'C2'], { settings });
    expect(none.stdout).toBe('No delivery fits.\n');
  });

  it.for(['0', 'x', '1.5', '100001'])(
    'says how many there can be to --limit %s',
    async (limit, { aPlace }) => {
      const { stderr, code } = await aPlace().run(['deliveries', '--limit', limit]);
      expect(stderr).toContain(`--limit is a whole number from 1 to 100,000, not “${limit}”.`);
      expect(code).toBe(2);
    },
  );

  it('says what a wrong use is', async ({ aPlace }) => {
    const place = aPlace();
    const settings = { DATABASE_URL: await aLog(place.folder) };
    for (const args of [
      ['--limit', 'many'],
      ['--since', 'yesterdayish'],
      ['--state', 'lost'],
    ]) {
      const { stderr, code } = await place.run(['deliveries', ...args], { settings });
      expect(code).toBe(2);
      expect(stderr).toContain(args[1]);
    }
  });
});
