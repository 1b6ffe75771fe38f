import { describe, expect, it } from 'vitest';
import { subscription } from '../../../commands/subscription.ts';
import { MORE } from '../../../src/command/subscriptions/forms.ts';
import { STYLES, THREADS } from '../../../src/core/subscription.ts';
import { LANGUAGES, wordsFor } from '../../../src/i18n/catalogue.ts';
import type { Button } from '../../../src/message/document.ts';
import { news, talk } from '../../support/subscription-talk.ts';
import { aSubscription, aSubscriptionDesk } from '../../support/subscriptions.ts';

describe.each(LANGUAGES)('in %s', (locale) => {
  const words = wordsFor(locale);

  it('every form keeps to the limits of Slack and Discord', async () => {
    const { form } = await talk(aSubscriptionDesk([news]));
    const forms = await Promise.all([
      form('add', {}, locale),
      form('edit', {}, locale),
      ...MORE.map((more) => form('edit', { more }, locale)),
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
    const rows = blocks.flatMap((block): (readonly Button[])[] =>
      block.type === 'actions' ? [block.buttons] : [],
    );
    // Discord shows five in a row.
    expect(rows.map(({ length }) => length)).toEqual([3, 3]);
    for (const { label, command, subcommand, values } of rows.flat()) {
      expect(label.length).toBeLessThanOrEqual(75);
      expect(`${command} ${subcommand} ${JSON.stringify(values)}`.length).toBeLessThanOrEqual(100);
    }
  });

  it('who mistypes a choice is told all that there are', async () => {
    const { say } = await talk(aSubscriptionDesk([news]));
    for (const [option, choices] of Object.entries({ style: STYLES, threads: THREADS, more: MORE })) {
      const sentence = await say(`edit ${option}:everything`, locale);
      for (const word of [option, 'everything', ...choices]) expect(sentence).toContain(word);
    }
  });

  it('the help has a line for each subcommand', () => {
    const { options } = subscription.help(words);
    expect(Object.keys(options)).toEqual(Object.keys(subscription.subcommands));
    for (const line of Object.values(options)) expect(line).not.toBe('');
  });
});
