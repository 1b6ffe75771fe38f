import { describe, expect, it } from 'vitest';
import {
  type Block,
  context,
  type Document,
  divider,
  entry,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { type Measure, splitDocument } from '../../src/message/split.ts';

/** A platform that counts characters, with some of its own for markup, and takes two blocks for an entry's details. */
function measure(perBlock: number, perMessage = perBlock, blocks = 1000): Measure {
  return {
    size: (block) => ({
      blocks: block.type === 'entry' && block.details.length > 0 ? 2 : 1,
      characters: lengthOf(block),
    }),
    perBlock: { blocks: 2, characters: perBlock },
    perMessage: { blocks, characters: perMessage },
  };
}

function lengthOf(block: Block): number {
  switch (block.type) {
    case 'heading':
      return block.text.length + 4;
    case 'context':
      return wordsIn(block.content) + 4;
    case 'text':
      return wordsIn(block.content);
    case 'list':
      return block.items.flat().reduce((sum, { text: words }) => sum + words.length + 2, 0);
    case 'entry':
      return block.headline.length + block.dek.length + wordsIn(block.details.flat()) + 6;
    case 'actions':
    case 'menu':
    case 'divider':
      return 0;
  }
}

function wordsIn(content: readonly Inline[]): number {
  return content.reduce((sum, { text: words }) => sum + words.length, 0);
}

function aDocument(...blocks: readonly Block[]): Document {
  return { language: 'en', preview: 'The preview', blocks };
}

/** What documents say, without white space and the marks of plain text. */
function said(parts: readonly Document[]): string {
  return parts.map((part) => plainText(part).replace(/[\s•]|https:\S+/g, '')).join('');
}

function sizeOf(part: Document, { size }: Measure): { blocks: number; characters: number } {
  return part.blocks.map(size).reduce((sum, one) => ({
    blocks: sum.blocks + one.blocks,
    characters: sum.characters + one.characters,
  }));
}

/** Splits, and checks what is always true of the parts. */
function split(document: Document, by: Measure): Document[] {
  const parts = splitDocument(document, by);
  expect(said(parts)).toBe(said([document]));
  for (const part of parts) {
    const size = sizeOf(part, by);
    expect(size.characters).toBeLessThanOrEqual(by.perMessage.characters);
    expect(size.blocks).toBeLessThanOrEqual(by.perMessage.blocks);
    for (const block of part.blocks)
      expect(by.size(block).characters).toBeLessThanOrEqual(by.perBlock.characters);
    expect(part).toMatchObject({ language: document.language, preview: document.preview });
  }
  return parts;
}

const WORDS = 'The ferry left the quay at noon, and nobody was late. ';

describe('a document', () => {
  it('that fits is one part, as it is', () => {
    const document = aDocument(heading(1, 'Digest'), divider, paragraph(text('It left.')));
    expect(split(document, measure(100))).toEqual([document]);
  });

  it('without blocks has no parts', () => {
    expect(splitDocument(aDocument(), measure(100))).toEqual([]);
  });

  it('is split between blocks where that is enough', () => {
    const blocks = ['one', 'two', 'six', 'ten'].map((word) => paragraph(text(word)));
    expect(split(aDocument(...blocks), measure(7)).map(({ blocks: { length } }) => length)).toEqual([2, 2]);
  });

  it('is split by the number of blocks, too', () => {
    const entries = Array.from({ length: 5 }, (_, index) =>
      entry({ headline: `Ferry ${index}`, url: null, dek: '', details: [[text('Example')]], lead: false }),
    );
    expect(split(aDocument(...entries), measure(1000, 1000, 4))).toHaveLength(3);
    expect(split(aDocument(...entries), measure(1000, 1000, 10))).toHaveLength(1);
    expect(split(aDocument(...entries), measure(1000, 1000, 9))).toHaveLength(2);
  });

  it('keeps its order', () => {
    const blocks = Array.from({ length: 100 }, (_, index) => paragraph(text(`(${index}) ${WORDS}`)));
    const parts = split(aDocument(...blocks), measure(40, 130));
    const numbers = [...said(parts).matchAll(/\((\d+)\)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(blocks.map((_, index) => index));
  });
});

describe('a block at the limit', () => {
  const LIMIT = 120;
  const FULL = WORDS.repeat(10);
  /** A block of exactly so many characters, by the measure. */
  const BLOCKS: [string, (length: number) => Block][] = [
    ['a heading', (length) => heading(2, FULL.slice(0, length - 4))],
    ['small print', (length) => context(FULL.slice(0, length - 4))],
    ['a text', (length) => paragraph(text(FULL.slice(0, length)))],
    [
      'a text of many pieces',
      (length) => paragraph(text('It '), link('left', null), text(FULL.slice(0, length - 7))),
    ],
    ['a list', (length) => list([[text('It')], [text(FULL.slice(0, length - 6))]])],
    [
      'a dek',
      (length) =>
        entry({ headline: 'It', url: null, dek: FULL.slice(0, length - 8), details: [], lead: false }),
    ],
    [
      'details',
      (length) =>
        entry({
          headline: 'It',
          url: null,
          dek: '',
          details: [[text(FULL.slice(0, length - 8))]],
          lead: false,
        }),
    ],
    [
      'a headline',
      (length) =>
        entry({ headline: FULL.slice(0, length - 6), url: null, dek: '', details: [], lead: false }),
    ],
  ];

  it.each(BLOCKS)('is whole one below it and at it, and split one above it: %s', (_, block) => {
    for (const length of [LIMIT - 1, LIMIT]) {
      expect(lengthOf(block(length))).toBe(length);
      expect(split(aDocument(block(length)), measure(LIMIT))).toEqual([aDocument(block(length))]);
    }
    const above = block(LIMIT + 1);
    const blocks = split(aDocument(above), measure(LIMIT, 1000)).flatMap((part) => part.blocks);
    expect(blocks.length).toBeGreaterThan(1);
  });

  it.each(BLOCKS)('fills a message at it, and the next block goes to the next: %s', (_, block) => {
    const document = aDocument(paragraph(text('x'.repeat(30))), block(LIMIT - 30));
    expect(split(document, measure(LIMIT))).toHaveLength(1);
    expect(split(aDocument(paragraph(text('x'.repeat(31))), block(LIMIT - 30)), measure(LIMIT)).length).toBe(
      2,
    );
  });

  it.each(BLOCKS)('is split however small the limit is: %s', (_, block) => {
    for (const limit of [20, 33, 64, 119]) split(aDocument(block(500)), measure(limit));
  });
});

describe('a heading', () => {
  /** Parts whose last block is a heading although there is more to come. */
  function widows(parts: readonly Document[]): Document[] {
    return parts.slice(0, -1).filter((part) => part.blocks.at(-1)?.type === 'heading');
  }

  it.each(Array.from({ length: 60 }, (_, index) => 60 + index))(
    'is never the last thing in a message of %i characters',
    (limit) => {
      const blocks = ['one', 'two', 'three', 'four', 'five'].flatMap((word, index) => [
        heading(2, `The heading ${word}`),
        index % 2 === 0
          ? paragraph(text(WORDS.repeat(index + 1)))
          : entry({
              headline: `Ferry ${word}`,
              url: null,
              dek: WORDS.repeat(index),
              details: [[text('Example')]],
              lead: false,
            }),
      ]);
      expect(widows(split(aDocument(...blocks), measure(limit)))).toEqual([]);
      expect(widows(split(aDocument(...blocks), measure(limit, 2 * limit)))).toEqual([]);
    },
  );

  it('goes to the next message with what follows it', () => {
    const document = aDocument(
      paragraph(text('x'.repeat(80))),
      heading(2, 'Next'),
      paragraph(text('y'.repeat(40))),
    );
    expect(split(document, measure(100)).map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['text'],
      ['heading', 'text'],
    ]);
  });

  it('stays with a block that fills a message alone, of which some goes on in the next', () => {
    const document = aDocument(
      heading(1, 'The heading'),
      paragraph(text(WORDS.repeat(10).slice(0, 400).trim())),
    );
    const parts = split(document, measure(400));
    expect(parts[0]?.blocks.map(({ type }) => type)).toEqual(['heading', 'text']);
    expect(parts).toHaveLength(2);
  });

  it('stays with the heading below it', () => {
    const document = aDocument(
      paragraph(text('x'.repeat(60))),
      heading(1, 'Digest'),
      heading(2, 'The city'),
      paragraph(text('y'.repeat(40))),
    );
    expect(split(document, measure(100))[1]?.blocks).toHaveLength(3);
  });

  it('ends a message only at the end of the document', () => {
    expect(split(aDocument(paragraph(text('It left.')), heading(2, 'The end')), measure(100))).toHaveLength(
      1,
    );
  });
});

describe('a rule', () => {
  const says = (length: number) => paragraph(text('x'.repeat(length)));

  it('stands neither at the end of a message nor at the beginning of the next', () => {
    const document = aDocument(
      says(60),
      divider,
      says(30),
      divider,
      says(60),
      divider,
      heading(2, 'End'),
      says(5),
    );
    expect(split(document, measure(100)).map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['text', 'divider', 'text'],
      ['text', 'divider', 'heading', 'text'],
    ]);
  });

  it('above the last small print does not send it to a message of its own', () => {
    const document = aDocument(says(30), list([[text('x'.repeat(60))]]), divider, context('x'.repeat(30)));
    expect(split(document, measure(100)).map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['text'],
      ['list', 'divider', 'context'],
    ]);
  });
});

