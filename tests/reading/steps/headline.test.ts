import { describe, expect, it } from 'vitest';
import { draftOf, read } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a headline', () => {
  it.each([
    ['a heading', `# Harbour opens\n\n${FERRY}`],
    ['an underlined heading', `Harbour opens\n---\n\n${FERRY}`],
    ['a heading below a picture', `![](https://news.example/a.jpg)\n\n# Harbour opens\n\n${FERRY}`],
    ['a heading below a date', `18 February 2025\n\n# Harbour opens\n\n${FERRY}`],
    ['a first line without a full stop', `Harbour opens\n\n${FERRY}`],
    ['a first line below blank lines and a date', `\n\n18 February 2025\n\nHarbour opens\n\n${FERRY}`],
    [
      'a first line above a byline and a date',
      `Harbour opens\n\nBy Ana Silva\n\n18 February 2025\n\n${FERRY}`,
    ],
    ['a first line in bold', `**Harbour opens**\n\n${FERRY}`],
    ['a heading that is repeated below', `# Harbour opens\n\nHarbour opens\n\n${FERRY}`],
    ['a heading that is repeated as a heading', `# Harbour opens\n\n## Harbour Opens\n\n${FERRY}`],
    [
      'a heading that is repeated in bold below the date',
      `# Harbour opens\n\n18 February 2025\n\n**Harbour opens**\n\n${FERRY}`,
    ],
  ])('is %s', (_, content) => {
    const draft = draftOf(content, 'ferry.txt');
    expect(draft.headline).toBe('Harbour opens');
    expect(draft.blocks.filter(({ kind }) => kind !== 'image')).toEqual([{ kind: 'paragraph', text: FERRY }]);
  });

  it.each([
    ['a sentence', `${FERRY}\n\nIt was full.`],
    ['a line above text that goes on with a small letter', 'The first ferry of the line\n\nleft at noon.'],
    ['the only line', 'Harbour opens'],
    ['a long line', `${'Harbour opens '.repeat(12)}\n\n${FERRY}`],
    ['a line above a list', 'Harbour opens\n\n- one\n- two'],
    ['a label', `In short:\n\n${FERRY}`],
    ['figures', `42\n\n${FERRY}`],
    ['a heading below all text', `${FERRY}\n\n# Harbour opens`],
    ['a heading of a section', `${FERRY}\n\n## Harbour opens\n\nIt was full.`],
  ])('is not %s', (_, content) => {
    const { draft, problems } = read(content, 'ferry.txt');
    expect(draft).toBeNull();
    expect(problems).toMatchObject([{ problem: 'it has no headline' }]);
  });

  it.each([
    ['a section’s name', 'Politics'],
    ['a motto', '> The sea gives and takes.'],
    ['a standfirst', 'After ten years, the quay is whole again.'],
  ])('may stand below %s', (_, above) => {
    const draft = draftOf(`${above}\n\n# Harbour opens\n\n${FERRY}`);
    expect(draft.headline).toBe('Harbour opens');
    expect(draft.body).toEqual([above.replace('> ', ''), FERRY]);
  });

  it.each([
    ['Who opened the harbour?', FERRY],
    ['Harbour of the U.S.', FERRY],
    ['港が開いた', '「船は正午に出た」と市長は述べた。'],
    ['港が開いた', '［東京 18日］ 船は正午に出た。'],
    ['Phones are cheaper', 'iPhone prices fell at noon.'],
    ['Harbour opens', `– ${FERRY}`],
    ['Harbour opens', `${FERRY}\n\n## The quay\n\nIt was full.`],
    ['Harbour opens', `\t${FERRY}`],
  ])('of a plain text may be “%s” above “%s”', (headline, text) => {
    const draft = draftOf(`${headline}\n\n${text}`, 'ferry.txt');
    expect(draft.headline).toBe(headline);
    expect(draft.body[0]).toBe(text.split('\n')[0]?.trim());
  });

  it('of the front matter leaves another first line in the text', () => {
    expect(draftOf(`---\ntitle: Ferry\n---\nHarbour opens\n\n${FERRY}`).body).toEqual([
      'Harbour opens',
      FERRY,
    ]);
  });
});

describe('the publisher’s name behind a headline', () => {
  it.each([
    'Harbour opens | The Example',
    'Harbour opens - Example News',
    'Harbour opens – The Example',
    'Harbour opens · EXAMPLE',
  ])('is cut off where the publisher is known: %s', (headline) => {
    expect(draftOf(`---\nsource: The Example\n---\n# ${headline}\n\n${FERRY}`).headline).toBe(
      'Harbour opens',
    );
  });

  it('is known by the address, too', () => {
    const content = `# Harbour opens | Lindwick Times\n\n${FERRY}\n\nOriginal url: https://www.lindwicktimes.com/a`;
    expect(draftOf(content).headline).toBe('Harbour opens');
  });

  it.each(['Harbour opens | The Other', 'Ferry - a bridge that moves', 'Harbour opens – second line'])(
    'is not any other end: %s',
    (headline) => {
      expect(draftOf(`---\nsource: The Example\n---\n# ${headline}\n\n${FERRY}`).headline).toBe(headline);
    },
  );
});
