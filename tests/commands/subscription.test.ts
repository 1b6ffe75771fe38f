import { describe, expect, it } from 'vitest';
import { subscription } from '../../commands/subscription.ts';
import { operator } from '../../src/app/asker.ts';
import type { Form } from '../../src/command/form.ts';
import type { SubscriptionDesk } from '../../src/command/subscription-desk.ts';
import type { Plan } from '../../src/core/subscription.ts';
import { LANGUAGES, wordsFor } from '../../src/i18n/catalogue.ts';
import { type Button, document, heading } from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from '../support/articles.ts';
import { aStore, recordingLog } from '../support/desk.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aDeskWithoutChannel, aState, aSubscription, aSubscriptionDesk } from '../support/subscriptions.ts';

const DAY = 86_400_000;
const news = aSubscription({
  plan: {
    topics: ['politics', 'human rights'],
    keywords: ['heat wave'],
    without: ['football'],
    sources: ['Sky Daily'],
    languages: ['fr', 'de'],
  },
});
const hours = aSubscription({ id: 'hours', plan: { cadence: { kind: 'hourly', every: 2 } } });
const fromFile = aSubscription({ id: 'filed', origin: 'file' });

async function talk(desk: SubscriptionDesk) {
  const log = recordingLog();
  const runner = runnerOn(await aStore([{ topics: ['transport', 'harbour'] }]), log, () => desk);
  const run = (text: string, locale = 'en') => runner.run(subscription, { text }, operator(locale));
  return {
    runner,
    log,
    run,
    say: async (text: string, locale = 'en') => plainText(await run(text, locale)),
    form: (subcommand: string, values: Record<string, string> = {}, locale = 'en') =>
      runner.form(subscription, { subcommand, values }, operator(locale)),
    suggest: async (subcommand: string, option: string, typed: string, locale = 'en') =>
      runner.suggest({ command: subscription, subcommand, option, typed }, operator(locale)),
  };
}

/** A desk that notes what it is to add or change. */
function noting(subscriptions = [news], given: Partial<SubscriptionDesk> = {}) {
  const plain = aSubscriptionDesk(subscriptions);
  const added: Plan[] = [];
  const changed: Partial<Plan>[] = [];
  const desk = aSubscriptionDesk(subscriptions, {
    add: (plan) => plain.add(added[added.push(plan) - 1] ?? plan),
    edit: (id, changes) => plain.edit(id, changed[changed.push(changes) - 1] ?? changes),
    ...given,
  });
  return { desk, added, changed };
}

const valuesOf = (form: Form | null) =>
  Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);

