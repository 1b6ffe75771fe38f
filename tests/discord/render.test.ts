import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { LONGEST_CALL } from '../../src/message/call.ts';
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
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { literally } from '../support/discord-markdown.ts';
import { documentOf } from '../support/documents.ts';
import { HOSTILE, HOSTILE_LINES } from '../support/hostile.ts';
import { piecesIn } from '../support/words-in.ts';

/** The messages that a document becomes, each of which Discord would take. */
function rendered(...blocks: Block[]) {
  const messages = renderDiscord(documentOf(...blocks));
  for (const { components } of messages) {
    const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
    checkNewMessage(body, 'interaction');
    expect(bytesOf(components)).toBeLessThanOrEqual(LIMITS.bytes);
  }
  return messages;
}

/** What Discord seems to count of a message: see `LIMITS.bytes`. */
function bytesOf(components: unknown): number {
  return piecesIn(components)
    .map((piece) => Buffer.byteLength(piece) + LIMITS.bytesPerDisplay)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** The text displays of each message. */
const displays = (...blocks: Block[]) => rendered(...blocks).map(({ components }) => piecesIn(components));
/** A button that forgets a plan; a test changes what it is about. */
const aButton = (given: Partial<Button> = {}): Button => ({
  label: 'Forget',
  command: 'plan',
  subcommand: 'remove',
  values: { id: 'one' },
  look: 'plain',
  ...given,
});

/** How many components each message has inside its container. */
const counts = (...blocks: Block[]) =>
  rendered(...blocks).map(({ components: [container] }) =>
    container?.type === 17 ? container.components.length : 0,
  );
const letters = (length: number) => 'x'.repeat(length);
const says = (length: number) => paragraph(text(letters(length)));
const times = (count: number, block: Block) => Array.from({ length: count }, () => block);

describe('a Discord message', () => {
  it.each([
    [LIMITS.components - 2, [38]],
    [LIMITS.components - 1, [39]],
    [LIMITS.components, [39, 1]],
  ])('of %i components beside its container becomes messages of %j', (components, expected) => {
    expect(counts(...times(components, says(1)))).toEqual(expected);
  });

  it.each([
    [LIMITS.text - 1, [2]],
    [LIMITS.text, [2]],
    [LIMITS.text + 1, [1, 1]],
  ])('of %i characters becomes messages of %j components', (characters, expected) => {
    expect(counts(says(2000), says(characters - 2000))).toEqual(expected);
  });

  // Three bytes each: 2 × (n × 3 + 12) is 9,996 bytes, 9,999 and 10,002.
  it.each([
    [3324, [2]],
    [3325, [2]],
    [3326, [1, 1]],
  ])('of %i characters beyond Latin becomes messages of %j components', (characters, expected) => {
    const [first, second] = [1600, characters - 1600].map((count) => paragraph(text('界'.repeat(count))));

    expect(counts(first ?? divider, second ?? divider)).toEqual(expected);
  });

  it.each([
    [LIMITS.components - 3, [39]],
    [LIMITS.components - 2, [38, 2]],
  ])(
    'never ends with a heading: the one after %i other components goes on with its text',
    (before, expected) => {
      expect(counts(...times(before, says(1)), heading(2, 'Related'), says(10))).toEqual(expected);
    },
  );
});

describe('a block', () => {
  const ofLength: Readonly<Record<string, (length: number) => Block>> = {
    // The marks count, too: "### ", "- " twice and a line feed, "-# ", and four stars.
    heading: (length) => heading(2, letters(length - 4)),
    text: says,
    list: (length) => list([[text(letters(length - 6))], [text('x')]]),
    context: (length) => context(letters(length - 3)),
    entry: (length) => entry({ headline: letters(length - 4), url: null, dek: '', details: [], lead: false }),
  };

  it.each(
    Object.keys(ofLength).flatMap((kind) => [
      { kind, length: LIMITS.text - 1, parts: 1 },
      { kind, length: LIMITS.text, parts: 1 },
      { kind, length: LIMITS.text + 1, parts: 2 },
    ]),
  )('of kind $kind and $length characters becomes $parts', ({ kind, length, parts }) => {
    const pieces = displays(ofLength[kind]?.(length) ?? divider).flat();

    expect(pieces).toHaveLength(parts);
    expect(pieces.join('').replace(/[^x]/g, '').length).toBeGreaterThan(LIMITS.text - 10);
  });

  it.each([
    [LIMITS.text / 2, 1],
    [LIMITS.text / 2 + 1, 2],
  ])('of %i signs that are escaped becomes %i', (signs, parts) => {
    expect(displays(paragraph(text('*'.repeat(signs)))).flat()).toHaveLength(parts);
  });

  it('is cut after a sentence, and nothing of it is lost', () => {
    const sentences = Array.from({ length: 500 }, (_, index) => `Sentence ${index} stands here.`);

    const pieces = displays(paragraph(text(sentences.join(' ')))).flat();

    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => !piece.endsWith('here.'))).toEqual([]);
    expect(pieces.join(' ')).toBe(sentences.join(' '));
  });
});

