import { describe, expect, it } from 'vitest';
import type { ArticleBrief } from '../../src/core/article.ts';
import type { Reader } from '../../src/digest/details.ts';
import { aDigest, seen } from '../support/digests.ts';
import { aRankedStory, rankedStories } from '../support/ranked.ts';

const OLDER = aRankedStory({ path: 'older.md', headline: 'Older', publishedAt: Date.UTC(2026, 9, 1) });

type Given = Parameters<typeof aRankedStory>[0];

/** The lines of an entry that is not the lead, without its headline and its address. */
function entryLines(given: Given, reader: Partial<Reader> = {}): string[] {
  const lines = seen(
    { entries: [OLDER, aRankedStory({ headline: 'This one', url: null, ...given })] },
    reader,
  );
  const from = lines.lastIndexOf(given?.headline ?? 'This one') + 1;
  return lines.slice(from, lines.indexOf('', from)).map((line) => line.trim());
}

const details = (given: Partial<ArticleBrief>, reader: Partial<Reader> = {}) =>
  entryLines({ dek: '', topics: [], ...given }, reader)[0];

describe('an entry', () => {
  it('has its dek, and only the lead its summary', () => {
    const told = { dek: 'One line.', summary: ['One line.', 'Another one.'] };
    expect(entryLines(told)[0]).toBe('One line.');
    expect(seen({ entries: [aRankedStory({ ...told, headline: 'This one' })] })).toContain(
      '  One line. Another one.',
    );
  });

  it('has its dek as the lead, too, when there is no summary', () => {
    expect(seen({ entries: [aRankedStory({ dek: 'One line.', summary: [] })] })).toContain('  One line.');
  });

  it.each([
    ['The harbour has opened a second ferry line.', 'Harbour opens second ferry line', 'en'],
    ['Harbour opens a second ferry line', 'HARBOUR OPENS A SECOND FERRY LINE!', 'en'],
    ['Les bateaux sont au port.', 'Un bateau dans le port', 'fr'],
    ['渡轮开通', '渡轮开通', 'zh'],
    ['', 'Anything', 'en'],
  ])('has no dek that says only what its headline says: %s', (dek, headline, language) => {
    expect(entryLines({ dek, headline, language, summary: [dek] })[0]).toMatch(/^The Example/);
    const lead = seen({
      entries: [aRankedStory({ dek, headline, language, summary: dek === '' ? [] : [dek] })],
    });
    expect(lead[4]).toMatch(/^ {2}The Example/);
  });

  it.each([
    ['The harbour has opened a third ferry line.', 'Harbour opens second ferry line'],
    ['Harbour opens second ferry line, says Anna Berg.', 'Harbour opens second ferry line'],
  ])('keeps a dek that says more: %s', (dek, headline) => {
    expect(entryLines({ dek, headline })[0]).toBe(dek);
  });

  it('leaves out what an article does not have', () => {
    expect(details({ source: null })).toBe('today');
    const [first, second] = rankedStories(2, () => ({ source: null, dek: '', summary: [], url: null }));
    expect(seen({ entries: [first, second].filter((story) => story !== undefined) }).slice(3, 6)).toEqual([
      'Headline 0',
      '',
      'Headline 1',
    ]);
  });
});

describe('an entry’s date', () => {
  it.each([
    [Date.UTC(2026, 10, 22), 'The Example · today'],
    [Date.UTC(2026, 10, 21), 'The Example · yesterday'],
    [Date.UTC(2026, 10, 3), 'The Example · 3 November'],
    [Date.UTC(2024, 1, 29), 'The Example · 29 February 2024'],
  ])('is as short as it can be: %i', (publishedAt, line) => {
    expect(details({ publishedAt })).toBe(line);
  });

  it('is left to the title when all entries are of that day', () => {
    const today = seen({ entries: rankedStories(3) });
    expect(today.filter((line) => line === '  The Example')).toHaveLength(3);
    const mixed = seen({ entries: [...rankedStories(3), OLDER] });
    expect(mixed.filter((line) => line === '  The Example · today')).toHaveLength(3);
  });
});

describe('an entry’s language', () => {
  it.each([
    ['fr', 'en', 'The Example · today · French'],
    ['fr', 'de', 'The Example · heute · Französisch'],
    ['pt-BR', 'es', 'The Example · hoy · portugués'],
    ['fr', 'fr-CA', 'The Example · aujourd’hui'],
    ['en-US', 'en', 'The Example · today'],
    ['und', 'en', 'The Example · today'],
    ['not a language', 'en', 'The Example · today'],
  ])('%s to a reader of %s: %s', (language, locale, line) => {
    expect(details({ language }, { locale })).toBe(line);
  });
});

describe('an entry’s topics', () => {
  it('are as the seed spells them, three of them at most', () => {
    const topics = ['Transport', 'politics', 'La Manche', 'sea'];
    expect(details({ topics, mediaTopics: ['politics'] }, { locale: 'fr' })).toBe(
      'The Example · aujourd’hui · anglais · Transport, politics, La Manche',
    );
  });

  it('are the seed’s alone when it names only the first of what we find', () => {
    expect(details({ topics: ['politics'], mediaTopics: ['politics', 'health'] })).toBe(
      'The Example · today · politics',
    );
  });

  it('are the strongest one that was found, in the reader’s language, when the seed names none', () => {
    expect(details({ topics: ['politics'], mediaTopics: ['politics', 'science'] }, { locale: 'de' })).toBe(
      'The Example · heute · Englisch · Politik',
    );
  });

  it('do not repeat the one that was asked for', () => {
    const entries = [aRankedStory({ topics: ['Énergie', 'sea'] })];
    expect(seen({ entries, topic: 'energie' })).toContain('  The Example · sea');
    const found = [aRankedStory({ topics: ['politics'], mediaTopics: ['politics'] })];
    expect(seen({ entries: found, topic: 'политика' })).toContain('  The Example');
  });
});

describe('an entry’s other sources', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Source ${index}`);

  it.each([
    [0, undefined],
    [1, 'Also from Source 0'],
    [2, 'Also from Source 0 and Source 1'],
    [4, 'Also from Source 0, Source 1, Source 2 and Source 3'],
    [5, 'Also from Source 0, Source 1, Source 2 and 2 more'],
    [30, 'Also from Source 0, Source 1, Source 2 and 27 more'],
  ])('%i of them: %s', (count, line) => {
    expect(entryLines({ alsoFrom: names(count) }).find((found) => found.startsWith('Also'))).toBe(line);
  });

  it.each([
    ['fr', 'À lire aussi\u00A0: Source 0, Source 1, Source 2 et 3 autres'],
    ['de', 'Auch bei Source 0, Source 1, Source 2 und 3 weiteren'],
    ['es', 'También en Source 0, Source 1, Source 2 y 3 más'],
    ['ru', 'Об этом же: Source 0, Source 1, Source 2 и ещё 3'],
  ])('are listed as %s does', (locale, line) => {
    expect(entryLines({ alsoFrom: names(6) }, { locale })).toContain(line);
  });

  it('are linked to their own articles, and named by their headline when they have no name', () => {
    const { blocks } = aDigest({ entries: [aRankedStory({ alsoFrom: ['The Courier', null] })] });
    const entry = blocks.find((block) => block.type === 'entry');
    expect(entry?.details[1]).toEqual([
      { type: 'text', text: 'Also from ' },
      { type: 'link', text: 'The Courier', url: 'https://other-0.example/a' },
      { type: 'text', text: ' and ' },
      { type: 'link', text: 'Harbour opens a second ferry line', url: 'https://other-1.example/a' },
    ]);
  });
});
