import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/catalogue.ts';
import { NOW } from '../../support/articles.ts';
import { fromFile, news, talk } from '../../support/subscription-talk.ts';
import { aState, aSubscription, aSubscriptionDesk } from '../../support/subscriptions.ts';

const DAY = 86_400_000;

describe('/subscription list', () => {
  it('shows twenty of a thousand, those first that can be changed here, and says how many more there are', async () => {
    const filed = Array.from({ length: 1000 }, (_, n) => aState({ ...fromFile, id: `file-${n}` }));
    const { say } = await talk(aSubscriptionDesk([news], { list: async () => [...filed, aState(news)] }));
    const text = await say('list');
    expect(text.match(/^ *id: \S+/gm)).toHaveLength(20);
    expect(text.indexOf(`id: ${news.id}`)).toBeLessThan(text.indexOf('id: file-0'));
    expect(text).toContain('More from the operator’s file, not shown here: 981.');
  });

  it('tells of each when it posts next, and how the last post went', async () => {
    const lost = aSubscription({
      id: 'lost',
      pause: {
        reason: 'obstacle',
        at: NOW - DAY,
        obstacle: { kind: 'permissions', names: ['Send Messages', 'View Channel'] },
      },
    });
    const { say } = await talk(
      aSubscriptionDesk([news], {
        list: async () => [
          aState(news, { last: { at: NOW - DAY, state: 'sent', url: 'https://chat.example/1' } }),
          aState(lost, { last: { at: NOW - 400 * DAY, state: 'dead', url: null } }),
          aState(fromFile),
        ],
      }),
    );
    const text = await say('list');
    expect(text).toContain(
      [
        'Weekdays at 08:30, Berlin time',
        '  The 10 best new stories on politics or human rights, or with “heat wave”, without “football”, from Sky Daily, in French or German.',
        '  Next: Monday 23 November at 08:30 CET',
        '  Last: Saturday 21 November at 10:00 CET · Open the message',
        '  https://chat.example/1',
        '  id: morning · One line for each story · No threads',
      ].join('\n'),
    );
    expect(text).toContain(
      'Paused since Saturday 21 November at 10:00 CET. I lack permissions in this channel: Send Messages and View Channel. Give them',
    );
    expect(text).toContain('The post of Saturday, 18 October 2025 at 11:00 CEST could not be delivered');
    expect(text).toContain('From the operator’s file; it can be changed only there.');
    expect(text).toContain('Resume: /subscription resume id:lost');
    expect(text).not.toContain('/subscription edit id:filed');
  });

  it('says how to make the first', async () => {
    const { say } = await talk(aSubscriptionDesk());
    expect(await say('list')).toBe(
      'This channel has no subscription yet. Make one: /subscription add when:"weekdays 9:00".',
    );
  });

  it.each(['pending', 'sending', 'sent', 'uncertain', 'dead'] as const)(
    'has words for a last post that is %s, in every language',
    async (state) => {
      const { say, log } = await talk(
        aSubscriptionDesk([news], {
          list: async () => [aState(news, { last: { at: NOW, state, url: null } })],
        }),
      );
      const texts = await Promise.all(LANGUAGES.map((locale) => say('list', locale)));
      expect(new Set(texts).size).toBe(LANGUAGES.length);
      expect(log.lines).toEqual([]);
    },
  );
});
