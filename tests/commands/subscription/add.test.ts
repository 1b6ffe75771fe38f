import { describe, expect, it } from 'vitest';
import { subscription } from '../../../commands/subscription.ts';
import { operator } from '../../../src/app/asker.ts';
import { news, noting, talk, valuesOf } from '../../support/subscription-talk.ts';
import { aSubscriptionDesk } from '../../support/subscriptions.ts';

describe('/subscription add', () => {
  it('says in words what will be posted, and when next', async () => {
    const { say } = await talk(aSubscriptionDesk());
    const text = await say(
      'add when:weekdays 8:30 zone:Berlin topics:politics, harbour keywords:"heat wave, -football"',
    );
    expect(text.split('\n').slice(0, 10)).toEqual([
      'Subscription added',
      '',
      'Weekdays at 08:30, Berlin time: the 10 best new stories on politics or harbour, or with “heat wave”, without “football”.',
      '',
      'Next posts',
      '• Monday 23 November at 08:30 CET',
      '• Tuesday 24 November at 08:30 CET',
      '• Wednesday 25 November at 08:30 CET',
      '',
      'id: morning · One line for each story · No threads',
    ]);
  });

  it.each([
    [
      'fr',
      'Du lundi au vendredi à 08:30, heure de Berlin\u00A0: les 10 meilleurs nouveaux sujets sur sport.',
    ],
    ['de', 'Werktags um 08:30, Zeitzone Berlin: die 10 wichtigsten neuen Themen zu sport.'],
    ['es', 'De lunes a viernes a las 8:30, hora de Berlin: las 10 mejores noticias nuevas sobre sport.'],
    ['ru', 'По будням в 08:30, часовой пояс Berlin: 10 главных новых тем в рубриках: sport.'],
  ])('speaks the asker’s language: %s', async (locale, sentence) => {
    const { say } = await talk(aSubscriptionDesk());
    expect(await say('add when:"weekdays 8:30" topics:sport', locale)).toContain(`\n\n${sentence}\n\n`);
  });

  it('makes a plan of every option, in the asker’s language unless another is named', async () => {
    const { desk, added } = noting();
    const { say, log } = await talk(desk);
    await say(
      'add when:mon,thu 9am zone:new york topics:a, A, b keywords:c d,-e sources:Sky Daily languages:fr, German size:5 style:full language:Spanisch threads:story empty:yes',
    );
    await say('add when:9:00', 'fr-CA');
    expect(added).toEqual([
      {
        cadence: { kind: 'weekly', days: [1, 4], at: '09:00' },
        zone: 'America/New_York',
        topics: ['a', 'b'],
        keywords: ['c d'],
        without: ['e'],
        sources: ['Sky Daily'],
        languages: ['fr', 'de'],
        size: 5,
        style: 'full',
        locale: 'es',
        threads: 'story',
        sayNothing: true,
      },
      expect.objectContaining({ locale: 'fr-CA', zone: 'Europe/Berlin', size: 10, style: 'brief' }),
    ]);
    expect(log.lines).toEqual([]);
  });

  it('asks for the zone when nobody knows it', async () => {
    const { say } = await talk(aSubscriptionDesk([], { zone: async () => null }));
    expect(await say('add when:9:00')).toBe(
      'I do not know this channel’s time zone. Add it: zone:Europe/Berlin.',
    );
  });

  it.each([
    ['add when:25:00', 'That is no time of day. Write for example 9:00 or 17:30.'],
    [
      'add when:cron 61 * * * *',
      'That cron expression does not work. Write five fields, for example cron 30 8 * * 1-5.',
    ],
    ['add when:cron 0 0 30 2 *', 'That cron expression never comes. Write for example cron 30 8 * * 1-5.'],
    [
      'add when:@everyone',
      'I do not understand when to post. Write for example weekdays 9:00 or every 2 hours.',
    ],
    ['add zone:Berlin', 'when is missing. For example: /subscription add when:"weekdays 9:00".'],
    ['add when:""', 'when is missing. For example: /subscription add when:"weekdays 9:00".'],
    ['add weekdays 9:00', 'Write options as name:value, such as when:"weekdays 9:00".'],
    ['add when:9:00 zone:Mars', 'There is no such time zone. Write for example Europe/Berlin.'],
    [
      'add when:9:00 zone:york',
      'There is no such time zone. Write for example Europe/Berlin. Did you mean “America/New_York”?',
    ],
    [
      'add when:9:00 languages:Klingonese',
      'I do not know the language “Klingonese”. Write its name or its code, for example French or fr.',
    ],
    [
      'add when:9:00 language:Japanese',
      '“Japanese” is no language that I speak. Choose one of English, French, German, Spanish or Russian.',
    ],
    [
      'add when:9:00 size:99',
      'size is a whole number from 1 to 25, not “99”. For example: /subscription add size:10.',
    ],
    ['add when:9:00 style:loud', '“loud” does not work for style. Choose headlines, brief or full.'],
    ['add when:9:00 threads:many', '“many” does not work for threads. Choose none, digest or story.'],
    ['add when:9:00 empty:perhaps', '“perhaps” does not work for empty. Choose yes or no.'],
    ['edit more:everything', '“everything” does not work for more. Choose articles or looks.'],
    [`add when:${'9'.repeat(10_000)}`, 'when is too long. Use at most 200 characters.'],
    [`add when:9:00 topics:${'a,'.repeat(5_000)}`, 'topics is too long. Use at most 2000 characters.'],
    [`add when:9:00 zone:${'a'.repeat(10_000)}`, 'zone is too long. Use at most 64 characters.'],
    [
      '',
      'Say what to do. You can type /subscription add, /subscription list, /subscription edit, /subscription pause, /subscription resume, /subscription remove, /subscription preview, /subscription test.',
    ],
  ])('bad input gets one clear sentence (%#)', async (text, sentence) => {
    const { say, log } = await talk(aSubscriptionDesk());
    expect(await say(text)).toBe(sentence);
    expect(log.lines).toEqual([]);
  });

  it('takes @everyone for a topic like any other, and keeps it text', async () => {
    const { run } = await talk(aSubscriptionDesk());
    const { blocks } = await run('add when:9:00 topics:@everyone');
    expect(blocks[1]).toEqual({
      type: 'text',
      content: [
        { type: 'text', text: 'Every day at 09:00, Berlin time: the 10 best new stories on @everyone.' },
      ],
    });
  });

  it('asks with a form when nothing was said, with sensible answers filled in', async () => {
    const { form } = await talk(aSubscriptionDesk([news]));
    expect(valuesOf(await form('add'))).toEqual({
      when: 'weekdays at 09:00',
      zone: 'Europe/Berlin',
      topics: null,
      keywords: null,
      size: '10',
    });
    expect(valuesOf(await form('add', { topics: 'sport' }, 'de'))).toMatchObject({
      when: 'werktags um 09:00',
      topics: 'sport',
    });
  });

  it('opens no form when it was said when, or more than the form asks for', async () => {
    const { form } = await talk(aSubscriptionDesk());
    expect(await form('add', { when: '9:00' })).toBeNull();
    expect(await form('add', { style: 'full' })).toBeNull();
  });

  it('takes what its form gives, fields that were left empty too', async () => {
    const { desk, added } = noting();
    const { runner } = await talk(desk);
    const values = { when: 'werktags um 09:00', zone: '', topics: '', keywords: '', size: '' };
    await runner.run(subscription, { subcommand: 'add', values }, operator('de'));
    expect(added).toEqual([
      expect.objectContaining({ cadence: { kind: 'weekdays', at: '09:00' }, topics: [], size: 10 }),
    ]);
  });
});
