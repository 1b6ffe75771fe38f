import { describe, expect, it } from 'vitest';
import { draftOf, read } from './reading.ts';

const PASTE = `Skip to main content
Menu
Subscribe
Sign in
Home / News
Harbour opens a second ferry line
By Ronan Pike
Published 12 March 2025
The harbour of Lindwick on Monday opened a second ferry line that the town had been promised for eleven years.
The first boat left at noon with ninety people on board, among them the mayor and the oldest fisherman of the town.
© 2025 Example Media. All rights reserved.
`;

const WRAPPED = `Harbour opens a second ferry line
By Ana Silva

The harbour of Lindwick on Monday opened a second ferry line that the
town had been promised for eleven years, as Mayor Joan Abbott told the
Council. The first boat left at noon with ninety people on board, and
Abbott was one of them.
`;

describe('the lines of a plain text', () => {
  it.each(['ferry.txt', 'ferry.md'])('that was copied from a browser are read one by one: %s', (path) => {
    const draft = draftOf(PASTE, path);
    expect(draft).toMatchObject({
      headline: 'Harbour opens a second ferry line',
      byline: 'Ronan Pike',
      publishedAt: Date.UTC(2025, 2, 12),
    });
    expect(draft.body.join('\n')).toMatch(/^The harbour of Lindwick.*oldest fisherman of the town\.$/s);
    expect(draft.body.join('\n')).not.toMatch(/Menu|Home|©/);
  });

  it.each(['ferry.txt', 'ferry.md'])('that is wrapped by hand are one paragraph: %s', (path) => {
    const draft = draftOf(WRAPPED, path);
    expect(draft).toMatchObject({ headline: 'Harbour opens a second ferry line', byline: 'Ana Silva' });
    expect(draft.body).toEqual([
      'The harbour of Lindwick on Monday opened a second ferry line that the town had been promised for eleven years, as Mayor Joan Abbott told the Council. The first boat left at noon with ninety people on board, and Abbott was one of them.',
    ]);
  });

  it('that are paragraphs stay paragraphs', () => {
    const [one, two] = ['The harbour opened.', 'The first ferry left at noon.'];
    expect(draftOf(`# Harbour opens\n\n${one}\n${two}`, 'ferry.txt').body).toEqual([one, two]);
  });

  it('below a heading of a Markdown text are joined, as Markdown has it', () => {
    expect(draftOf('# Harbour opens\n\nThe harbour opened.\nThe ferry left.').body).toEqual([
      'The harbour opened. The ferry left.',
    ]);
  });

  it('keep their numbers', () => {
    const { problems } = read('Date: never\nTitle: Harbour opens\n\nThe ferry left.', 'ferry.txt');
    expect(problems).toContainEqual(expect.objectContaining({ line: 1 }));
  });
});

describe('fields at the top without the marks of front matter', () => {
  it('are facts', () => {
    const draft = draftOf(
      'Title: Harbour opens\nDate: 2025-03-12 10:00\nCategory: Sea\nSlug: a-b\n\nThe ferry left.\n',
    );
    expect(draft).toMatchObject({
      headline: 'Harbour opens',
      publishedAt: Date.UTC(2025, 2, 12, 10),
      topics: ['Sea'],
      body: ['The ferry left.'],
    });
  });

  it('are facts in the head of a mail, too', () => {
    const mail =
      'From: Ana Silva <ana@news.example>\nTo: desk@news.example\nSubject: Fwd: Harbour opens\nDate: Wed, 12 Mar 2025 10:00:00 +0100\n\nThe ferry left.\n';
    expect(draftOf(mail, 'ferry.txt')).toMatchObject({
      headline: 'Harbour opens',
      byline: 'Ana Silva',
      publishedAt: Date.UTC(2025, 2, 12, 9),
      topics: [],
      body: ['The ferry left.'],
    });
  });

  it('end where what a name says is text, and tell of names that nobody knows', () => {
    const { draft, problems } = read(
      'Title: Harbour opens\nAuther: Ana Silva\nDate: 2025-03-12\nNote well: the ferry left at noon, and nobody was on the quay.\n\nIt was full.\n',
    );
    expect(draft?.body).toEqual([
      'Note well: the ferry left at noon, and nobody was on the quay.',
      'It was full.',
    ]);
    expect(problems).toMatchObject([{ line: 2, remedy: expect.stringContaining('author') }]);
  });

  it('end with the dashes that close them', () => {
    expect(draftOf('Title: Harbour opens\nAuthor: Ana Silva\n---\n\nThe ferry left.').body).toEqual([
      'The ferry left.',
    ]);
  });

  it.each([
    ['one line', 'Source: the harbour\n\nThe ferry left.'],
    ['names that nobody knows', 'Harbour: open\nFerry: late\n\nThe ferry left.'],
  ])('are not %s', (_, text) => {
    expect(draftOf(`---\ntitle: A\n---\n${text}`).headline).toBe('A');
    expect(read(text, 'ferry.txt').problems.some(({ problem }) => problem.includes('field'))).toBe(false);
  });
});
