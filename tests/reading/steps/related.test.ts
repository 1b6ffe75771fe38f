import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a related line', () => {
  it.each([
    'Related: A bridge',
    'Related article: A bridge',
    'RELATED STORIES: A bridge',
    '**Related article:** [A bridge](#)',
    'Read more: A bridge',
    'Read also: *A bridge*',
    'See also: A bridge',
    'Lire aussi : A bridge',
    'À lire aussi : [A bridge](#)',
    'Voir aussi: A bridge',
    'Articles liés : A bridge',
    'Читайте также: A bridge',
    'Siehe auch: A bridge',
    'Lea también: A bridge',
    'Related：A bridge',
    '- Related: A bridge',
  ])('leaves the body and is kept: %s', (line) => {
    const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}\n\nIt runs every hour.`);
    expect(draft.body).toEqual([FERRY, 'It runs every hour.']);
    expect(draft.related).toEqual([{ headline: 'A bridge', url: null }]);
  });

  it('keeps an address that leads somewhere, without its tracking', () => {
    const draft = draftOf(
      '# Harbour opens\n\nRelated: [A bridge](https://news.example/b?utm_source=x)\n\nIt left.',
    );
    expect(draft.related).toEqual([{ headline: 'A bridge', url: 'https://news.example/b' }]);
  });

  it.each(['javascript:alert(1)', '#', '/b', 'mailto:a@news.example'])(
    'keeps no address such as %s',
    (href) => {
      expect(draftOf(`# Harbour opens\n\nRelated: [A bridge](${href})\n\nIt left.`)).toMatchObject({
        body: ['It left.'],
        related: [{ url: null }],
      });
    },
  );

  it.each([
    'Related work has been under way for years.',
    'The mayor said: see also: the bridge.',
    '## Related: a heading',
    '> Related: a quotation',
  ])('is not text that only looks like one: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}`)).toMatchObject({
      body: [FERRY, expect.any(String)],
      related: [],
    });
  });

  it('is shortened when it is endless, never inside a character', () => {
    const { related } = draftOf(`# Harbour opens\n\nRelated: ${'👨‍👩‍👧'.repeat(200)}\n\nIt left.`);
    expect(related[0]?.headline.length).toBeLessThanOrEqual(500);
    expect(related[0]?.headline).toMatch(/^(?:👨‍👩‍👧)+…$/u);
  });

  it('is kept twenty times and no more', () => {
    const lines = Array.from({ length: 25 }, (_, index) => `Related: Bridge ${index}`).join('\n\n');
    const draft = draftOf(`# Harbour opens\n\n${lines}\n\nIt left.`);
    expect(draft.related).toHaveLength(20);
    expect(draft.body).toEqual(['It left.']);
  });
});

describe('a label of related articles', () => {
  it.each([
    'Read more',
    'More on this story',
    'You may also like:',
    'Lire aussi',
    'Lesen Sie auch',
    'Mehr zum Thema:',
    'Lee también',
    'Leia também',
    'Leggi anche',
    'Lees ook',
    'Zobacz też',
    'Czytaj także:',
    'Читайте также:',
    'Читати також',
    '相关阅读',
    '関連記事',
    'اقرأ أيضا',
  ])('goes with the link in the next paragraph: %s', (label) => {
    const link = '[A bridge](https://news.example/b)';
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${label}\n\n${link}\n\nIt runs.`)).toMatchObject({
      body: [FERRY, 'It runs.'],
      related: [{ headline: 'A bridge', url: 'https://news.example/b' }],
    });
  });

  it('goes with the list below it, as a heading or a paragraph', () => {
    for (const label of ['## Related articles', 'Recommended', '**See also**']) {
      const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${label}\n\n- [A bridge](#)\n- A tunnel`);
      expect(draft).toMatchObject({
        body: [FERRY],
        related: [{ headline: 'A bridge' }, { headline: 'A tunnel' }],
      });
    }
  });

  it.each(['Empfehlungen', 'Most popular', 'Notre sélection'])(
    'is no heading of a list of the text’s own: %s',
    (label) => {
      expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n## ${label}\n\n- Drink\n- Rest`)).toMatchObject({
        body: [FERRY, label, 'Drink', 'Rest'],
        related: [],
      });
    },
  );

  it('goes with several paragraphs that are nothing but links', () => {
    const draft = draftOf(
      `# Harbour opens\n\n${FERRY}\n\n## See also\n\n[A bridge](#)\n\n[A tunnel](#)\n\nIt runs.`,
    );
    expect(draft.body).toEqual([FERRY, 'It runs.']);
    expect(draft.related.map(({ headline }) => headline)).toEqual(['A bridge', 'A tunnel']);
  });

  it('needs no colon before a link', () => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\nRead more [A bridge](#)`)).toMatchObject({
      body: [FERRY],
      related: [{ headline: 'A bridge' }],
    });
  });

  it('goes alone when text follows', () => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\nRelated:\n\nIt runs every hour.`)).toMatchObject({
      body: [FERRY, 'It runs every hour.'],
      related: [],
    });
  });

  it.each([
    '(Read more: A bridge)',
    '(Read more: [A bridge](#))',
    '[See also: A bridge]',
    '（延伸阅读：A bridge）',
  ])('is cut off the end of a paragraph in brackets: %s', (bracket) => {
    expect(draftOf(`# Harbour opens\n\n${FERRY} ${bracket}\n\nIt runs.`)).toMatchObject({
      body: [FERRY, 'It runs.'],
      related: [{ headline: 'A bridge' }],
    });
  });

  it.each([
    'Read more books this year, the minister told the schools.',
    'Recommended by doctors, the walk takes an hour.',
    'Learn more about ferries, and you will love them.',
    'Most read newspapers on paper.',
    'The mayor waited (read more than one way, her words were a threat).',
    '## Recommended reading in schools falls',
  ])('is not text that begins like one: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}`)).toMatchObject({
      body: [FERRY, line.replace(/^## /, '')],
      related: [],
    });
  });
});

describe('a statement behind a related label', () => {
  it.each([
    'Más información: los familiares pueden llamar al teléfono 900 365 112.',
    'Подробнее: с 1 марта пошлина вырастет.',
    'Related: spending on ferries rises again.',
  ])('is text, when it begins small and links to nothing: %s', (line) => {
    const { body, related } = draftOf(`# Harbour opens\n\nThe ferry left.\n\n${line}\n\nIt was full.`);
    expect(body).toEqual(['The ferry left.', line, 'It was full.']);
    expect(related).toEqual([]);
  });

  it('is a headline behind a bar or with a link', () => {
    const { related } = draftOf(
      '# Harbour opens\n\nThe ferry left.\n\nLire aussi | Le port rouvre\n\nRelated: [iPhones float](https://news.example/a)',
    );
    expect(related.map(({ headline }) => headline)).toEqual(['Le port rouvre', 'iPhones float']);
  });
});
