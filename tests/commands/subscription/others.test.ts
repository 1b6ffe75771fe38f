import { describe, expect, it } from 'vitest';
import type { Preview } from '../../../src/command/subscription-desk.ts';
import { document, heading } from '../../../src/message/document.ts';
import { NOW } from '../../support/articles.ts';
import { HOUR } from '../../support/newsroom.ts';
import { news, noting, talk, valuesOf } from '../../support/subscription-talk.ts';
import { aDeskWithoutChannel, aSubscription, aSubscriptionDesk } from '../../support/subscriptions.ts';

describe('the other subcommands', () => {
  it('pause and resume, with a button for the way back', async () => {
    const { say } = await talk(aSubscriptionDesk([news]));
    const paused = await say('pause morning');
    expect(paused).toMatch(/^Subscription paused\n/);
    expect(paused).toContain('Paused since Sunday 22 November at 10:00 CET.');
    expect(paused).toContain('Resume: /subscription resume id:morning');
    const resumed = await say('resume');
    expect(resumed).toMatch(/^Subscription resumed\n/);
    expect(resumed).toContain('• Monday 23 November at 08:30 CET');
  });

  it('remove, and say how to have it again', async () => {
    const { desk, added } = noting();
    const { say } = await talk(desk);
    const text = await say('remove id:morning');
    expect(text).toMatch(/^Subscription removed\n/);
    const command = /\/subscription (add .*)$/.exec(text)?.[1] ?? '';
    await say(command);
    expect(added).toEqual([news.plan]);
  });

  it('remove without a command that could not be typed', async () => {
    for (const topics of [
      ['5" vinyl'],
      Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(80, 'x')),
    ]) {
      const { say } = await talk(aSubscriptionDesk([aSubscription({ plan: { topics } })]));
      expect(await say('remove')).not.toContain('/subscription add');
    }
  });

  it('preview what would be posted, to the asker alone', async () => {
    const { say } = await talk(
      aSubscriptionDesk([news], {
        preview: async (_id, at = NOW) => ({
          ...{ subscription: news, at, due: at, foreseen: at },
          document: document('en', 'A digest', [heading(1, 'Digest')]),
        }),
      }),
    );
    expect(await say('preview')).toBe(
      'This would be posted on Sunday 22 November at 10:00 CET. Only you can see it.\n\nDigest',
    );
    expect(await say('preview at:18:00')).toContain('on Sunday 22 November at 18:00 CET');
    expect(await say('preview at:"9:00"')).toContain('on Monday 23 November at 09:00 CET');
    expect(await say('preview at:wed 9am')).toContain('on Wednesday 25 November at 09:00 CET');
    expect(await say('preview at:2027-01-31 18:00')).toContain('on Sunday, 31 January 2027 at 18:00 CET');
  });

  it.each([
    ['2026-02-30 18:00', 'I do not understand the time “2026-02-30 18:00”.'],
    ['2026-12-01', 'I do not understand the time “2026-12-01”.'],
    ['soon', 'I do not understand the time “soon”.'],
    ['25:00', 'I do not understand the time “25:00”.'],
    ['2020-01-31 18:00', '“2020-01-31 18:00” is over. Give a time that is still to come'],
  ])('preview nothing at %s', async (at, sentence) => {
    const { say } = await talk(aSubscriptionDesk([news]));
    expect(await say(`preview at:${at}`)).toContain(sentence);
  });

  it('say when there would be nothing', async () => {
    const { say } = await talk(aSubscriptionDesk([news]));
    expect(await say('preview')).toBe(
      'Nothing would be posted on Sunday 22 November at 10:00 CET: there is nothing new for this subscription.',
    );
  });

  const shown = document('en', 'A digest', [heading(1, 'Digest')]);
  const paused = aSubscription({ pause: { reason: 'asked', at: NOW } });
  it.each<[string, Partial<Preview>, string]>([
    [
      'between two posts',
      { due: NOW + 23 * HOUR },
      'No post is due on Sunday 22 November at 10:00 CET. This is how one would look then. Only you can see it. Next: Monday 23 November at 09:00 CET\n\nDigest',
    ],
    [
      'between two posts with nothing new',
      { due: NOW + 23 * HOUR, document: null },
      'Nothing would be posted on Sunday 22 November at 10:00 CET: there is nothing new for this subscription. Next: Monday 23 November at 09:00 CET',
    ],
    [
      'when none comes any more',
      { due: null },
      'No post is due on Sunday 22 November at 10:00 CET. This is how one would look then. Only you can see it. Its time never comes again. Give it another one.\n\nDigest',
    ],
    [
      'of one that is paused',
      { subscription: paused },
      'If it were resumed now, this would be posted on Sunday 22 November at 10:00 CET. Only you can see it. Paused since Sunday 22 November at 10:00 CET.\n\nDigest',
    ],
    [
      'of one that is paused, with nothing new',
      { subscription: paused, document: null },
      'Nothing would be posted on Sunday 22 November at 10:00 CET: there is nothing new for this subscription. Paused since Sunday 22 November at 10:00 CET.',
    ],
    [
      'after too many posts',
      { foreseen: NOW - HOUR, document: null },
      'Too many posts come before that to foresee it. Give a time until Sunday 22 November at 09:00 CET.',
    ],
  ])('say what a preview shows: %s', async (_what, given, text) => {
    const preview = { subscription: news, at: NOW, due: NOW, foreseen: NOW, document: shown, ...given };
    const { say } = await talk(aSubscriptionDesk([news], { preview: async () => preview }));
    expect(await say('preview')).toBe(text);
  });

  it('test how it looks', async () => {
    const nothing = await talk(aSubscriptionDesk([news], { test: async () => false }));
    expect(await (await talk(aSubscriptionDesk([news]))).say('test')).toMatch(/^It comes in a moment, /);
    expect(await nothing.say('test')).toMatch(/^There is nothing new/);
  });

  it('pass on what the desk refuses, where there is no channel, and open no form but the first', async () => {
    const sentence = 'Subscriptions belong to a channel: type this in one.';
    const { say, form, log } = await talk(aDeskWithoutChannel(sentence));
    for (const text of [
      'list',
      'pause',
      'resume',
      'remove x',
      'preview at:9:00',
      'test',
      'edit',
      'edit size:3',
    ]) {
      expect(await say(text), text).toBe(sentence);
    }
    expect(await say('add when:9:00 zone:UTC')).toBe(sentence);
    expect(await form('edit', {})).toBeNull();
    expect(valuesOf(await form('add'))).not.toHaveProperty('zone', expect.any(String));
    expect(log.lines).toEqual([]);
  });
});