describe('an entry that is too long', () => {
  const ferry = {
    headline: 'Harbour opens',
    url: 'https://news.example/a',
    dek: '',
    details: [[text('Example')]],
    lead: false,
  };

  it('goes on below itself and repeats nothing', () => {
    const dek = WORDS.repeat(200).trim();
    const parts = split(aDocument(entry({ ...ferry, dek })), measure(500));
    const blocks = parts.flatMap((part) => part.blocks);
    expect(blocks[0]).toMatchObject({ type: 'entry', headline: 'Harbour opens', url: ferry.url });
    expect(blocks.filter(({ type }) => type === 'entry')).toHaveLength(1);
    expect(blocks.at(-1)).toEqual(context('Example'));
    expect(parts.length).toBeGreaterThan((WORDS.length * 200) / 500);
  });

  it('keeps its neighbours apart', () => {
    const dek = WORDS.repeat(20);
    const entries = ['one', 'two', 'three'].map((word) =>
      entry({ ...ferry, headline: `Ferry ${word}`, dek }),
    );
    split(aDocument(...entries), measure(200, 450));
  });

  it('is split in whichever of its texts is the longest', () => {
    const long = WORDS.repeat(10).trim();
    const details = [[text(long)]];
    for (const given of [{ headline: long }, { dek: long }, { details }]) {
      split(aDocument(entry({ ...ferry, ...given })), measure(120));
    }
    split(
      aDocument(
        entry({ headline: long, url: null, dek: long, details: [...details, ...details], lead: true }),
      ),
      measure(120),
    );
  });

  it('goes on in small print where its small print is too long, with every link', () => {
    const sources = Array.from({ length: 30 }, (_, index) =>
      link(`Source ${index}`, `https://s.example/${index}`),
    );
    const details = [[text('Example')], [text('Also from '), ...sources]];
    const blocks = split(aDocument(entry({ ...ferry, details })), measure(60)).flatMap((part) => part.blocks);
    const [first, ...others] = blocks;
    expect(first).toMatchObject({ type: 'entry', headline: 'Harbour opens' });
    expect(new Set(others.map(({ type }) => type))).toEqual(new Set(['context']));
    const links = others.flatMap((block) => (block.type === 'context' ? block.content : []));
    expect(links.filter(({ type }) => type === 'link')).toEqual(sources);
  });
});

