import { describe, expect, it } from 'vitest';
import { bodyOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a mark of advertising', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    '(Advertisement)',
    '- Advertisement -',
    'Story continues below advertisement',
    'Sponsored',
    'Anzeige',
    'Publicité',
    'La suite après cette publicité',
    'Publicidad',
    'Publicidade',
    'Pubblicità',
    'Advertentie',
    'Reklama',
    'Реклама',
    '广告',
    '広告',
    'إعلان',
  ])('leaves the body: %s', (line) => {
    for (const text of [
      `${line}\n\n${FERRY}`,
      `${FERRY}\n\n${line}`,
      `${FERRY}\n\n- ${line}\n\nIt was full.`,
    ]) {
      expect(bodyOf(text)).toEqual(text.includes('full') ? [FERRY, 'It was full.'] : [FERRY]);
    }
  });

  it.each([
    'Advertisement spending fell by a tenth.',
    'Anzeigen werden billiger.',
    'Sponsored runs are popular in the town.',
    'The word “advertisement” was too small, a judge found.',
    'Реклама дорожает.',
  ])('is no news about one: %s', (line) => {
    expect(bodyOf(`${FERRY}\n\n${line}\n\nIt was full.`)).toEqual([FERRY, line, 'It was full.']);
  });
});
