import { describe, expect, it } from 'vitest';
import {
  actions,
  type Block,
  type Button,
  context,
  divider,
  entry,
  heading,
  list,
  paragraph,
  text,
} from '../../src/message/document.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { documentOf } from '../support/documents.ts';
import { HOSTILE } from '../support/hostile.ts';
import { piecesIn } from '../support/words-in.ts';

/** The messages that a document becomes, each of which Slack would take. */
function rendered(...blocks: Block[]) {
  const messages = renderSlack(documentOf(...blocks));
  for (const message of messages) checkMessage('response', message);
  return messages;
}

/** How many blocks each message has. */
const counts = (...blocks: Block[]) => rendered(...blocks).map((message) => message.blocks.length);
const letters = (length: number) => 'x'.repeat(length);
const says = (length: number) => paragraph(text(letters(length)));
const times = (count: number, block: Block) => Array.from({ length: count }, () => block);

describe('a Slack message', () => {
  it.each([
    [LIMITS.blocks - 1, [49]],
    [LIMITS.blocks, [50]],
    [LIMITS.blocks + 1, [50, 1]],
  ])('of %i blocks becomes messages of %j', (blocks, expected) => {
    expect(counts(...times(blocks, says(1)))).toEqual(expected);
  });

  it.each([
    [LIMITS.message - 1, [4]],
    [LIMITS.message, [4]],
    [LIMITS.message + 1, [3, 1]],
  ])('of %i characters becomes messages of %j blocks', (characters, expected) => {
    expect(counts(...times(3, says(2500)), says(characters - 7500))).toEqual(expected);
  });

  it.each([
    [LIMITS.blocks - 1, [50]],
    [LIMITS.blocks, [49, 2]],
  ])('never ends with a heading: the one after %i other blocks goes on with its text', (before, expected) => {
    const blocks = [...times(before - 1, says(1)), heading(2, 'Related'), says(10)];

    expect(counts(...blocks)).toEqual(expected);
  });
});

describe('a heading', () => {
  it.each([
    [LIMITS.header - 1, 'header'],
    [LIMITS.header, 'header'],
    [LIMITS.header + 1, 'rich_text'],
  ])('of %i characters is a %s', (length, type) => {
    const [message] = rendered(heading(1, letters(length)));

    expect(message?.blocks.map((block) => block.type)).toEqual([type]);
    expect(piecesIn(message?.blocks)).toEqual([letters(length)]);
  });
});

describe('a block', () => {
  const ofLength: Readonly<Record<string, (length: number) => Block>> = {
    heading: (length) => heading(2, letters(length)),
    text: says,
    list: (length) => list([[text(letters(length - 1))], [text('x')]]),
    context: (length) => context(letters(length)),
  };

  it.each(
    Object.keys(ofLength).flatMap((kind) => [
      { kind, length: LIMITS.block - 1, blocks: 1 },
      { kind, length: LIMITS.block, blocks: 1 },
      { kind, length: LIMITS.block + 1, blocks: 2 },
    ]),
  )('of kind $kind and $length characters becomes $blocks', ({ kind, length, blocks }) => {
    const block = ofLength[kind]?.(length) ?? divider;

    expect(counts(block)).toEqual([blocks]);
    expect(piecesIn(rendered(block)[0]?.blocks).join('')).toBe(letters(length));
  });

  it.each([
    [600, 1],
    [601, 2],
  ])('of %i signs that the fallback writes as five becomes %i', (signs, blocks) => {
    expect(counts(paragraph(text('&'.repeat(signs))))).toEqual([blocks]);
  });

  it('is cut after a sentence, and nothing of it is lost', () => {
    const sentences = Array.from({ length: 500 }, (_, index) => `Sentence ${index} stands here.`);

    const pieces = rendered(paragraph(text(sentences.join(' ')))).flatMap(({ blocks }) => piecesIn(blocks));

    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.filter((piece) => !piece.endsWith('here.'))).toEqual([]);
    expect(pieces.join(' ')).toBe(sentences.join(' '));
  });
});

describe('an entry', () => {
  const url = (length: number) => `https://news.example/${letters(length - 21)}`;

  it('keeps its headline whole under the longest address that an article may have', () => {
    const headline = 'Harbour '.repeat(37);
    const dek = 'The harbour has opened a second ferry line. '.repeat(5);

    const [message] = rendered(
      entry({ headline, url: url(2000), dek, details: [[text('The Example')]], lead: false }),
    );

    expect(message?.blocks).toHaveLength(2);
    expect(piecesIn(message?.blocks)).toEqual([headline, `\n${dek}`, 'The Example']);
  });

  it('without an address, dek and small print is its headline alone', () => {
    const [message] = rendered(entry({ headline: 'Harbour', url: null, dek: '', details: [], lead: false }));

    expect(piecesIn(message?.blocks)).toEqual(['Harbour']);
  });
});