describe('a list that is too long', () => {
  it('becomes several lists, between items', () => {
    const items = Array.from({ length: 50 }, (_, index) => [text(`item ${index}`)]);
    const parts = split(aDocument(list(items)), measure(60));
    const blocks = parts.flatMap((part) => part.blocks);
    expect(blocks.every(({ type }) => type === 'list')).toBe(true);
    expect(blocks.flatMap((block) => (block.type === 'list' ? block.items : []))).toEqual(items);
  });

  it('is split inside an item only when that item alone is too long', () => {
    const items = [[text('short')], [text(WORDS.repeat(10).trim())], [text('also short')]];
    const blocks = split(aDocument(list(items)), measure(100)).flatMap((part) => part.blocks);
    expect(blocks[0]).toEqual(list([[text('short')]]));
    expect(blocks.at(-1)).toEqual(list([[text('also short')]]));
  });

  it('keeps each link’s address with its words', () => {
    const url = 'https://news.example/a';
    const items = Array.from({ length: 20 }, (_, index) => [link(`item ${index}`, url), text(' · Example')]);
    const links = split(aDocument(list(items)), measure(50))
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'list' ? block.items.flat() : block.type === 'text' ? block.content : [],
      )
      .filter((inline) => inline.type === 'link');
    expect(links).toHaveLength(20);
  });
});

