import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { searchText, understand } from '../../src/digest/understand.ts';
import { anArticle, paragraphs } from '../support/articles.ts';

/** A draft with this body that brings neither dek nor summary, unless it says so. */
function aDraft(given: Partial<Draft> = {}): Draft {
  return { ...anArticle(), dek: null, summary: null, ...given };
}

describe('a summary', () => {
  it('that the file brings wins, whole and sentence by sentence', () => {
    const summary = 'A line opens. It is the second. It runs hourly. It is free.';
    const article = understand(aDraft({ summary, body: paragraphs('Something else.') }));
    expect(article.summary).toEqual(['A line opens.', 'It is the second.', 'It runs hourly.', 'It is free.']);
    expect(article.dek).toBe('A line opens.');
    expect(article.body).toEqual(paragraphs('Something else.'));
  });

  it('is three sentences of a plain text otherwise, in reading order', () => {
    const text =
      'The harbour of Porto has opened a second ferry line. Boats leave every hour until midnight. ' +
      'Islanders had asked for the line since 2014. A ticket costs three euros. Dogs travel free.';
    const article = understand(aDraft({ body: paragraphs(text) }));
    expect(article.summary).toHaveLength(3);
    expect(article.summary.map((sentence) => text.indexOf(sentence))).toEqual(
      article.summary.map((sentence) => text.indexOf(sentence)).sort((a, b) => a - b),
    );
    expect(article.dek).toBe('The harbour of Porto has opened a second ferry line.');
  });

  it('goes on in the next paragraph and stops where the text does', () => {
    expect(understand(aDraft({ body: paragraphs('One is here.', 'Two is here.') })).summary).toEqual([
      'One is here.',
      'Two is here.',
    ]);
    expect(
      understand(aDraft({ body: paragraphs('One is here.', 'Two! Three! Four!') })).summary,
    ).toHaveLength(3);
  });

  it.each(['2025', '— 42 —', '***', '1,204.50 !', 'A.', '…'])(
    'passes over stray figures and signs: %s',
    (stray) => {
      expect(understand(aDraft({ body: paragraphs(stray, 'The ferry left.', stray) })).summary).toEqual([
        'The ferry left.',
      ]);
    },
  );

  it('shortens a sentence without an end', () => {
    const [sentence = ''] = understand(
      aDraft({ body: paragraphs('the ferry left and '.repeat(500)) }),
    ).summary;
    expect(sentence.length).toBeLessThanOrEqual(700);
    expect(sentence).toMatch(/(?:left|and|ferry|the)…$/);
  });

  it('has each sentence on one line', () => {
    const article = understand(aDraft({ body: paragraphs('The ferry,\nwhich was late, left.\tAt  noon.') }));
    expect(article.summary).toEqual(['The ferry, which was late, left.', 'At noon.']);
    expect(article.dek).not.toContain('\n');
  });

  it('passes over headings, labels and stray figures, unless there is nothing else', () => {
    const body = paragraphs('2012', 'Background', 'The harbour opens a line. It is free.');
    expect(understand(aDraft({ body })).summary).toEqual(['The harbour opens a line.', 'It is free.']);
    expect(understand(aDraft({ body: paragraphs('2012', 'Background') })).summary).toEqual(['Background']);
  });

  it('is found in Chinese, too', () => {
    const article = understand(
      aDraft({ language: 'zh', body: paragraphs('渡轮已离开。时间很晚。市长走了。结束了。') }),
    );
    expect(article.summary).toEqual(['渡轮已离开。', '时间很晚。', '市长走了。']);
  });

  it('is empty for an article without text', () => {
    expect(understand(aDraft({ body: [] }))).toMatchObject({ summary: [], dek: '', body: [] });
  });
});

describe('a dek', () => {
  it('that the file brings wins', () => {
    const article = understand(aDraft({ dek: 'A new line.', summary: 'It opens.' }));
    expect(article).toMatchObject({ dek: 'A new line.', summary: ['It opens.'] });
  });

  it('stands beside a summary from the text', () => {
    expect(understand(aDraft({ dek: 'A new line.', body: paragraphs('It opens.') }))).toMatchObject({
      dek: 'A new line.',
      summary: ['It opens.'],
    });
  });

  it('is shortened to 300 characters, wherever it comes from', () => {
    const long = 'the ferry left and '.repeat(50);
    for (const draft of [{ dek: long }, { summary: long }, { body: paragraphs(long) }]) {
      const { dek } = understand(aDraft(draft));
      expect(dek.length).toBeLessThanOrEqual(300);
      expect(dek).toMatch(/^the ferry .*\S…$/);
    }
  });
});

describe('topics', () => {
  const told = { headline: 'Hospital opens', body: paragraphs('Doctors of the hospital treat patients.') };

  it('that the file brings win, and what kind of news it is stands beside them', () => {
    const article = understand(aDraft({ ...told, topics: ['Porto'] }));
    expect(article).toMatchObject({ topics: ['Porto'], mediaTopics: ['health'] });
  });

  it('are otherwise the names of the kinds of news, in words that people type', () => {
    const science = { headline: 'Telescope finds a comet', body: paragraphs('Astronomers saw it in orbit.') };
    expect(understand(aDraft({ ...told, topics: [] })).topics).toEqual(['health']);
    expect(understand(aDraft({ ...science, topics: [] })).topics).toEqual(['science and technology']);
  });

  it('are none where neither says any', () => {
    const article = understand(aDraft({ headline: 'A day', body: paragraphs('It ended.'), topics: [] }));
    expect(article).toMatchObject({ topics: [], mediaTopics: [] });
  });
});

it('keeps everything else as the file says it', () => {
  const { dek: _dek, summary: _summary, ...said } = aDraft({ caption: 'The quay.', byline: 'Ana Silva' });
  expect(understand({ ...said, dek: null, summary: null })).toMatchObject(said);
});

describe('what an article is found by', () => {
  it('are the tokens of each of its fields', () => {
    const article = anArticle({
      headline: 'Ferries leaving',
      dek: 'A new line.',
      summary: ['It opens.'],
      body: paragraphs('The harbour.', 'The quay.'),
      topics: ['Public transport'],
      source: 'The Example',
      byline: 'Ana Silva',
    });
    expect(searchText(article)).toEqual({
      headline: 'ferri leav',
      summary: 'a new line it open',
      body: 'the harbour the quay',
      labels: 'public transport the exampl ana silva',
    });
  });

  it('is nothing where nothing is said', () => {
    const article = anArticle({
      dek: '',
      summary: [],
      body: [],
      topics: [],
      source: null,
      byline: null,
      url: null,
    });
    expect(searchText(article)).toMatchObject({ summary: '', body: '', labels: '' });
  });
});
