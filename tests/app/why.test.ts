import { describe, expect, it } from 'vitest';
import type { Fate } from '../../src/command/subscription-desk.ts';
import type { Article } from '../../src/core/article.ts';
import { anArticle, NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, DAY, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';

const FIRE =
  'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said nobody was hurt. Forty traders lost their stalls and the town will build a new hall within two years, Kolb said.';
const VELDEN: Partial<Article> = {
  path: 'velden.md',
  headline: 'Fire destroys Velden market hall',
  dek: 'Nobody was hurt.',
  summary: ['Nobody was hurt.'],
  body: paragraphs(FIRE),
  topics: ['disasters'],
};
const CHOIR: Partial<Article> = {
  path: 'choir.md',
  headline: 'Village choir wins the radio prize',
  dek: 'Forty singers practised in a barn.',
  summary: ['Forty singers practised in a barn.'],
  body: paragraphs('Forty singers practised in a barn for the whole winter.'),
  topics: ['music'],
};

/** Articles come in two hours before the first edition, which is due at `NOW`. */
async function aRoom(
  articles: readonly Partial<Article>[],
  given?: Parameters<Newsroom['subscribe']>[0],
): Promise<Newsroom> {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import(...articles);
  await room.subscribe(given);
  return room;
}

async function fateOf(room: Newsroom, query = 'choir'): Promise<Fate | undefined> {
  const { fates } = await room.desk({ standing: 'guest' }).why(query);
  expect(fates).toHaveLength(1);
  return fates[0]?.fate;
}

describe('an article', () => {
  it('waits for the next edition', async () => {
    expect(await fateOf(await aRoom([CHOIR]))).toEqual({ kind: 'waiting', at: NOW });
  });

  it('waits without a time while the subscription is paused', async () => {
    const room = await aRoom([CHOIR]);
    await room.desk().pause('daily');
    expect(await fateOf(room)).toEqual({ kind: 'waiting', at: null });
  });

  it('is on its way, then sent, with where it stands', async () => {
    const room = await aRoom([CHOIR]);
    room.now = NOW;
    await room.publisher.run();
    expect(await fateOf(room)).toEqual({ kind: 'sending', at: NOW });
    await room.deliverer.run();
    const sent = { kind: 'sent', at: NOW, url: 'https://chat.example/m1', uncertain: false };
    expect(await fateOf(room)).toEqual(sent);
    expect(await fateOf(room, anArticle(CHOIR).url ?? '')).toEqual(sent);
  });

  it('was perhaps sent', async () => {
    const room = await aRoom([CHOIR]);
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    room.poster.unreadable = 'missing_scope';
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    expect(await fateOf(room)).toEqual({ kind: 'sent', at: NOW, url: null, uncertain: true });
  });

  it('could not be sent, and why', async () => {
    const room = await aRoom([CHOIR]);
    room.poster.failures.push({ kind: 'refused', code: 'msg_too_long', final: true });
    await room.beat(NOW);
    expect(await fateOf(room)).toEqual({ kind: 'failed', at: NOW, why: 'msg_too_long' });
  });

  it.each([
    [{ topics: ['science'] }, { rule: 'topics', value: null }],
    [{ without: ['barns'] }, { rule: 'without', value: 'barns' }],
    [{ sources: ['Radio One'] }, { rule: 'sources', value: null }],
    [{ languages: ['fr'] }, { rule: 'languages', value: null }],
  ])('is filtered by a rule: %o', async (plan, rule) => {
    expect(await fateOf(await aRoom([CHOIR], { plan }))).toEqual({ kind: 'filtered', ...rule });
  });

  it('is a copy of another', async () => {
    const copy = {
      ...VELDEN,
      path: 'copy.md',
      headline: 'Velden: market hall burns down',
      source: 'The Courier',
    };
    const room = await aRoom([VELDEN, copy]);
    await room.beat(NOW);
    const fates = await Promise.all([VELDEN, copy].map((one) => fateOf(room, anArticle(one).id)));
    expect(fates.map((fate) => fate?.kind).sort()).toEqual(['copy', 'sent']);
  });

  it('is below the cut', async () => {
    const room = await aRoom([VELDEN, { ...CHOIR, publishedAt: NOW - 90 * DAY }], { plan: { size: 1 } });
    await room.beat(NOW);
    room.now = NOW + MINUTE;
    expect(await fateOf(room)).toEqual({ kind: 'below', at: NOW });
  });

  it('came before the subscription', async () => {
    const room = await aNewsroom();
    room.now = NOW - 10 * DAY;
    await room.import(CHOIR);
    room.now = NOW;
    const { since } = await room.subscribe();
    expect(await fateOf(room)).toEqual({ kind: 'before', importedAt: NOW - 10 * DAY, since });
  });

  it('came too long before the subscription was resumed', async () => {
    const room = await aRoom([]);
    await room.desk().pause('daily');
    room.now = NOW + 5 * DAY;
    await room.import(CHOIR);
    room.now = NOW + 9 * DAY;
    await room.desk().resume('daily');
    const before = { kind: 'before', importedAt: NOW + 5 * DAY, since: NOW + 8 * DAY };
    expect(await fateOf(room)).toEqual(before);
  });

  it('is withdrawn', async () => {
    const room = await aRoom([CHOIR]);
    await room.store.withdraw(['choir.md'], NOW - HOUR);
    const withdrawn = { kind: 'withdrawn', at: NOW - HOUR };
    expect(await fateOf(room, anArticle(CHOIR).id)).toEqual(withdrawn);
    expect(await fateOf(room, anArticle(CHOIR).url ?? '')).toEqual(withdrawn);
  });

  it('was told by another article', async () => {
    const room = await aRoom([VELDEN]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    await room.import({
      ...VELDEN,
      path: 'late.md',
      headline: 'Velden market hall destroyed in fire',
      body: paragraphs(
        'On Friday night the market hall of Velden was destroyed by a fire; nobody was hurt, said mayor Irma Kolb.',
      ),
      source: 'Radio One',
    });
    await room.beat(NOW + DAY);
    room.now = NOW + DAY + MINUTE;
    const fate = await fateOf(room, 'https://news.example/late');
    expect(fate).toEqual({ kind: 'told', at: NOW, url: 'https://chat.example/m1' });
  });
});

it('each subscription of the channel has its own answer', async () => {
  const room = await aRoom([CHOIR]);
  await room.subscribe({ id: 'other', plan: { topics: ['science'] } });
  const { headline, fates } = await room.desk().why('choir');
  expect(headline).toBe(CHOIR.headline);
  expect(fates.map(({ subscription, fate }) => [subscription.id, fate.kind])).toEqual([
    ['daily', 'waiting'],
    ['other', 'filtered'],
  ]);
});

it('a channel without subscriptions and an article that is not there are told apart', async () => {
  const room = await aNewsroom();
  await expect(room.desk().why('choir')).rejects.toMatchObject({ code: 'no-subscription' });
  await room.subscribe();
  await expect(room.desk().why('choir')).rejects.toMatchObject({ code: 'no-match' });
  await expect(room.desk().why('0123456789abcdef')).rejects.toMatchObject({ code: 'no-match' });
});
