import { describe, expect, it } from 'vitest';
import {
  type Block,
  context,
  document,
  entry,
  heading,
  link,
  list,
  paragraph,
  sentence,
  text,
} from '../../src/message/document.ts';

const DIRTY = 'a\u202E\u001B[2J\u200Bb\uD83D';
const CLEAN = 'a[2Jb\uFFFD';

describe('a text from an article', () => {
  it.each<[string, Block, Block]>([
    ['a heading', heading(1, DIRTY), { type: 'heading', level: 1, text: CLEAN }],
    ['small print', context(DIRTY), { type: 'context', content: [{ type: 'text', text: CLEAN }] }],
    ['a paragraph', paragraph(text(DIRTY)), { type: 'text', content: [{ type: 'text', text: CLEAN }] }],
    [
      'a link',
      paragraph(link(DIRTY, 'https://news.example/a')),
      { type: 'text', content: [{ type: 'link', text: CLEAN, url: 'https://news.example/a' }] },
    ],
    ['a list', list([[text(DIRTY)]]), { type: 'list', items: [[{ type: 'text', text: CLEAN }]] }],
    [
      'an entry',
      entry({ headline: DIRTY, url: null, dek: DIRTY, details: [[text(DIRTY)], [text('')], []], lead: true }),
      {
        type: 'entry',
        headline: CLEAN,
        url: null,
        dek: CLEAN,
        details: [[{ type: 'text', text: CLEAN }]],
        lead: true,
      },
    ],
    [
      'a sentence',
      sentence(`${DIRTY}\`${DIRTY}\``),
      {
        type: 'text',
        content: [
          { type: 'text', text: CLEAN },
          { type: 'code', text: CLEAN },
        ],
      },
    ],
  ])('loses what cannot be seen in %s', (_, built, clean) => {
    expect(built).toEqual(clean);
  });

  it('loses what cannot be seen in the line for notifications', () => {
    expect(document('fr', DIRTY, [])).toEqual({ language: 'fr', preview: CLEAN, blocks: [] });
  });

  it('is no link when there is nowhere to go', () => {
    expect(link('The Example', null)).toEqual({ type: 'text', text: 'The Example' });
  });
});

describe('a sentence', () => {
  const t = (value: string) => ({ type: 'text', text: value });
  const c = (value: string) => ({ type: 'code', text: value });
  it.each([
    ['without backticks', 'Try again.', [t('Try again.')]],
    ['with code inside', 'Try `/digest size:5`.', [t('Try '), c('/digest size:5'), t('.')]],
    ['with code at both ends', '`/digest` or `/article`', [c('/digest'), t(' or '), c('/article')]],
    ['of code alone', '`/digest`', [c('/digest')]],
    ['with an open backtick', 'Nothing says it`s late.', [t('Nothing says it'), t('`s late.')]],
    ['with an open backtick at the end', 'Nothing`', [t('Nothing'), t('`')]],
    [
      'with code and an open backtick',
      'Try `/digest`, not `x',
      [t('Try '), c('/digest'), t(', not '), t('`x')],
    ],
    ['with empty code', 'Try `` again', [t('Try '), t(' again')]],
    ['without words', '', []],
  ])('marks code by pairs of backticks: %s', (_, value, content) => {
    expect(sentence(value)).toEqual({ type: 'text', content });
  });
});
