import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import { understand } from '../../src/digest/understand.ts';
import { anArticle, paragraphs } from '../support/articles.ts';

function summary(texts: readonly string[], given: Partial<Draft> = {}): readonly string[] {
  return understand({ ...anArticle(), dek: null, summary: null, body: paragraphs(...texts), ...given })
    .summary;
}

const LINE = 'The harbour of Porto has opened a second ferry line to the islands.';
const BOATS = 'Boats of the new line leave the harbour every hour until midnight.';
const PRICE = 'A ticket for the ferry costs three euros, less than the toll of the bridge.';

describe('a summary from the text', () => {
  it('is three sentences in reading order', () => {
    const seals = 'Seals were seen at the breakwater.';
    expect(summary([`${LINE} ${BOATS}`, PRICE, seals, 'Dogs travel free.'])).toEqual([LINE, BOATS, PRICE]);
  });

  it('is not fooled by what stands around the report', () => {
    const page = [
      'By Ana Silva, Staff Writer.',
      'Share this article with your friends.',
      'Follow us for the latest updates.',
      'Read more: the bridge and its history.',
    ];
    expect(summary([...page, LINE, 'Advertisement.', BOATS, 'We use cookies to do better.', PRICE])).toEqual([
      LINE,
      BOATS,
      PRICE,
    ]);
  });

  it('says nothing twice', () => {
    const again = 'The harbour of Porto opened the second ferry line to the islands.';
    const found = summary([LINE, again, LINE, BOATS, PRICE]);
    expect(found).toHaveLength(3);
    expect(found.filter((sentence) => sentence === LINE || sentence === again)).toHaveLength(1);
  });

  it('prefers what is new to what is nearly said already', () => {
    const nearly = 'The harbour of Porto opened its line to the islands for boats.';
    const fresh = 'Three other towns want boats as cheap as these.';
    expect(summary([LINE, fresh, nearly, BOATS], { headline: '—' })).toEqual([LINE, fresh, BOATS]);
  });

  it('takes a sentence that leans on another only together with it', () => {
    const master = 'The harbour master of Porto, Rui Costa, had asked for a ferry line.';
    const leaning = 'He said that the harbour of Porto could pay for a ferry line to the islands.';
    expect(summary([`${master} ${leaning}`, 'Dogs travel free on weekdays.', BOATS])).toContain(leaning);
    const promise = 'He promised cheaper coffee to all sleepy fishermen.';
    expect(summary([LINE, '“Dogs travel free on weekdays.”', promise, BOATS, PRICE])).toEqual([
      LINE,
      BOATS,
      PRICE,
    ]);
  });

  it('prefers the report to quotations, also to one that runs over several sentences', () => {
    const quotes = ['“It is late. The islands have waited for the harbour. They wait no more.”'];
    expect(summary([...quotes, LINE, BOATS, PRICE])).toEqual([LINE, BOATS, PRICE]);
  });

  it('is what there is, when that is little', () => {
    expect(summary([LINE])).toEqual([LINE]);
    expect(summary(['“It is late.”', 'Why?'])).toEqual(['“It is late.”', 'Why?']);
  });

  it('holds no half of a sentence of a text that is too long to be looked at', () => {
    const text = `${LINE} ${BOATS} `.repeat(2000);
    for (const sentence of summary([text])) expect([LINE, BOATS]).toContain(sentence);
  });

  it('takes every word from the article', () => {
    const texts = [`Meanwhile, ${LINE}`, `However, ${BOATS}`, PRICE];
    for (const sentence of summary(texts)) expect(texts.join(' ')).toContain(sentence);
  });
});