describe('the fallback', () => {
  it('begins with the line for the notification, and says all that the blocks say', () => {
    const [message] = rendered(heading(1, 'Digest'), says(3));

    expect(message?.text).toBe('A preview\n\nDigest\n\nxxx');
  });

  it('says the preview once when the document begins with it', () => {
    const [message] = rendered(heading(1, 'A preview'), says(3));

    expect(message?.text).toBe('A preview\n\nxxx');
  });

  it('of a further message does not repeat the preview', () => {
    const [, second] = rendered(...times(LIMITS.blocks, says(1)), says(3));

    expect(second?.text).toBe('xxx');
  });

  it('fits the message also when every sign of it has to be escaped', () => {
    const messages = rendered(paragraph(text('&<>'.repeat(10_000))));

    expect(messages.map((message) => message.text.length).filter((length) => length > 11_000)).toEqual([]);
  });
});

describe('hostile text', () => {
  const everywhere: Readonly<Record<string, Block>> = {
    heading: heading(1, HOSTILE),
    subheading: heading(2, HOSTILE),
    text: paragraph(text(HOSTILE), { type: 'strong', text: HOSTILE }, { type: 'code', text: HOSTILE }),
    list: list([[text(HOSTILE)], [{ type: 'link', text: HOSTILE, url: 'https://news.example/' }]]),
    entry: entry({
      headline: HOSTILE,
      url: 'https://news.example/',
      dek: HOSTILE,
      details: [[text(HOSTILE)]],
      lead: false,
    }),
    context: context(HOSTILE),
  };

  it.each(Object.keys(everywhere))('in a %s stands only where Slack reads no markup, as it is', (kind) => {
    const [message] = rendered(everywhere[kind] ?? divider);

    for (const piece of piecesIn(message?.blocks)) expect(piece.trim()).toBe(HOSTILE);
    expect(typesIn(message?.blocks).filter((type) => !INERT.has(type))).toEqual([]);
  });

  it('is escaped in the fallback, which Slack reads as markup', () => {
    const [message] = rendered(paragraph(text(HOSTILE)));

    expect(message?.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
    expect(unescaped(message?.text ?? '')).toContain(HOSTILE);
  });
});

/** What holds text as it is, and what holds that. `mrkdwn`, `user`, `broadcast`, `emoji` and `date` are not among them. */
const INERT = new Set([
  'header',
  'context',
  'plain_text',
  'rich_text',
  'rich_text_section',
  'rich_text_list',
  'text',
  'link',
]);

function typesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'type' && typeof value === 'string' ? [value] : typesIn(value),
  );
}

/** What Slack shows of escaped text. Source: docs.slack.dev/messaging/formatting-message-text#escaping. */
function unescaped(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe('buttons', () => {
  const button = (label: string, look: Button['look'] = 'plain', values: Button['values'] = {}): Button => ({
    ...{ label, command: 'subscription', subcommand: 'edit', values, look },
  });
  const elements = (...buttons: Button[]) => {
    const [block] = rendered(actions(...buttons))[0]?.blocks ?? [];
    return block?.type === 'actions' ? block.elements.filter((one) => one.type === 'button') : [];
  };

  it('stand in a row, each with what it runs and how it looks', () => {
    expect(
      elements(button('Edit', 'primary', { id: 'abc' }), button('List'), button('Remove', 'danger')),
    ).toEqual([
      {
        type: 'button',
        action_id: 'button-0',
        text: { type: 'plain_text', text: 'Edit', emoji: false },
        value: '{"command":"subscription","subcommand":"edit","values":{"id":"abc"}}',
        style: 'primary',
      },
      expect.not.objectContaining({ style: expect.anything() }),
      expect.objectContaining({ action_id: 'button-2', style: 'danger' }),
    ]);
  });

  it.each([
    [LIMITS.button - 1, letters(LIMITS.button - 1)],
    [LIMITS.button, letters(LIMITS.button)],
    [LIMITS.button + 1, `${letters(LIMITS.button - 1)}…`],
  ])('may say %i characters, or are shortened', (length, label) => {
    expect(elements(button(letters(length))).map(({ text: { text: said } }) => said)).toEqual([label]);
  });

  it('are taken as many as Slack takes, with as much as one keeps', () => {
    const many = Array.from({ length: 25 }, (_, n) => button(`Button ${n}`));
    const around = JSON.stringify({ command: 'subscription', subcommand: 'edit', values: { id: '' } }).length;

    expect(elements(...many)).toHaveLength(25);
    expect(elements(button('Long', 'plain', { id: letters(2000 - around) }))[0]?.value).toHaveLength(2000);
  });

  it('count as a block, and their words as characters', () => {
    expect(counts(...times(48, says(1)), actions(button('A')), says(1))).toEqual([50]);
    expect(counts(...times(50, says(1)), actions(button('A')))).toEqual([49, 2]);
    expect(counts(...times(3, says(2500)), says(2450), actions(button('A')))).toEqual([3, 2]);
  });

  it('are said in the fallback as what can be typed', () => {
    const [message] = rendered(actions(button('Edit', 'plain', { id: 'abc', at: 'daily 9:00' })));

    expect(message?.text).toContain('Edit: /subscription edit id:abc at:"daily 9:00"');
  });
});
