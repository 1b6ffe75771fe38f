/** What tests of corrections have a store do. */
import type { Subscription } from '../../../src/core/subscription.ts';
import { document, paragraph, text } from '../../../src/message/document.ts';
import type { EditionToCorrect, NewCorrection } from '../../../src/ports/corrections.ts';
import { aSeedArticle, batchOf } from '../../support/articles.ts';
import { DAY, MINUTE } from '../../support/newsroom.ts';
import type { SharedStore } from './shared-store.ts';

export function correctedStore(shared: SharedStore) {
  const { publish, claim, sent, test } = shared;
  let count = 0;

  /** An article of the name, as a file yields it; with the same name, another revision of it. */
  const article = (name: string, headline = name) => aSeedArticle({ path: `${name}.md`, headline });
  const save = (...articles: ReturnType<typeof article>[]) =>
    shared.store.save(batchOf(...articles), shared.now);

  /** An edition of so many parts that were sent, which shows an article. */
  async function shown(parts = 1): Promise<{ name: string; id: string; subscription: Subscription }> {
    count += 1;
    const name = `correction-${shared.now}-${count}`;
    const seed = article(name);
    await save(seed);
    shared.now += 20 * MINUTE;
    const subscription = await publish(parts, {}, [seed.article.id]);
    for (let part = 0; part < parts; part += 1) {
      for (const delivery of await claim()) await shared.settle(delivery, sent(`${name}-${part}`));
    }
    return { name, id: seed.article.id, subscription };
  }

  async function queued(): Promise<readonly EditionToCorrect[]> {
    while (await shared.store.queueChanged(shared.now - 30 * DAY, shared.now, 2));
    return shared.store.editionsToCorrect(shared.now, 100);
  }

  const subscriptionsOf = (editions: readonly EditionToCorrect[]) =>
    editions.map(({ subscriptionId }) => subscriptionId).toSorted();

  const says = (words: string) => document('en', words, [paragraph(text(words))]);
  const edit = (target = '', words = 'right'): NewCorrection => ({
    ...{ action: 'edit', id: null, target, articleId: null },
    ...{ document: says(words), notBefore: shared.now },
  });
  const note = (target = '', id = 'n1'): NewCorrection => ({
    ...edit(target, 'what changed'),
    ...{ action: 'note', id, articleId: 'a' },
  });

  /** The only edition on the queue. */
  async function only(): Promise<EditionToCorrect> {
    const [edition, ...others] = await queued();
    if (edition === undefined || others.length > 0) throw new Error(`${others.length} others`);
    return edition;
  }
  const targetOf = ({ deliveries }: EditionToCorrect, part = 0) => deliveries[part]?.id ?? '';

  /** Takes what there is off the queue. */
  async function clear(): Promise<void> {
    for (const edition of await queued())
      await shared.store.correct({ edition, replaced: [], corrections: [] }, shared.now);
  }

  const correction = (name: string, run: () => Promise<void>) =>
    test(name, async () => {
      await clear();
      await run();
    });

  return {
    article,
    save,
    shown,
    queued,
    clear,
    subscriptionsOf,
    says,
    edit,
    note,
    only,
    targetOf,
    correction,
  };
}
