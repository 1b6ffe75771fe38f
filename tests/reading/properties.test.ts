/** What holds for any bytes at all, in any format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText, understand } from '../../src/digest/understand.ts';
import { KINDS } from '../../src/reading/kinds.ts';
import { readSeed } from '../../src/reading/read-seed.ts';
import { renderSeed } from '../../src/reading/render-seed.ts';
import { NOISES, noisy } from '../support/noise.ts';
import { CLEAN_ARTICLES } from '../support/twins.ts';
import { FILE_TIME } from './reading.ts';

/** Control characters, directions, fillers: nothing that a reader's screen should get. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF]/;

/** What files are made of, besides words. */
const SIGNS = fc.constantFrom(
  ...[
    '---\n',
    '\n---\n',
    'headline: A\n',
    'date: 2025-03-04\n',
    'url: https://a.example/b\n',
    'tags: [a, b]\n',
  ],
  ...[
    '# ',
    '\n\n',
    '\n',
    '- ',
    '1. ',
    '> ',
    '    ',
    '```\n',
    '| a | b |\n|---|---|\n| c | d |\n',
    '***\n',
    '\\',
    '&#x202E;',
  ],
  ...[
    '**Ana / AP**',
    '[x](#)',
    '[x](https://a.example)',
    '![a](https://a.example/i.jpg)',
    '<https://a.example>',
    '\u0000',
    '\u202E',
  ],
  ...[
    '<p>',
    '</p>',
    '<h1>',
    '</h1>',
    '<table><tr><td>',
    '<ul><li>',
    '<script>',
    '<!--',
    '-->',
    '<img src=x>',
    '&nbsp;',
    '<br>',
  ],
  ...[
    '{"headline":"A","body":"',
    '"}',
    '[',
    ']',
    '{',
    '}',
    '\\u0000',
    '"a":',
    ',',
    'Related: ',
    'Original url: ',
    'By Ana Silva\n\n',
  ],
  ...[
    '18 February 2025\n\n',
    'LONDON, Feb 18 (Reuters) — ',
    'Sign up for our newsletter\n\n',
    '© 2025 A. All rights reserved.',
  ],
);
const words = fc.oneof(fc.lorem({ maxCount: 12 }), fc.string(), fc.string({ unit: 'grapheme' }));
const text = fc.array(fc.oneof(SIGNS, words), { maxLength: 30 }).map((parts) => parts.join(''));
const kind = fc.constantFrom(...KINDS);

/** The same text as its format's articles have it. */
function dressed(ending: string, content: string): string {
  if (/json/.test(ending)) return JSON.stringify({ headline: 'Harbour', body: content });
  return /html/.test(ending) || ending === '.htm'
    ? `<h1>Harbour</h1><p>${content}`
    : `# Harbour\n\n${content}`;
}

/** A file's ending and bytes: often an article, sometimes anything. */
const file = kind.chain((ending) =>
  fc
    .oneof(
      { weight: 4, arbitrary: text.map((content) => new TextEncoder().encode(dressed(ending, content))) },
      { weight: 1, arbitrary: text.map((content) => new TextEncoder().encode(content)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    )
    .map((content) => [ending, content] as const),
);

const readBytes = (path: string, content: Uint8Array) =>
  readSeed({ path, bytes: content, modifiedAt: FILE_TIME });
const read = (path: string, content: string) => readBytes(path, new TextEncoder().encode(content));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const isUnclean = (found: string) => FORBIDDEN.test(found) || !found.isWellFormed();

describe('any file at all', () => {
  it('gives clean articles, or says why it gives none, and never throws', () => {
    fc.assert(
      fc.property(file, ([ending, content]) => {
        const { drafts, problems } = readBytes(`news${ending}`, content);
        for (const draft of drafts) {
          const article = understand(draft);
          expect(textsIn([article, searchText(article)]).filter(isUnclean)).toEqual([]);
        }
        expect(textsIn(problems).filter((found) => FORBIDDEN.test(found))).toEqual([]);
        if (drafts.length === 0 && content.length > 0) expect(problems).not.toEqual([]);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('is read to the same articles each time', () => {
    fc.assert(
      fc.property(file, ([ending, content]) => {
        expect(readBytes(`news${ending}`, content)).toEqual(readBytes(`news${ending}`, content));
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it('gives articles that read the same again once they are rendered', () => {
    fc.assert(
      fc.property(file, ([ending, content]) => {
        for (const draft of readBytes(`news${ending}`, content).drafts) {
          // As a file of its own, for which its path is who it is.
          const own = { ...draft, path: 'news.md' };
          const [again] = read('news.md', renderSeed(own)).drafts;
          expect({ ...again, id: own.id }).toEqual(own);
        }
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });
});

describe('a noisy article', () => {
  it.each(CLEAN_ARTICLES.map((article) => [article.headline, article] as const))(
    'reads the same again once it is rendered: %s',
    (_, article) => {
      for (const noises of [NOISES, ...NOISES.map((noise) => [noise])]) {
        const [draft] = read('news.md', noisy(article, noises)).drafts;
        if (draft === undefined) throw new Error('no draft');
        expect(read('news.md', renderSeed(draft)).drafts).toEqual([draft]);
      }
    },
  );
});
