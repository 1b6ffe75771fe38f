import { describe, expect, it } from 'vitest';
import { hours, news, talk } from '../../support/subscription-talk.ts';
import { aSubscriptionDesk } from '../../support/subscriptions.ts';

describe('suggestions', () => {
  it('name the subscriptions of the channel by what they do', async () => {
    const { suggest } = await talk(aSubscriptionDesk([news, hours]));
    expect(await suggest('pause', 'id', '')).toEqual([
      { value: 'morning', label: 'morning · Weekdays at 08:30, Berlin time · politics · human rights' },
      { value: 'hours', label: 'hours · Every 2 hours' },
    ]);
    expect(await suggest('edit', 'id', 'POLIT')).toHaveLength(1);
  });

  it('say how a time is understood, and give examples until it is', async () => {
    const { suggest } = await talk(aSubscriptionDesk());
    expect(await suggest('add', 'when', 'mon 9', 'de')).toEqual([
      { label: 'montags um 09:00', value: 'mon 09:00' },
    ]);
    expect((await suggest('add', 'when', 'week')).length).toBeGreaterThan(3);
  });

  it('complete the last topic, and find zones and languages', async () => {
    const { suggest } = await talk(aSubscriptionDesk());
    expect(await suggest('add', 'topics', 'sport, har')).toEqual([
      { label: 'sport, harbour', value: 'sport, harbour' },
    ]);
    expect(await suggest('add', 'topics', 'har')).toEqual([{ label: 'harbour', value: 'harbour' }]);
    expect(await suggest('edit', 'zone', 'berl')).toEqual([
      { label: 'Europe/Berlin · UTC+1', value: 'Europe/Berlin' },
    ]);
    expect(await suggest('add', 'language', 'ger')).toEqual([{ label: 'German', value: 'de' }]);
    expect(await suggest('add', 'topics', `${'x'.repeat(100)}, har`)).toEqual([]);
  });
});