describe('/subscription add', () => {
  it('says in words what will be posted, and when next', async () => {
    const { say } = await talk(aSubscriptionDesk());
    const text = await say(
      'add when:weekdays 8:30 zone:Berlin topics:politics, human rights keywords:"heat wave, -football"',
    );
    expect(text.split('\n').slice(0, 10)).toEqual([
      'Subscription added',
      '',
      'Weekdays at 08:30, Berlin time: the 10 best new stories on politics or human rights, or with “heat wave”, without “football”.',
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
    ['add weekdays 9:00', 'I do not know what to do with “weekdays 9:00”. Write options as name:value.'],
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
    [
      'add when:9:00 style:loud',
      '“loud” does not work for style. For example: /subscription add style:brief.',
    ],
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

describe('/subscription list', () => {
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
    expect(text).toContain('The post of Saturday, 18 October 2025 at 11:00 CEST failed');
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

describe('/subscription edit', () => {
  it('changes what was named and nothing else', async () => {
    const { desk, changed } = noting();
    const { say } = await talk(desk);
    expect(await say('edit size:3 when:every 2 hours')).toContain('Every 2 hours: the 3 best new stories on');
    await say('edit topics:- keywords:-storm');
    await say('edit empty:no threads:digest language:fr');
    expect(changed).toEqual([
      { size: 3, cadence: { kind: 'hourly', every: 2 } },
      { topics: [], keywords: [], without: ['storm'] },
      { sayNothing: false, threads: 'digest', locale: 'fr' },
    ]);
  });

  it('says that nothing was given, unless the desk has more to say', async () => {
    const { say } = await talk(aSubscriptionDesk([news, hours]));
    expect(await say('edit id:hours')).toBe('Say what to change, for example size:5.');
    expect(await say('edit')).toBe('Say which.');
  });

  it('asks with what there is: first what matters most, then the rest', async () => {
    const { form } = await talk(aSubscriptionDesk([news, hours]));
    const first = await form('edit', { id: 'morning' });
    expect(first?.given).toEqual({ id: 'morning' });
    expect(valuesOf(first)).toEqual({
      when: 'weekdays at 08:30',
      zone: 'Europe/Berlin',
      topics: 'politics, human rights',
      keywords: 'heat wave, -football',
      size: '10',
    });
    const second = await form('edit', { id: 'morning', more: 'yes' }, 'fr');
    expect(second?.given).toEqual({ id: 'morning' });
    expect(valuesOf(second)).toEqual({
      sources: 'Sky Daily',
      languages: 'fr, de',
      style: 'brief',
      threads: 'none',
      empty: 'non',
    });
  });

  it('opens no form for what is not clear, not to be changed, or said already', async () => {
    const { form } = await talk(aSubscriptionDesk([news, hours, fromFile]));
    expect(await form('edit')).toBeNull();
    expect(await form('edit', { id: 'nothing' })).toBeNull();
    expect(await form('edit', { id: 'filed' })).toBeNull();
    expect(await form('edit', { id: 'morning', size: '3' })).toBeNull();
    expect(await (await talk(aSubscriptionDesk([hours]))).form('edit')).not.toBeNull();
  });

  it('understands its own form when nothing was changed in it, in every language', async () => {
    const all = [
      news,
      aSubscription({ plan: { cadence: { kind: 'several', at: ['09:00'] }, sayNothing: true } }),
      aSubscription({ plan: { cadence: { kind: 'weekly', days: [3, 7], at: '13:05' } } }),
    ];
    for (const one of all) {
      const { desk, changed } = noting([one]);
      const { runner, form } = await talk(desk);
      for (const locale of LANGUAGES) {
        for (const more of [{}, { more: 'yes' }]) {
          const values = valuesOf(await form('edit', more, locale));
          await runner.run(subscription, { subcommand: 'edit', values }, operator(locale));
          expect(one.plan).toMatchObject(changed.at(-1) ?? { nothing: true });
        }
      }
      expect(changed).toHaveLength(2 * LANGUAGES.length);
    }
  });

  it('empties a list whose field was emptied in the form, and leaves what cannot be empty', async () => {
    const { desk, changed } = noting();
    const { runner } = await talk(desk);
    const values = { id: 'morning', when: '', zone: '', topics: '', keywords: 'storm', size: '' };
    await runner.run(subscription, { subcommand: 'edit', values }, operator('en'));
    expect(changed).toEqual([{ topics: [], keywords: ['storm'], without: [] }]);
  });
});

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

  it('preview what would be posted, to the asker alone', async () => {
    const { say } = await talk(
      aSubscriptionDesk([news], {
        preview: async (_id, at = NOW) => ({
          subscription: news,
          at,
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

  it('test how it looks', async () => {
    const nothing = await talk(aSubscriptionDesk([news], { test: async () => false }));
    expect(await (await talk(aSubscriptionDesk([news]))).say('test')).toMatch(/^Posted, /);
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

describe.each(LANGUAGES)('in %s', (locale) => {
  const words = wordsFor(locale);

  it('every form keeps to the limits of Slack and Discord', async () => {
    const { form } = await talk(aSubscriptionDesk([news]));
    const forms = await Promise.all([
      form('add', {}, locale),
      form('edit', {}, locale),
      form('edit', { more: 'yes' }, locale),
    ]);
    for (const one of forms) {
      expect(one?.fields.length).toBeGreaterThanOrEqual(1);
      expect(one?.fields.length).toBeLessThanOrEqual(5);
      expect(one?.title.length).toBeLessThanOrEqual(24);
      expect(one?.submit.length).toBeLessThanOrEqual(24);
      for (const { label, hint, value, maxLength, choices = [] } of one?.fields ?? []) {
        expect(label.length, label).toBeLessThanOrEqual(45);
        expect(hint.length, hint).toBeLessThanOrEqual(100);
        expect(hint).not.toBe('');
        expect(value?.length ?? 0).toBeLessThanOrEqual(maxLength);
        expect(maxLength).toBeLessThanOrEqual(3000);
        for (const choice of choices) expect(choice.label.length).toBeLessThanOrEqual(75);
        if (choices.length > 0) expect(choices.map((choice) => choice.value)).toContain(value);
      }
    }
  });

  it('every button fits both platforms, with the longest id', async () => {
    const id = 'x'.repeat(40);
    const { run } = await talk(aSubscriptionDesk([aSubscription({ id })]));
    const { blocks } = await run(`pause ${id}`, locale);
    const buttons = blocks.flatMap((block): readonly Button[] =>
      block.type === 'actions' ? block.buttons : [],
    );
    expect(buttons).toHaveLength(5);
    for (const { label, command, subcommand, values } of buttons) {
      expect(label.length).toBeLessThanOrEqual(75);
      expect(`${command} ${subcommand} ${JSON.stringify(values)}`.length).toBeLessThanOrEqual(100);
    }
  });

  it('the help has a line for each subcommand', () => {
    const { options } = subscription.help(words);
    expect(Object.keys(options)).toEqual(Object.keys(subscription.subcommands));
    for (const line of Object.values(options)) expect(line).not.toBe('');
  });
});
