import { describe, expect, it } from 'vitest';
import { subscription } from '../../../commands/subscription.ts';
import { operator } from '../../../src/app/asker.ts';
import { MORE } from '../../../src/command/subscriptions/forms.ts';
import { planOptions } from '../../../src/command/subscriptions/plan-options.ts';
import { UserError } from '../../../src/core/errors.ts';
import { LANGUAGES } from '../../../src/i18n/catalogue.ts';
import { answersOf, fromFile, hours, news, noting, talk, valuesOf } from '../../support/subscription-talk.ts';
import { aSubscription, aSubscriptionDesk } from '../../support/subscriptions.ts';

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
    const refusing = aSubscriptionDesk([fromFile], {
      edit: async () => {
        throw new UserError('from-file', 'Only the operator may.');
      },
    });
    expect(await (await talk(refusing)).say('edit id:filed')).toBe('Only the operator may.');
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
    const articles = await form('edit', { id: 'morning', more: 'articles' });
    expect(articles?.given).toEqual({ id: 'morning' });
    expect(valuesOf(articles)).toEqual({ sources: 'Sky Daily', languages: 'fr, de' });
    const looks = await form('edit', { id: 'morning', more: 'looks' }, 'fr');
    expect(looks?.given).toEqual({ id: 'morning' });
    expect(valuesOf(looks)).toEqual({ style: 'brief', language: 'en', threads: 'none', empty: 'non' });
  });

  it('asks for every option that there is, in one form or another', async () => {
    const { form } = await talk(aSubscriptionDesk([news]));
    const forms = [await form('edit'), ...(await Promise.all(MORE.map((more) => form('edit', { more }))))];
    const asked = forms.flatMap((one) => one?.fields.map(({ name }) => name) ?? []);
    expect(asked.toSorted()).toEqual(['when', ...Object.keys(planOptions)].toSorted());
  });

  it('lets choose the language of the fixed words by its own name, whatever the asker speaks', async () => {
    const { desk, changed } = noting();
    const { runner, form } = await talk(desk);
    const looks = await form('edit', { more: 'looks' }, 'ru');
    const { choices = [] } = looks?.fields.find(({ name }) => name === 'language') ?? {};
    expect(choices.map(({ label }) => label)).toEqual([
      'English',
      'Français',
      'Deutsch',
      'Español',
      'Русский',
    ]);
    for (const { value } of choices) {
      const values = { ...answersOf(looks), language: value };
      await runner.run(subscription, { subcommand: 'edit', values }, operator('ru'));
    }
    expect(changed.map(({ locale }) => locale)).toEqual(LANGUAGES);
  });

  it('keeps the region of a language that nobody changes in the form, for its dates and times of day', async () => {
    const british = aSubscription({ plan: { locale: 'en-GB' } });
    const { desk, changed } = noting([british]);
    const { runner, form } = await talk(desk);
    const values = answersOf(await form('edit', { more: 'looks' }));
    expect(values.language).toBe('en-GB');
    await runner.run(subscription, { subcommand: 'edit', values }, operator('en'));
    await runner.run(
      subscription,
      { subcommand: 'edit', values: { ...values, language: 'fr' } },
      operator('en'),
    );
    expect(changed.map(({ locale }) => locale)).toEqual(['en-GB', 'fr']);
  });

  it.each([
    ['fr-ca', 'fr-CA'],
    ['es_419', 'es-419'],
    ['Deutsch', 'de'],
    ['ru-Cyrl-RU', 'ru'],
  ])('understands the language %s as %s', async (typed, locale) => {
    const { desk, changed } = noting();
    await (await talk(desk)).say(`edit language:${typed}`);
    expect(changed).toEqual([{ locale }]);
  });

  it('opens no form for what is not clear, not to be changed, or said already', async () => {
    const { form } = await talk(aSubscriptionDesk([news, hours, fromFile]));
    expect(await form('edit')).toBeNull();
    expect(await form('edit', { id: 'nothing' })).toBeNull();
    expect(await form('edit', { id: 'filed' })).toBeNull();
    expect(await form('edit', { id: 'morning', size: '3' })).toBeNull();
    expect(await form('edit', { id: 'morning', more: 'everything' })).toBeNull();
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
        for (const more of [{}, ...MORE.map((name) => ({ more: name }))]) {
          const values = answersOf(await form('edit', more, locale));
          await runner.run(subscription, { subcommand: 'edit', values }, operator(locale));
          expect(one.plan).toMatchObject(changed.at(-1) ?? { nothing: true });
        }
      }
      expect(changed).toHaveLength((1 + MORE.length) * LANGUAGES.length);
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
