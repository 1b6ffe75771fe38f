import { describe, it } from 'vitest';
import { expectToLeave, expectToStay } from './furniture.ts';

describe('a cookie banner', () => {
  it.each([
    'We use cookies to improve your experience.',
    'This website uses cookies. By continuing you agree.',
    'Accept all cookies',
    'Cookie settings',
    'Nous utilisons des cookies pour améliorer votre visite.',
    'Wir verwenden Cookies, um Ihnen zu helfen.',
    'Utilizamos cookies para mejorar.',
    'Questo sito utilizza cookie tecnici.',
    'Wij gebruiken cookies.',
    'Używamy plików cookie.',
    'Мы используем файлы cookie.',
    'Ми використовуємо файли cookie.',
    '我们使用cookie来改善体验。',
    '当サイトはcookieを使用しています。',
    'نستخدم ملفات تعريف الارتباط.',
  ])('leaves the body: %s', expectToLeave);

  it.each([
    'Cookies will vanish from the browser next year.',
    'This website uses cookies, says a banner that nobody reads.',
    '“We use cookies,” the company wrote to the court.',
    'The regulator fined the company because it had set cookies without consent.',
    'We use cookies and cream in this recipe, the baker told the town.',
    'Accept all that comes, the monk taught his pupils on the mountain.',
  ])('is no news about one: %s', expectToStay);
});
