import { describe, expect, it } from 'vitest';
import { modalOf } from '../../src/discord/modal.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { formView } from '../../src/slack/form-view.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { messagesIn, type Shown } from '../look/messages.ts';

/** Said by a test that fails. */
const RENEW =
  'A render has changed. If that is meant, renew the files with “npx vitest run tests/golden -u”, read the difference, and look at it with “npm run look”';

const LOCALES = ['en', 'fr', 'ru'];

const inEach = await Promise.all(LOCALES.map(async (locale) => [locale, await messagesIn(locale)] as const));
const [, english] = inEach[0] ?? [];
const names = (english ?? []).map(({ name }) => name);

/** What is shown under a name, in each language. */
function shownAs(name: string): readonly (readonly [string, Shown])[] {
  return inEach.flatMap(([locale, shown]) =>
    shown.filter((one) => one.name === name).map((one) => [locale, one] as const),
  );
}

/** A line for each thing, below a line for each message. */
function asFile(name: string, linesOf: (shown: Shown) => readonly (readonly unknown[])[]): string {
  return shownAs(name)
    .flatMap(([locale, shown]) => linesOf(shown).map((lines) => [locale, ...lines.map(asLine)].join('\n')))
    .join('\n\n')
    .concat('\n');
}

const asLine = (value: unknown) => JSON.stringify(value);
const forDiscord = (components: unknown) => ({
  ...{ components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } },
});

it('there is something of every kind in each language', () => {
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(shownAs(name).map(([locale]) => locale)).toEqual(LOCALES);
});

describe.each(names)('%s', (name) => {
  it('looks like this on Slack, which takes it', async () => {
    const file = asFile(name, ({ parts, form }) => {
      if (form !== undefined) return [formView(form, 'C1')?.blocks ?? []];
      return parts.flatMap(({ document }) =>
        renderSlack(document).map(({ blocks, ...message }) => {
          checkMessage('response', { ...message, blocks });
          return [message, ...blocks];
        }),
      );
    });
    await expect(file, RENEW).toMatchFileSnapshot(`messages/${name}.slack.txt`);
  });

  it('looks like this on Discord, which takes it', async () => {
    const file = asFile(name, ({ parts, form }) => {
      if (form !== undefined) return [modalOf(form).components];
      return parts.flatMap(({ document }) =>
        renderDiscord(document).map(({ components }) => {
          checkNewMessage(forDiscord(components), 'interaction');
          const [container] = components;
          return container?.type === 17 ? container.components : [];
        }),
      );
    });
    await expect(file, RENEW).toMatchFileSnapshot(`messages/${name}.discord.txt`);
  });
});