describe('a text that is too long', () => {
  const pieces = (value: string, limit: number) =>
    split(aDocument(paragraph(text(value))), measure(limit))
      .flatMap(({ blocks }) => blocks)
      .map((block) => (block.type === 'text' ? block.content.map((inline) => inline.text).join('') : ''));

  it('is cut after sentences', () => {
    for (const piece of pieces(WORDS.repeat(40).trim(), 200)) expect(piece).toMatch(/^The .* late\.$/);
  });

  it('is cut between words when a sentence is too long', () => {
    const found = pieces('the ferry left the quay and '.repeat(40).trim(), 50);
    expect(found.join(' ')).toBe('the ferry left the quay and '.repeat(40).trim());
  });

  it('is cut between lines', () => {
    expect(pieces(`${'x'.repeat(60)}\n${'y'.repeat(60)}`, 100)).toEqual(['x'.repeat(60), 'y'.repeat(60)]);
  });

  it('is cut anywhere in a word of 50,000 characters', () => {
    const found = pieces('x'.repeat(50_000), 2000);
    expect(found.join('')).toBe('x'.repeat(50_000));
    expect(found.length).toBeLessThan(50);
  });

  it.each([
    ['families', '👨‍👩‍👧'],
    ['flags', '🇫🇷'],
    ['skin tones', '👍🏽'],
    ['accents', 'e\u0301'],
    ['characters of two units', '𠀀'],
    ['Hindi syllables', 'क्षि'],
  ])('is never cut inside a character: %s', (_, character) => {
    for (const limit of [10, 11, 12, 13, 50]) {
      for (const piece of pieces(character.repeat(300), limit))
        expect(piece.replaceAll(character, '')).toBe('');
    }
  });

  it('stays whole where one character is longer than the limit', () => {
    const family = '👨‍👩‍👧';
    expect(splitDocument(aDocument(paragraph(text(family))), measure(5))).toEqual([
      aDocument(paragraph(text(family))),
    ]);
  });

  it('keeps the look of its pieces', () => {
    const long = { type: 'strong', text: WORDS.repeat(10).trim() } as const;
    const found = split(aDocument(paragraph(long)), measure(100)).flatMap(({ blocks }) => blocks);
    for (const block of found) expect(block).toMatchObject({ type: 'text', content: [{ type: 'strong' }] });
  });
});
