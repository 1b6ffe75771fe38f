import { digest } from '../../commands/digest.ts';
import { operator } from '../../src/app/asker.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Person } from '../../src/core/person.ts';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { Part } from '../../src/ports/deliveries.ts';
import type { EditionContent } from '../../src/ports/editions.ts';
import type { SearchTerm, Store } from '../../src/ports/store.ts';
import { anArticle, aSeedArticle, BRIDGE, batchOf, COMET, FERRY, NOW, paragraphs } from './articles.ts';
import { aNewsroom, aSubscription, DAY, HOUR, MINUTE, NEWS } from './newsroom.ts';
import { NO_LOG, runnerOn } from './runner-on.ts';

const ADA: Person = { platform: 'discord', id: 'U1' };
const FORUM: Channel = { platform: 'discord', workspace: 'G1', id: 'F1' };
/** Cyrillic, signs of two code units, quotation marks, and what SQL and JSON could trip over. */
const ODD = {
  path: 'папка/паром 🚢.md',
  headline: 'Паром 🚢 «Надежда» вернулся в гавань',
  byline: 'O’Neill, "Max"; drop table articles --',
  caption: "it's\na \\caption\t%s $1",
  language: 'ru',
  url: null,
  source: null,
  dek: '',
  summary: [],
  body: paragraphs('Паром вернулся 🎉.', 'e\u0301 and é are two texts; \ud83d\ude80 is one sign.'),
  topics: ['Транспорт', 'transport'],
  related: [{ headline: 'Ещё', url: null }],
};
const part = (name: string): Part => ({
  document: document('en', name, [paragraph(text(name))]),
  under: null,
  threadName: name,
});

/** Lets a store live a little, until nothing that it keeps is empty. */
export async function liveIn(store: Store): Promise<void> {
  const room = await aNewsroom({ store });
  room.now = NOW - 3 * HOUR;
  await room.import(FERRY, { ...FERRY, path: 'again.md', url: 'https://other.example/ferry' }, COMET);
  room.now = NOW - 2 * HOUR;
  await room.import(
    BRIDGE,
    ODD,
    ...Array.from({ length: 30 }, (_, n) => ({
      path: `more-${n}.md`,
      headline: `Council meets ${n}`,
      topics: [],
    })),
  );
  await room.subscribe();
  await room.subscribe({ id: 'rests', nextRunAt: null, pause: { reason: 'asked', at: NOW }, channel: FORUM });
  await room.beat(NOW);
  await store.withdraw(['more-3.md'], NOW);
  await deliverSome(store);
  await store.saveFor(ADA, anArticle(FERRY).id, NOW);
  await store.saveFor(ADA, anArticle(ODD).id, NOW + 1);
  await store.looked(ADA, NOW);
  await store.actOnce('ada pressed “Post”', NOW, MINUTE);
  await store.rememberTag(FORUM, '🏷 tag');
  const lease = { kind: 'workspace', name: 'slack T1', holder: 'P1' } as const;
  await store.hold({ ...lease, until: NOW + MINUTE }, NOW);
  await store.keepDraft({ id: 'd1', person: ADA, content: '{"what":"né “à” 5 🚢"}' }, NOW, 0);
  const sealed = 'v1.0a1b2c3d.bm9uY2U.c2VhbGVk';
  await store.keepInstallation({ platform: 'slack', workspace: 'T1', sealed, installedAt: NOW });
  await discuss(store);
  // One change is queued by the editions that show it, one is not yet.
  await store.save(batchOf(aSeedArticle({ ...FERRY, headline: 'Harbour closes its ferry line' })), NOW + 1);
  await store.queueChanged(0, NOW + 1, 99);
  await store.save(batchOf(aSeedArticle({ ...COMET, headline: 'Comet was a balloon' })), NOW + 2);
}

/** Of three parts one arrives, one fails for good, one is under way, as when its process was killed. */
async function deliverSome(store: Store): Promise<void> {
  const subscription = aSubscription({ id: 'weekly', channel: { ...NEWS, id: 'C9' } });
  await store.addSubscription(subscription);
  const shown = [{ articleId: anArticle(FERRY).id, storyId: 's', isEntry: true }];
  const content: EditionContent = { id: 'c', parts: ['a', 'b', 'c', 'd'].map(part), shown };
  const edition = { id: '0123456789abcdef', contentId: 'c', parts: 4 };
  await store.publish([{ subscription, nextRunAt: NOW + DAY, edition, pause: null }], [content], NOW);
  const claim = async () => (await store.claim(['slack'], NOW, NOW + MINUTE, 1))[0] ?? { id: '', attempt: 0 };
  const reference = { id: '1.2', channel: 'C1', url: 'https://chat.example/1' };
  await store.settle(await claim(), { state: 'sent', reference }, NOW);
  await store.settle(await claim(), { state: 'dead', failure: 'invalid_blocks' }, NOW);
  await claim();
}

/** One is open, one is being opened. */
async function discuss(store: Store): Promise<void> {
  const posted = [{ id: 'm1', channel: 'C1', url: 'https://chat.example/m1' }];
  for (const headline of [BRIDGE, COMET]) {
    const articleId = anArticle(headline).id;
    const wanted = { articleId, channel: FORUM, key: `k${headline.path}`, locale: 'ru' };
    const claim = await store.claimDiscussion(wanted, 'holder', NOW, NOW + MINUTE);
    if (claim.kind !== 'claimed') throw new Error('nobody else opens it');
    if (headline === BRIDGE) {
      await store.openDiscussion({ ...claim.discussion, posted }, [part('Talk')], [articleId], NOW);
    }
  }
}

/** What a store answers to everything that the bot asks it. What has no order of its own is put into one. */
export async function answersOf(store: Store): Promise<Record<string, unknown>> {
  const term = (token: string): SearchTerm => ({ tokens: [token], prefix: true });
  const search = async (...tokens: string[]) =>
    (await store.search({ terms: tokens.map(term), match: 'any', limit: 99 })).map(({ id }) => id).sort();
  const ids = [FERRY, BRIDGE, COMET, ODD].map((given) => anArticle(given).id);
  const asked = await runnerOn(store, NO_LOG).perform(digest, { text: '' }, operator(null));
  return {
    digest: asked,
    found: [
      await search('ferr'),
      await search('паром', 'comet'),
      await search('council'),
      await search('надежд'),
    ],
    articles: await Promise.all(ids.map((id) => store.article(id))),
    histories: await Promise.all(ids.map((id) => store.history(id))),
    newest: await store.newest({ limit: 99 }),
    stories: await store.stories({ limit: 99 }),
    topics: await store.topics(99),
    languages: await store.languages(),
    holdings: await store.holdings({}),
    words: [await store.termsLike('harbuor'), await store.termsLike('надежда')],
    files: await store.files('', 99),
    deliveries: await store.deliveries({ limit: 99 }),
    next: await store.nextDelivery(['slack'], 0, 'P1'),
    due: await store.due(['slack', 'discord'], NOW + 2 * DAY, 99),
    subscriptions: [await store.subscriptionsIn(NEWS), await store.subscriptionsIn(FORUM)],
    saved: await store.savedBy(ADA, 0, 9),
    look: await store.lastLook(ADA),
    installations: await store.installations('slack'),
    draft: await store.draft('d1', ADA, 0),
    discussions: [await store.discussionsOf(ids[1] ?? ''), await store.discussionsOf(ids[2] ?? '')],
    tag: await store.tagFor(FORUM),
    toCorrect: await store.editionsToCorrect(NOW + DAY, 99),
  };
}
