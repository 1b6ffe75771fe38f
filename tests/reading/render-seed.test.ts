import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { splitFrontMatter } from '../../src/reading/formats/front-matter.ts';
import { parseMarkdown } from '../../src/reading/formats/markdown.ts';
import { renderSeed } from '../../src/reading/render-seed.ts';
import { asDraft, draftOf, read } from './reading.ts';

/** The article after it was rendered and read again. */
function again(draft: Draft): Draft {
  return asDraft(draftOf(renderSeed(draft), draft.path));
}

const words = [
  'ferry',
  'The',
  'harbour',
  'said',
  '“yes',
  'no”',
  '18',
  '2025',
  'Related:',
  '**Ana**',
  '[x](#)',
];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const markUp = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '  - ',
  '1. ',
  '2. ',
  '> ',
  '    ',
  '| a | b |\n|---|---|\n| ',
);
const block = fc
  .tuple(markUp, fc.oneof(line, fc.string({ unit: 'grapheme' }), fc.string()))
  .map(([mark, text]) => mark + text);
const file = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .chain((blocks) => fc.constantFrom('\n', '\n\n').map((between) => `# Harbour\n\n${blocks.join(between)}`));

/** The body of an article that is one paragraph. */
function rendered(text: string): string {
  const { draft } = read('# Harbour opens\n\nThe ferry left.');
  if (draft === null) throw new Error('not read');
  return renderSeed({ ...asDraft(draft), body: [{ kind: 'paragraph', text }] });
}

describe('a rendered article', () => {
  it('reads as people write', () => {
    const text = 'On Monday, “it” left: 2.5 miles (4 km) - twice/day; is that all? Yes! 50 % @ $3.';
    expect(rendered(text).split('\n').at(-2)).toBe(text);
    expect(rendered(text)).toMatch(/^---\nheadline: "Harbour opens"\n/);
  });

  it.each([
    '1. May is here',
    '12) is a number',
    '- 5 degrees',
    '+ 5 degrees',
    '# 5',
    '> 5',
    '=== 5\n===',
    'A line\n---',
    '~~~',
    '| a | b |\n|---|---|',
    '*a* _b_ `c` [d](e) <f> &amp; ![g](https://news.example/g.jpg)',
    'a\\b',
  ])('takes no sign of its text for markup: %s', (text) => {
    expect(parseMarkdown(splitFrontMatter(rendered(text)).text, 1)).toMatchObject([
      { kind: 'paragraph', runs: expect.anything() },
    ]);
    const [piece] = parseMarkdown(splitFrontMatter(rendered(text)).text, 1);
    expect(piece?.runs.map((run) => run.text).join('')).toBe(text);
  });

  it('is the same article when it is read again', () => {
    fc.assert(
      fc.property(file, (content) => {
        const { draft } = read(content);
        fc.pre(draft !== null);
        if (draft !== null) expect(again(asDraft(draft))).toEqual(asDraft(draft));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
