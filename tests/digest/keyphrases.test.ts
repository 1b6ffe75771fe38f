import { describe, expect, it } from 'vitest';
import { keyphrasesOf } from '../../src/digest/keyphrases.ts';
import { paragraphs } from '../support/articles.ts';

const keyphrases = (headline: string, text: string, language = 'en') =>
  keyphrasesOf({ headline, body: paragraphs(...text.split('\n')), language });

describe('the key phrases of an article', () => {
  it('are what it says most often, each without its parts', () => {
    const text =
      'The ferry line opened. A ferry line is cheap. Nobody expected a ferry line so soon. One whale was seen.';
    const found = keyphrases('Ferry line opens', text);
    expect(found[0]).toBe('ferry line');
    expect(found).not.toContain('ferry');
    expect(found.join()).not.toContain('whale');
  });

  it('count every form of a word', () => {
    expect(keyphrases('News', 'A comet came. Two comets came. The comet left.')).toContain('comet');
  });

  it('reach over no sign and no stop word', () => {
    const text = 'Ferries, bridges and trams. Ferries, bridges and trams.';
    expect(keyphrases('', text).sort()).toEqual(['bridges', 'ferries', 'trams']);
  });

  it('are found in other languages, and none in an empty text', () => {
    expect(keyphrases('', 'La capsule Dragon vole. La capsule Dragon arrive.', 'fr')[0]).toBe(
      'capsule dragon',
    );
    expect(keyphrases('', '')).toEqual([]);
  });
});
