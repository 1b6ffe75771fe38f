import { describe, expect, it } from 'vitest';
import type { ArticleBrief } from '../../src/core/article.ts';
import type { ArticleState } from '../../src/core/correction.ts';
import { composeNote } from '../../src/digest/corrections/note.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { corrected, edition, later, STORIES } from '../support/corrected-edition.ts';

describe('a note', () => {
  const note = (
    index: number,
    states: readonly [string, ArticleState][],
    before = edition({ threads: 'digest' }),
  ) => {
    const after = edition({ threads: 'digest' }).map((part) => corrected(part, states));
    const { id = '', headline = '' } =
      states.find(([of]) => of === STORIES[index]?.lead.id)?.[1].article ?? {};
    const composed = composeNote(before, after, id, headline, wordsFor('en'));
    return composed === null ? null : plainText(composed);
  };

  it.each<[Partial<ArticleBrief>, string]>([
    [{ headline: 'New' }, 'Corrected: the headline was “Headline 1” and is now “New”.'],
    [{ summary: ['New.'] }, 'Corrected: the text of “Headline 1” is new.'],
    [
      { headline: 'New', dek: 'New.' },
      'Corrected: the headline was “Headline 1” and is now “New”. The text is new, too.',
    ],
    [{ url: 'https://new.example/' }, 'Corrected: “Headline 1” has a new address.'],
  ])('on %o says: %s', (change, said) => {
    expect(note(1, [later(1, change)])).toBe(said);
  });

  it('says that an article is withdrawn, or is there again, and nothing when neither', () => {
    const gone = [later(1, 'withdrawn')];
    const before = edition({ threads: 'digest' }).map((part) => corrected(part, gone));
    expect(note(1, gone)).toBe('Withdrawn by its source: “Headline 1”');
    expect(note(1, gone, before)).toBeNull();
    expect(note(1, [later(1)], before)).toBe('Published again by its source: “Headline 1”');
    expect(note(1, [later(1)])).toBeNull();
  });
});
