import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/discord/render.ts';
import type { Block, Document, Inline } from '../../src/message/document.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { renderTerminal } from '../../src/terminal/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';

/** Said by a test that fails. */
const RENEW =
  'A render has changed. If that is meant, renew the files with “npx vitest run tests/golden -u” and read the difference';

/** A digest with everything that one can have, a card, a digest that was put right with its thread, and other blocks. */
const NAMES = ['digest', 'card', 'corrections', 'blocks'];

/** A neutral document, beside which stands what each platform shows of it. */
function documentIn(name: string): Document {
  return JSON.parse(readFileSync(new URL(`${name}.document.json`, import.meta.url), 'utf8'));
}

const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe.each(NAMES)('the golden %s', (name) => {
  const document = documentIn(name);

  it('becomes these Slack messages', async () => {
    await expect(asFile(renderSlack(document)), RENEW).toMatchFileSnapshot(`${name}.slack.json`);
  });

  it('becomes these Discord messages', async () => {
    await expect(asFile(renderDiscord(document)), RENEW).toMatchFileSnapshot(`${name}.discord.json`);
  });

  it('becomes this text in a terminal', async () => {
    const screen = renderTerminal(document, { columns: 88, styled: false });
    await expect(`${screen}\n`, RENEW).toMatchFileSnapshot(`${name}.txt`);
  });

  it('is taken by Slack', () => {
    for (const message of renderSlack(document)) {
      expect(() => checkMessage('response', { ...message, response_type: 'ephemeral' })).not.toThrow();
    }
  });

  it('is taken by Discord', () => {
    for (const { components } of renderDiscord(document)) {
      const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
      expect(() => checkNewMessage(body, 'interaction')).not.toThrow();
    }
  });
});

/** Every kind that there is: the compiler asks for a new one, and then the test asks for it in a document. */
const KINDS = {
  ...({
    heading: 0,
    text: 0,
    list: 0,
    entry: 0,
    context: 0,
    actions: 0,
    menu: 0,
    divider: 0,
  } satisfies Record<Block['type'], 0>),
  ...({ text: 0, strong: 0, emphasis: 0, struck: 0, code: 0, link: 0 } satisfies Record<Inline['type'], 0>),
};

it('the golden documents together use every kind of block and of inline', () => {
  const used = new Set(NAMES.flatMap((name) => typesIn(documentIn(name))));

  expect([...used].sort()).toEqual(Object.keys(KINDS).sort());
});

function typesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'type' && typeof value === 'string' ? [value] : typesIn(value),
  );
}
