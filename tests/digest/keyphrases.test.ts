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

  it('prefer the headline, the beginning and names', () => {
    const text = 'In Porto the council met. The council met. The seals slept. Then seals woke.';
    const found = keyphrases('Council votes on trams', text);
    expect(found[0]).toBe('council');
    expect(found).toContain('porto');
    expect(found.indexOf('trams')).toBeLessThan(found.indexOf('seals'));
  });

  it('keep a name whole, and a part that is said alone more often', () => {
    const found = keyphrases(
      'Ana Silva',
      'They saw Ana Silva. We met Ana Silva. The ferry left, a ferry came.',
    );
    expect(found).toContain('ana silva');
    expect(found).not.toContain('ana');
    const parts = keyphrases('', 'The ferry line. A ferry left, a ferry came, a ferry sank. The ferry line.');
    expect(parts).toEqual(['ferry', 'ferry line']);
  });

  it('may be joined by a little word, and by no other', () => {
    const text = 'La fin de service approche. La fin de service arrive. Un bac part. Un bac avec chien part.';
    const found = keyphrases('', text, 'fr');
    expect(found).toContain('fin de service');
    expect(found.join()).not.toContain('avec');
  });

  it('have words with hyphens whole, and elided articles off', () => {
    const found = keyphrases('', 'L’avion des États-Unis part. L’avion des États-Unis arrive.', 'fr');
    expect(found).toEqual(['avion des états-unis']);
    expect(keyphrases('', 'L’avion part. L’avion arrive.', 'fr')).toContain('avion');
    expect(keyphrases('', 'The harbour’s end. Our harbour’s end.')).toContain('harbour');
  });

  it('are no months, no weekdays and no figures', () => {
    const found = keyphrases(
      'March 2026',
      'It left in March. It came on Monday. Again March, Monday, 2026, 2026.',
    );
    expect(found).toEqual([]);
  });

  it('are ten at most, and found in a text of any length and kind', () => {
    for (const piece of [
      'Ferry Boat ',
      'x',
      '渡轮已离开',
      '👨‍👩‍👧',
      "l'",
      'a-',
      '\u0301',
      'Wort. ',
      'w\u0130n ',
    ]) {
      const found = keyphrases(piece.repeat(50), piece.repeat(1_000_000 / piece.length));
      expect(found.length).toBeLessThanOrEqual(10);
    }
    const many = Array.from({ length: 50_000 }, (_, index) => `Boat${index} of Porto${index}`).join('. ');
    expect(keyphrases('', many)).toHaveLength(10);
    expect(keyphrases('Boat', 'The boat left.', 'not a language')).toContain('boat');
  });
});
