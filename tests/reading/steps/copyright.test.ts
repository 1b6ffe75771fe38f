import { describe, it } from 'vitest';
import { expectToLeave, expectToStay } from './furniture.ts';

describe('a copyright line', () => {
  it.each([
    '© 2025 Example Media. All rights reserved.',
    'Copyright © 2025 Example Media',
    'Copyright 2025 Example Media. All rights reserved.',
    '(c) 2025 Example Media',
    '© Example Media 2025',
    'All rights reserved.',
    'This material may not be published, broadcast or rewritten.',
    'Tous droits réservés.',
    'Alle Rechte vorbehalten.',
    'Todos los derechos reservados.',
    'Todos os direitos reservados.',
    'Tutti i diritti riservati',
    'Alle rechten voorbehouden',
    'Wszelkie prawa zastrzeżone.',
    'Все права защищены.',
    'Усі права захищено.',
    '版权所有 Example Media',
    '無断転載を禁じます',
    'جميع الحقوق محفوظة',
  ])('leaves the body: %s', expectToLeave);

  it.each([
    'Copyright law changes in 2025.',
    'Copyright 2025 was the title of the trial.',
    'The publisher said all rights reserved in the contract were void.',
    'All rights reserved for the company were sold on Monday, the court said.',
    'A judge ruled that the © sign is not needed.',
    'Copyright lasts for seventy years.',
    'При цитировании поэта губернатор ошибся в двух строках.',
    'При использовании материалов из вторсырья затраты снижаются на треть.',
    'Toute reproduction cesse quand l’eau dépasse vingt-deux degrés.',
    'This content may not be shown to anyone under eighteen before midnight.',
  ])('is no news about one: %s', expectToStay);
});
