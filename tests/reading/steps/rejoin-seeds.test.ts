import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';
import { draftOf } from '../reading.ts';

const FOLDER = new URL('../../../seeds/', import.meta.url);
/** Every place between words would take a minute; each fifth shows the same. */
const STEP = 5;

interface Count {
  broken: number;
  rejoined: number;
  breaks: number;
  kept: number;
}

/** A file with these paragraphs and nothing that Markdown could see. */
function fileOf(headline: string, paragraphs: readonly string[]): string {
  const plain = (text: string) => text.replace(/[\\`*_[\]<>#&|~]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
  return `# ${plain(headline)}\n\n${paragraphs.map(plain).join('\n\n')}\n`;
}

/** Where sentences end in a paragraph: a break there is a true one. */
function sentenceEnds(paragraph: string, language: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences(paragraph, language)) {
    at = paragraph.indexOf(sentence, at) + sentence.length;
    ends.add(at);
  }
  return ends;
}

/** Breaks each paragraph of an article at one place after another, reads the article again, and counts. */
function countIn(content: string): Count {
  const { headline, body, language } = draftOf(content);
  const count: Count = { broken: 0, rejoined: 0, breaks: 0, kept: 0 };
  body.forEach((paragraph, index) => {
    const ends = sentenceEnds(paragraph, language);
    const spaces = [...paragraph.matchAll(/\s+/g)].filter((_, place) => place % STEP === 0);
    for (const space of spaces.filter((match) => !ends.has(match.index))) {
      const halves = [paragraph.slice(0, space.index), paragraph.slice(space.index + space[0].length)];
      const broken = [...body.slice(0, index), ...halves, ...body.slice(index + 1)];
      const read = draftOf(fileOf(headline, broken)).body;
      count.broken += 1;
      if (read[index] === paragraph) count.rejoined += 1;
      count.breaks += body.length - 1;
      // Joined or not, the halves make one paragraph more or the same: what is missing was lost between others.
      const expected = read[index] === paragraph ? body.length : body.length + 1;
      count.kept += body.length - 1 - Math.abs(expected - read.length);
    }
  });
  return count;
}

describe('the articles in the seeds folder, broken at every fifth place between words', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const counts = names.map((name) => countIn(readFileSync(new URL(name, FOLDER), 'utf8')));
  const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);

  it('are many', () => {
    expect(sum('broken')).toBeGreaterThan(100);
  });

  it('get at least 95 of 100 broken sentences back', () => {
    expect(sum('rejoined') / sum('broken')).toBeGreaterThanOrEqual(0.95);
  });

  it('keep at least 99 of 100 true breaks', () => {
    expect(sum('kept') / sum('breaks')).toBeGreaterThanOrEqual(0.99);
  });
});