describe('an entry', () => {
  it('keeps its headline whole under the longest address that an article may have', () => {
    const headline = 'Harbour '.repeat(37).trim();
    const url = `https://news.example/${letters(1979)}`;
    const dek = 'The harbour has opened a second ferry line. '.repeat(5).trim();

    const pieces = displays(
      entry({ headline, url, dek, details: [[text('The Example')]], lead: false }),
    ).flat();

    expect(pieces).toEqual([`**[${headline}](${url})**\n${dek}\n-# The Example`]);
  });

  it('without an address, dek and small print is its headline alone', () => {
    expect(displays(entry({ headline: 'Harbour', url: null, dek: '', details: [], lead: false }))).toEqual([
      ['**Harbour**'],
    ]);
  });

  it('says in small print from where it is, and who else tells it, with a link each', () => {
    const details = [
      [text('Example · today')],
      [text('Also from '), { type: 'link', text: 'Courier', url: 'https://c.example/(a)' } as const],
      [text('1st (0.42)')],
    ];
    expect(
      displays(entry({ headline: 'Harbour', url: null, dek: 'It opens.', details, lead: true })),
    ).toEqual([
      [
        '### Harbour\nIt opens.\n-# Example · today\n-# Also from [Courier](https://c.example/%28a%29)\n-# 1st \\(0.42\\)',
      ],
    ]);
  });

  it('links to where it should, whatever its address holds', () => {
    const url = 'https://news.example/a)[b](c)_d_*e*?f=<g>';

    const [[piece]] = displays(entry({ headline: 'Harbour', url, dek: '', details: [], lead: false })) as [
      [string],
    ];

    expect(piece).toBe('**[Harbour](https://news.example/a%29[b]%28c%29_d_*e*?f=%3Cg%3E)**');
  });
});

describe('hostile text', () => {
  it.each(HOSTILE_LINES)('says what it says and does nothing: %s', (line) => {
    const [[piece]] = displays(paragraph(text(line))) as [[string]];

    expect(literally(piece)).toBe(line);
  });

  it.each([
    ['heading', heading(1, HOSTILE), '## ', ''],
    ['subheading', heading(2, HOSTILE), '### ', ''],
    ['paragraph', paragraph(text(HOSTILE)), '', ''],
    ['strong text', paragraph({ type: 'strong', text: HOSTILE }), '**', '**'],
    ['emphasis', paragraph({ type: 'emphasis', text: HOSTILE }), '*', '*'],
    [
      'link',
      paragraph({ type: 'link', text: HOSTILE, url: 'https://a.example/' }),
      '[',
      '](https://a.example/)',
    ],
    ['list', list([[text(HOSTILE)]]), '- ', ''],
    ['context', context(HOSTILE), '-# ', ''],
    ['headline', entry({ headline: HOSTILE, url: null, dek: '', details: [], lead: false }), '**', '**'],
    ['dek', entry({ headline: 'x', url: null, dek: HOSTILE, details: [], lead: false }), '**x**\n', ''],
    [
      'small print',
      entry({ headline: 'x', url: null, dek: '', details: [[text(HOSTILE)]], lead: false }),
      '**x**\n-# ',
      '',
    ],
    [
      'source',
      entry({
        headline: 'x',
        url: null,
        dek: '',
        details: [[{ type: 'link', text: HOSTILE, url: 'https://a.example/' }]],
        lead: false,
      }),
      '**x**\n-# [',
      '](https://a.example/)',
    ],
    ['lead', entry({ headline: HOSTILE, url: null, dek: '', details: [], lead: true }), '### ', ''],
  ])('is literal in a %s', (_, block, before, after) => {
    const [[piece]] = displays(block) as [[string]];

    expect(piece.startsWith(before) && piece.endsWith(after)).toBe(true);
    expect(literally(piece.slice(before.length, piece.length - after.length))).toBe(HOSTILE);
  });

  it('cannot end the code that it stands in', () => {
    const [[piece]] = displays(paragraph({ type: 'code', text: '/x `@everyone` ``` **b**' })) as [[string]];

    expect(piece).toBe('`/x ˋ@everyoneˋ ˋˋˋ **b**`');
  });
});

