import { describe, it } from 'vitest';
import { expectToLeave, expectToStay } from './furniture.ts';

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
  ])('leaves the body: %s', expectToLeave);

  it.each([
    'Advertisement spending fell by a tenth.',
    'Anzeigen werden billiger.',
    'Sponsored runs are popular in the town.',
    'The word “advertisement” was too small, a judge found.',
    'Реклама дорожает.',
  ])('is no news about one: %s', expectToStay);
});
