import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
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

describe('a rendered article', () => {
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