describe('plain words', () => {
  it.each([
    'A line — with dashes, e.g. 3.5 percent, co-operation and 1+1.',
    'Prices rose by 2.5 % in 2026; “so what?”, she said.',
    'En été, l’économie française s’est redressée.',
  ])('are not cluttered with escapes: %s', (words) => {
    expect(displays(paragraph(text(words)))).toEqual([[words]]);
  });
});

describe('buttons', () => {
  /** The buttons of each message. */
  const buttonsOf = (...blocks: Block[]) =>
    rendered(...blocks).map(({ components: [container] }) =>
      (container?.type === 17 ? container.components : []).flatMap((one) =>
        one.type === 1 ? one.components : [],
      ),
    );
  const buttons = (count: number) => actions(...Array.from({ length: count }, () => aButton()));

  it('look as important as they are', () => {
    const [row] = buttonsOf(
      actions(aButton(), aButton({ look: 'primary' }), aButton({ look: 'danger', label: 'Forget it' })),
    );

    expect(row).toMatchObject([
      { type: 2, style: 2, label: 'Forget' },
      { type: 2, style: 1 },
      { type: 2, style: 4, label: 'Forget it' },
    ]);
  });

  it('have ids of their own in a message, also when they do the same', () => {
    const [row = []] = buttonsOf(buttons(5), says(1), buttons(5));

    expect(new Set(row.map(({ custom_id }) => custom_id)).size).toBe(10);
  });

  // A row with five buttons takes six of the 39 that are left beside the container.
  it.each([
    [LIMITS.components - 8, [33]],
    [LIMITS.components - 7, [34]],
    [LIMITS.components - 6, [33, 2]],
  ])('count among the components of a message: with %i others there are %j', (others, expected) => {
    expect(counts(...times(others, says(1)), buttons(5))).toEqual(expected);
  });

  it.each([
    [LIMITS.buttonLabel - 1, letters(79)],
    [LIMITS.buttonLabel, letters(80)],
    [LIMITS.buttonLabel + 1, `${letters(79)}…`],
  ])('have labels of at most 80 characters: of %i there is %s', (length, label) => {
    expect(buttonsOf(actions(aButton({ label: letters(length) })))).toMatchObject([[{ label }]]);
  });

  // `[0,"plan","remove","id",""]` takes 27.
  it.each([LONGEST_CALL - 1, LONGEST_CALL])('take values up to an id of %i characters', (length) => {
    const [[button] = []] = buttonsOf(actions(aButton({ values: { id: letters(length - 27) } })));

    expect(button?.custom_id).toHaveLength(length);
  });

  it('do not take one more: that is a mistake of ours, which names the command', () => {
    const button = aButton({ values: { id: letters(LONGEST_CALL - 26) } });

    expect(() => renderDiscord(documentOf(actions(button)))).toThrow('/plan remove takes 101 of 100');
  });
});
