import { expect, it } from 'vitest';
import { subscription } from '../../../commands/subscription.ts';
import { operator } from '../../../src/app/asker.ts';
import { plainText } from '../../../src/message/plain.ts';
import { FERRY, NOW } from '../../support/articles.ts';
import { aStore, recordingLog } from '../../support/desk.ts';
import { runnerOn } from '../../support/runner-on.ts';
import { aSubscription, aSubscriptionDesk } from '../../support/subscriptions.ts';

const ARTICLE = { ...FERRY, publishedAt: NOW, source: 'The Sky Daily', topics: ['harbour'] };

async function answerTo(text: string, { articles = [ARTICLE], locale = 'en' } = {}): Promise<string> {
  const runner = runnerOn(await aStore(articles), recordingLog(), () => aSubscriptionDesk([aSubscription()]));
  return plainText(await runner.run(subscription, { text }, operator(locale)));
}

it.each(['add when:9:00 zone:Berlin topics:harbuor, harbour, politics, nope', 'edit topics:harbuor, nope'])(
  'says which topics no article has yet, and subscribes all the same: %s',
  async (typed) => {
    const answer = await answerTo(typed);
    expect(answer).toMatch(/^Subscription (?:added|changed)\n/);
    expect(answer).toContain(
      '\n\nSo far no article has the topic “harbuor” or “nope”. Check how it is written, or wait for the first one.\n\n',
    );
  },
);

it('says which sources none of the newest articles is from', async () => {
  const answer = await answerTo('add when:9:00 zone:Berlin sources:sky daily, Sky Weekly');
  expect(answer).toContain('\n\nNone of the newest articles is from “Sky Weekly”. Check');
});

it('says it in the language of the asker', async () => {
  expect(await answerTo('add when:9:00 zone:Berlin topics:nope', { locale: 'de' })).toContain(
    '\n\nBisher gehört kein Artikel zum Bereich „nope“.',
  );
});

it.each(['topics:harbour, Politik', 'sources:The Sky Daily', 'keywords:nope', ''])(
  'says nothing of what articles have, or may have any day: %s',
  async (wanted) => {
    expect(await answerTo(`add when:9:00 zone:Berlin ${wanted}`)).not.toMatch(/So far|None of/);
  },
);

it('says nothing while there are no articles at all', async () => {
  const answer = await answerTo('add when:9:00 zone:Berlin topics:nope sources:nope', { articles: [] });
  expect(answer).not.toMatch(/So far|None of/);
});
