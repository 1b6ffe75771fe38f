import { describe, expect, it } from 'vitest';
import { why } from '../../commands/why.ts';
import { operator } from '../../src/app/asker.ts';
import type { Fate, SubscriptionDesk } from '../../src/command/subscription-desk.ts';
import { UserError } from '../../src/core/errors.ts';
import { LANGUAGES } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from '../support/articles.ts';
import { aStore, recordingLog } from '../support/desk.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aSubscription, aSubscriptionDesk } from '../support/subscriptions.ts';

const DAY = 86_400_000;
const news = aSubscription({
  plan: { topics: ['politics'], keywords: ['heat wave'], sources: ['Sky Daily'], languages: ['fr', 'de'] },
});
const other = aSubscription({ id: 'hours', plan: { cadence: { kind: 'hourly', every: 2 } } });

async function talk(desk: SubscriptionDesk) {
  const log = recordingLog();
  const runner = runnerOn(await aStore([{ headline: 'Second ferry line opens' }]), log, () => desk);
  const ask = (text: string, locale = 'en') => runner.run(why, { text }, operator(locale));
  return { runner, log, ask, say: async (text: string, locale = 'en') => plainText(await ask(text, locale)) };
}

const deskWith = (...fates: readonly Fate[]) =>
  aSubscriptionDesk([news, other], {
    why: async () => ({
      headline: 'Second ferry line opens',
      url: 'https://news.example/ferry',
      fates: fates.map((fate, index) => ({ subscription: index === 0 ? news : other, fate })),
    }),
  });

const at = NOW - DAY;
const FATES: [Fate, string][] = [
  [
    { kind: 'sent', at, url: 'https://chat.example/1', uncertain: false },
    'It was posted on Saturday 21 November at 10:00 CET. Open the message\nhttps://chat.example/1',
  ],
  [
    { kind: 'sent', at, url: null, uncertain: true },
    'It was sent on Saturday 21 November at 10:00 CET, but the platform did not confirm it. It is not sent twice: look whether it is there.',
  ],
  [{ kind: 'sending', at }, 'It is on its way, in the digest of Saturday 21 November at 10:00 CET.'],
  [
    { kind: 'waiting', at: NOW + DAY },
    'It competes for a place in the next digest, on Monday 23 November at 10:00 CET.',
  ],
  [
    { kind: 'waiting', at: null },
    'It waits, because this subscription rests. To go on: /subscription resume id:morning.',
  ],
  [
    { kind: 'filtered', rule: 'topics', value: null },
    'It is not what was asked for (politics or “heat wave”). To change that: /subscription edit id:morning.',
  ],
  [
    { kind: 'filtered', rule: 'without', value: 'football' },
    'It says “football”, which is left out here. To change that: /subscription edit id:morning.',
  ],
  [
    { kind: 'filtered', rule: 'sources', value: null },
    'It is from another source than was asked for (Sky Daily). To change that: /subscription edit id:morning.',
  ],
  [
    { kind: 'filtered', rule: 'languages', value: null },
    'It is in another language than was asked for (French or German). To change that: /subscription edit id:morning.',
  ],
  [{ kind: 'copy', of: 'New ferry' }, 'It is a copy of “New ferry”, and only one of them is posted.'],
  [
    { kind: 'below', at },
    'It was a candidate on Saturday 21 November at 10:00 CET, but other stories mattered more. A larger size has more room.',
  ],
  [
    { kind: 'told', at, url: 'https://chat.example/2' },
    'Its story was posted on Saturday 21 November at 10:00 CET with another article, and this one brought nothing new. Open the message\nhttps://chat.example/2',
  ],
  [
    { kind: 'before', importedAt: at - DAY, since: at },
    'It came on Friday 20 November at 10:00 CET; this subscription looks at what came after Saturday 21 November at 10:00 CET.',
  ],
  [{ kind: 'withdrawn', at }, 'It was withdrawn on Saturday 21 November at 10:00 CET: its file is gone.'],
  [
    { kind: 'failed', at, why: 'msg_too_long' },
    'It was to be posted on Saturday 21 November at 10:00 CET, but that failed: msg_too_long.',
  ],
];

describe('/why', () => {
  it.each(FATES)('has one reason for %j', async (fate, reason) => {
    const { say } = await talk(deskWith(fate));
    expect(await say('ferry')).toBe(`Second ferry line opens\nhttps://news.example/ferry\n\n${reason}`);
  });

  it.each(FATES)('has a reason of its own in every language for %j', async (fate) => {
    const { say, log } = await talk(deskWith(fate));
    const texts = await Promise.all(LANGUAGES.map((locale) => say('ferry', locale)));
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    expect(log.lines).toEqual([]);
  });

  it('answers for each subscription of the channel', async () => {
    const { say } = await talk(deskWith({ kind: 'copy', of: 'New ferry' }, { kind: 'withdrawn', at }));
    expect((await say('ferry')).split('\n').filter((line) => line.startsWith('•'))).toEqual([
      '• Weekdays at 08:30, Berlin time (morning): It is a copy of “New ferry”, and only one of them is posted.',
      '• Every 2 hours (hours): It was withdrawn on Saturday 21 November at 10:00 CET: its file is gone.',
    ]);
  });

  it('does not send people to a form for what stands in the operator’s file', async () => {
    const desk = aSubscriptionDesk([], {
      why: async () => ({
        headline: 'Second ferry line opens',
        url: null,
        fates: [
          {
            subscription: { ...news, origin: 'file' },
            fate: { kind: 'filtered', rule: 'sources', value: null },
          },
        ],
      }),
    });
    expect(await (await talk(desk)).say('ferry')).not.toContain('/subscription');
  });

  it('needs words to look for, and passes on that nothing matches', async () => {
    const nothing = async () => {
      throw new UserError('no-match', 'No article matches.');
    };
    const { say, log } = await talk(aSubscriptionDesk([news], { why: nothing }));
    expect(await say('')).toBe('article is missing. For example: /why article:belarus.');
    expect(await say('zeppelin')).toBe('No article matches.');
    expect(await say('x'.repeat(10_000))).toBe('article is too long. Use at most 300 characters.');
    expect(log.lines).toEqual([]);
  });

  it('suggests articles', async () => {
    const { runner } = await talk(aSubscriptionDesk());
    const found = await runner.suggest({ command: why, option: 'article', typed: 'fer' }, operator());
    expect(found.map(({ label }) => label)).toEqual(['Second ferry line opens']);
  });
});
