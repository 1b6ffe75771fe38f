import { describe, expect, it } from 'vitest';
import { bodyOf } from '../reading.ts';
import { expectToLeave, expectToStay } from './furniture.ts';

const FERRY = 'The first ferry left at noon.';

describe('a button or an invitation to share', () => {
  it.each([
    'Follow us on Facebook and X',
    'Share this article',
    'Share',
    'Click here to read the report',
    'Facebook | X | WhatsApp | Email',
    'Suivez-nous sur Facebook',
    'Folgen Sie uns auf Instagram',
    'Síguenos en Facebook',
    'Siga-nos no Instagram',
    'Seguici su Facebook',
    'Volg ons op Instagram',
    'Śledź nas na Facebooku',
    'Следите за нами в Telegram',
    'Стежте за нами у Facebook',
    '关注我们',
    'この記事をシェア',
    'تابعنا على فيسبوك',
  ])('leaves the body: %s', expectToLeave);

  it('is no item of a list that the text announces', () => {
    for (const blocked of [
      ['Facebook', 'WhatsApp', 'Signal'],
      ['Facebook', 'WhatsApp'],
    ]) {
      const list = blocked.map((name) => `- ${name}`).join('\n');
      expect(bodyOf(`${FERRY}\n\nThese are blocked:\n\n${list}`)).toEqual([
        FERRY,
        'These are blocked:',
        ...blocked,
      ]);
    }
    expect(bodyOf(`${FERRY}\n\nShare this:\n\n- Facebook\n- WhatsApp`)).toEqual([FERRY]);
  });

  it.each([
    'Share prices fell on Monday.',
    'Facebook said that it would wait.',
    'Follow us, said the guide, and the children followed.',
    'WhatsApp users have to pay from May.',
    'X is a letter and a company.',
    'Tweets are shorter than letters.',
  ])('is no news about one: %s', expectToStay);
});
