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

describe('a sentence that begins like an invitation', () => {
  it.each([
    'Abbonati in calo del 5 per cento in Italia.',
    'Jetzt anmelden müssen sich alle, die einen Hund haben, teilt die Stadt mit.',
  ])('stays: %s', expectToStay);

  it.each([
    'Abbonati ora!',
    'Abbonati a The Example',
    'Jetzt anmelden',
    'Sign up to Morning Mail, our free daily newsletter',
  ])('goes where it is one: %s', expectToLeave);
});
