import { describe, it } from 'vitest';
import { expectToLeave, expectToStay } from './furniture.ts';

describe('a tool of the page', () => {
  it.each([
    'Skip to content',
    'Print / E-mail',
    'Print',
    'Comments (12)',
    '12 comments',
    'No comments',
    '5 min read',
    'Minutes to read: 3',
    'Lecture : 3 min',
    'Lesezeit: 3 Minuten',
    'Tiempo de lectura: 4 min',
    'Время чтения: 3 мин',
    'Imprimer',
    'Drucken',
    'Commentaires',
    '打印',
  ])('leaves the body: %s', expectToLeave);

  it.each([
    'Print sales fell on Monday.',
    'Comments (12) were deleted by the court in May.',
    'Skip to the end if you like.',
    '5 min read and an hour to forget: such is this book.',
    'Home is where the harbour is.',
  ])('is no news about one: %s', expectToStay);
});

describe('what a page says of itself', () => {
  it('is how much of the article is left to buy', () => {
    expectToLeave('Il vous reste 72.5% de cet article à lire.');
  });

  it.each(['Home / Away: 12 wins', 'Il vous reste trois jours.'])('is not this: %s', expectToStay);
});
