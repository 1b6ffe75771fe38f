import { describe, expect, it } from 'vitest';
import { article } from '../../../commands/article.ts';
import { type Asker, operator } from '../../../src/app/asker.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Block, Button, Document } from '../../../src/message/document.ts';
import { plainText } from '../../../src/message/plain.ts';
import { anArticle, NOW, paragraphs } from '../../support/articles.ts';
import { aDesk } from '../../support/desk.ts';

/** Somebody in a channel with others. */
const ADA: Asker = {
  ...operator('en-GB'),
  name: 'Ada',
  channel: { platform: 'discord', workspace: '1', id: '2' },
};

const FERRY = { path: 'ferry.md', headline: 'Second ferry line opens', body: paragraphs('The ferry runs.') };

async function asking(articles: readonly Partial<Article>[] = [FERRY], asker = ADA) {
  const { runner } = await aDesk(articles);
  const ask = (text: string) => runner.run(article, { text }, asker);
  const press = ({ values }: Pick<Button, 'values'>) => runner.run(article, { values }, asker);
  return { ask, press };
}

function buttonsOf({ blocks }: Document): readonly Button[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
}

function buttonOf(answer: Document, label: string): Button {
  const button = buttonsOf(answer).find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button “${label}”`);
  return button;
}

function menuOf({ blocks }: Document): Extract<Block, { type: 'menu' }> | undefined {
  return blocks.find((block) => block.type === 'menu');
}

describe('an article that is found beside others', () => {
  const line = (path: string, days: number) => ({
    path,
    headline: `The ${path} of the harbour`,
    summary: [`About the ${path}.`],
    publishedAt: NOW - days * 86_400_000,
    topics: [path],
  });

  it('names the other matches to choose from, the best first', async () => {
    const { ask, press } = await asking(['crane', 'quay', 'tide'].map((path, index) => line(path, index)));

    const menu = menuOf(await ask('harbour'));
    const [choice] = menu?.choices ?? [];

    expect(menu).toMatchObject({ label: 'Other matches', command: 'article', option: 'query' });
    expect(menu?.choices.map(({ label }) => label)).toEqual([
      'The quay of the harbour',
      'The tide of the harbour',
    ]);
    expect((await press({ values: { query: choice?.value ?? '' } })).preview).toBe('The quay of the harbour');
  });

  it('names at most four of them', async () => {
    const { ask } = await asking(Array.from({ length: 9 }, (_, index) => line(`boat${index}`, index)));

    expect(menuOf(await ask('harbour'))?.choices).toHaveLength(4);
  });

  it('names none when it is asked for by its id', async () => {
    const { ask } = await asking(['crane', 'quay'].map((path, index) => line(path, index)));

    expect(menuOf(await ask(anArticle(line('quay', 1)).id))).toBeUndefined();
  });
});

describe('a card', () => {
  it('has the dek when it says what the summary does not', async () => {
    const { ask } = await asking([
      { ...FERRY, dek: 'Commuters save forty minutes a day.', summary: ['It is fast.'] },
    ]);

    expect(plainText(await ask('ferry'))).toContain('\nCommuters save forty minutes a day.\n\nIt is fast.\n');
  });

  it('does not say the dek twice', async () => {
    const { ask } = await asking([
      { ...FERRY, dek: 'It is fast.', summary: ['It is fast.', 'It is cheap.'] },
    ]);

    expect(plainText(await ask('ferry')).match(/It is fast/g)).toHaveLength(1);
  });

  it('names who and what the text names most', async () => {
    const { ask } = await asking([
      {
        ...FERRY,
        body: paragraphs('The mayor, Nora Quill, and Ada Stone met. Then Nora Quill left Velden.'),
      },
    ]);

    expect(plainText(await ask('ferry'))).toContain('Names: Nora Quill, Ada Stone, Velden');
  });

  it('can be discussed, read whole, shared and saved, in that order', async () => {
    const { ask } = await asking();
    const answer = await ask('ferry');

    expect(buttonsOf(answer).map(({ label }) => label)).toEqual([
      'Discuss',
      'Full text',
      'Share in channel',
      'Save',
    ]);
    const id = buttonOf(answer, 'Save').values.add;
    expect(buttonOf(answer, 'Discuss').values).toEqual({ query: id, discuss: 'yes' });
  });

  it('is shown to the channel when it is shared, without what only its reader chooses from', async () => {
    const { ask, press } = await asking([FERRY, { path: 'b.md', headline: 'A ferry sinks', topics: ['b'] }]);

    const shared = await press(buttonOf(await ask('ferry'), 'Share in channel'));

    expect(shared.audience).toBe('channel');
    expect(plainText(shared)).toContain('Shared by Ada');
    expect(menuOf(shared)).toBeUndefined();
    expect(buttonsOf(shared).map(({ label }) => label)).toEqual(['Discuss', 'Full text', 'Save']);
  });

  it('lets the channel see what its link leads to, where that is the only one', async () => {
    const text = 'The bridge is old.';
    const other = { path: 'b.md', headline: 'Bridge closes', dek: text, summary: [text], body: [] };
    const alone = await asking();
    const related = await asking([FERRY, other]);
    const linking = await asking([{ ...FERRY, related: [{ headline: 'Tides', url: 'https://t.example/' }] }]);
    const nowhere = await asking([{ ...FERRY, url: null }]);

    expect((await alone.ask('ferry share:yes')).linkPreview).toBe(true);
    expect((await alone.ask('ferry')).linkPreview).toBeUndefined();
    for (const { ask } of [related, linking, nowhere]) {
      const shared = await ask('second ferry share:yes');
      expect([shared.audience, shared.linkPreview]).toEqual(['channel', undefined]);
    }
  });

  it('is not shared where nobody else is', async () => {
    const { ask } = await asking([FERRY], operator('en-GB'));

    const answer = await ask('ferry share:yes');

    expect(answer.audience).toBeUndefined();
    expect(plainText(answer)).toContain('only in a channel in which you may write');
    const card = await ask('ferry');
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(['Full text', 'Save']);
  });
});

describe('the full text', () => {
  const sentences = Array.from(
    { length: 400 },
    (_, index) => `Sentence ${index} of the long report ends here.`,
  );
  const long = {
    ...FERRY,
    body: paragraphs(
      ...sentences.map((one, index) => (index % 7 === 0 ? `${one} ${'Word '.repeat(150)}` : one).trim()),
    ),
  };

  it('is whole and in order over as many pages as it needs, each of which leads to the next', async () => {
    const { ask, press } = await asking([long]);
    let page = await press(buttonOf(await ask('ferry'), 'Full text'));
    let said = plainText(page);
    for (let next = buttonsOf(page)[0]; next !== undefined; next = buttonsOf(page)[0]) {
      expect(next.label).toBe('Next page');
      page = await press(next);
      said += `\n${plainText(page)}`;
    }

    const numbers = [...said.matchAll(/Sentence (\d+) of/g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(sentences.map((_, index) => index));
    expect(said.match(/Word/g)).toHaveLength(58 * 150);
    expect(said).toMatch(/Page 1 of (\d+)\n[\s\S]*Page \1 of \1$/);
  });

  it('is one page without a number when it is short', async () => {
    const { ask } = await asking();

    const answer = await ask('ferry full:yes');

    expect(plainText(answer)).toMatch(/The ferry runs\.$/);
    expect(buttonsOf(answer)).toEqual([]);
  });

  it('shows lists, headings, quotations, code, tables and pictures', async () => {
    const { ask } = await asking([
      {
        ...FERRY,
        body: [
          { kind: 'heading', level: 2, text: 'Fares' },
          { kind: 'item', depth: 0, number: 1, text: 'Adults' },
          { kind: 'item', depth: 1, number: null, text: 'Students' },
          { kind: 'quote', text: 'At last!' },
          { kind: 'rule' },
          { kind: 'code', text: 'ferry --fast' },
          {
            kind: 'table',
            rows: [
              ['From', 'To'],
              ['A', 'B'],
            ],
          },
          { kind: 'image', url: 'https://a.example/x.jpg', alt: 'The ferry at night' },
          { kind: 'image', url: 'https://a.example/y.jpg', alt: '' },
        ],
      },
    ]);

    expect(plainText(await ask('ferry full:yes'))).toContain(
      [
        'Fares',
        '• 1. Adults',
        '• \u2003Students',
        '',
        'At last!',
        '',
        'ferry --fast',
        '',
        '• From | To',
        '• A | B',
        '',
        'The ferry at night',
        'https://a.example/x.jpg',
      ].join('\n'),
    );
  });

  it.each([
    ['page:9', 'The text has 1 page. Leave page out to begin again.'],
    ['page:0', 'page is a whole number from 1 to 1000'],
  ])('says how many pages there are to %s', async (text, sentence) => {
    const { ask } = await asking();

    const answer = await ask(`ferry full:yes ${text}`);

    expect(plainText(answer)).toContain(sentence);
  });
});
