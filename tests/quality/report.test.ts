import { describe, expect, it } from 'vitest';
import { anArticle, paragraphs } from '../support/articles.ts';
import { paired } from './references.ts';
import { keyphrasesReport, storiesReport, summariesReport } from './report.ts';

const FERRY = anArticle({
  path: 'coast/ferry.md',
  headline: 'Ferry line opens',
  dek: 'The ferry line opens.',
  summary: ['The ferry line opens.', 'It is free.'],
  body: paragraphs('Nobody waits. The ferry line opens.', 'It is free. Dogs, too.'),
});
const BRIDGE = anArticle({
  path: 'bridge.md',
  headline: 'Rust closes the Old Bridge of Marsk',
  body: paragraphs('Engineers found rust in every pillar of the Old Bridge of Marsk.'),
});

describe('the report on quality', () => {
  it('finds an article by its path, and by its file’s name without the ending', () => {
    const lines = [
      { path: 'coast/ferry.md' },
      { id: 'bridge' },
      { path: 'elsewhere/bridge.txt' },
      { id: 'comet' },
    ];
    expect(paired(lines, [FERRY, BRIDGE]).map(({ article }) => article.path)).toEqual([
      'coast/ferry.md',
      'bridge.md',
      'bridge.md',
    ]);
  });

  it('scores our dek and three sentences beside the first sentence and the first three', () => {
    const report = summariesReport([FERRY], [{ id: 'ferry', summary: 'The ferry line opens.' }]);
    expect(report).toContain('1 of 1 references');
    expect(report).toMatch(/our dek +ROUGE-1 100\.0 +ROUGE-2 100\.0 +ROUGE-L 100\.0/);
    expect(report).toMatch(/first sentence +ROUGE-1 +0\.0/);
    // 4 of our 7 words, and 4 of the first nine.
    expect(report).toMatch(/our three sentences +ROUGE-1 +72\.7/);
    expect(report).toMatch(/lead-3 +ROUGE-1 +61\.5/);
  });

  it('scores key phrases and stories', () => {
    expect(keyphrasesReport([FERRY], [{ id: 'ferry', keyphrases: ['comet'] }])).toMatch(/F@10 +0\.0/);
    const lines = [
      { path: 'coast/ferry.md', story: 'a' },
      { path: 'bridge.md', story: 'b' },
    ];
    expect(storiesReport([FERRY, BRIDGE], lines)).toMatch(
      /BCubed +precision 100\.0 +recall 100\.0 +F 100\.0/,
    );
  });
});
