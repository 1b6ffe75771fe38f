import { describe, it } from 'vitest';
import { expectToLeave, expectToStay } from './furniture.ts';

describe('an invitation to subscribe', () => {
  it.each([
    'Sign up for our newsletter',
    'Sign up for our newsletter and get the best stories every morning.',
    'Subscribe to our daily briefing.',
    '**Subscribe now**',
    'Abonnez-vous à notre lettre quotidienne',
    'Melden Sie sich für unseren Newsletter an.',
    'Suscríbete a nuestro boletín',
    'Assine a nossa newsletter',
    'Iscriviti alla newsletter',
    'Schrijf je in voor onze nieuwsbrief',
    'Zapisz się do newslettera',
    'Подпишитесь на нашу рассылку',
    'Підпишіться на нашу розсилку',
    '订阅我们的新闻邮件',
    'メルマガ登録',
    'اشترك في نشرتنا البريدية',
  ])('leaves the body: %s', expectToLeave);

  it.each([
    'The paper’s newsletter has lost half of its readers.',
    'Sign up for our newsletter, said every page that the court was shown.',
    '“Sign up for our newsletter” stood on the door.',
    'Subscribers of the newsletter pay two dollars a month.',
    'Newsletters are the new newspapers, according to a study.',
    'Les abonnés paient deux euros par mois.',
    'Become a member of the European Union: that has been the goal since 2009.',
  ])('is no news about one: %s', expectToStay);
});
