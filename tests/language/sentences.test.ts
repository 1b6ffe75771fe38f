import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/language/sentences.ts';

describe('sentences', () => {
  it.each([
    ['full stops', ['The ferry left.', 'It was late.']],
    ['other signs', ['Did it leave?', 'It did!', 'Really?!', 'The end.']],
    ['quotations', ['“It left.”', 'He smiled.']],
    ['initials of a name', ['John F. Kennedy took the ferry.', 'J. K. Rowling did not.']],
    ['initials of a country', ['The U.S. Senate met.', 'It was late.']],
    ['initials before a small letter', ['The U.S. government met.', 'It was late.']],
    ['titles', ['Mr. Silva met Dr. Brandt and Prof. Lee.', 'They left.']],
    ['ranks', ['Gen. Costa and Lt. Ray spoke to Sen. Wu.', 'Gov. Diaz did not.']],
    ['months', ['It left on Feb. 18 at noon.', 'It came back on Sept. 2.']],
    ['firms', ['Ferry Co. and Bridge Inc. agreed.', 'Harbour Ltd. did not.']],
    ['saints and opponents', ['St. Mary vs. St. John ended early.', 'Nobody won.']],
    ['figures', ['It costs 3.50 euros.', 'No. 5 is the first.']],
    ['addresses', ['See news.example for more.', 'It is free.']],
  ])('are told apart in English with %s', (_, expected) => {
    expect(sentences(expected.join(' '), 'en')).toEqual(expected);
  });

  it.each([
    [
      'initials that end a sentence',
      'He moved to the U.S. The ferry was late.',
      ['He moved to the U.S.', 'The ferry was late.'],
    ],
    ['four', 'One. Two! Three? Four.', ['One.', 'Two!', 'Three?', 'Four.']],
    ['no full stop at the end', 'The ferry left. It was late', ['The ferry left.', 'It was late']],
    ['a line break', 'The ferry left\nIt was late.', ['The ferry left', 'It was late.']],
  ])('are exactly these: %s', (_, text, expected) => {
    expect(sentences(text, 'en')).toEqual(expected);
  });

  it.each([
    ['fr', ['M. Costa a pris le bac avec Mme. Silva.', '« Il est tard ! »', 'Le maire est parti.']],
    ['de', ['Die Fähre fuhr ab.', 'Sie war spät dran.']],
    ['es', ['¿Salió el barco?', '¡Sí!', 'Era tarde.']],
    ['el', ['Το πλοίο έφυγε.', 'Ήταν αργά.']],
    ['ru', ['Паром ушёл.', 'Было поздно.']],
    ['hi', ['नाव चली गई।', 'देर हो चुकी थी।']],
    ['ar', ['غادرت العبارة.', 'كان الوقت متأخرا؟', 'نعم.']],
  ])('are told apart in %s', (language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected);
  });

  it('keep the sign that closes a quotation, also after a space', () => {
    expect(sentences('« Il est tard ! » Le maire part. « Non. »', 'fr')).toEqual([
      '« Il est tard ! »',
      'Le maire part.',
      '« Non. »',
    ]);
    expect(sentences('« Il est tard ! » dit le maire.', 'fr')).toEqual(['« Il est tard ! » dit le maire.']);
    expect(sentences('Er kam. »Es ist spät.« Er ging.', 'de')).toEqual([
      'Er kam.',
      '»Es ist spät.«',
      'Er ging.',
    ]);
  });

  it('are told apart in Chinese and Japanese, where no space stands between them', () => {
    expect(sentences('渡轮已离开。时间很晚！市长走了吗？', 'zh')).toEqual([
      '渡轮已离开。',
      '时间很晚！',
      '市长走了吗？',
    ]);
    expect(sentences('船は出た。遅かった。', 'ja')).toEqual(['船は出た。', '遅かった。']);
  });

  it('are one in Thai, which writes no full stops', () => {
    expect(sentences('เรือข้ามฟากออกจากท่าแล้ว', 'th')).toEqual(['เรือข้ามฟากออกจากท่าแล้ว']);
  });

  it.each([
    ['nothing', '', []],
    ['white space', ' \n ', []],
    ['no sign at all', 'the ferry left at noon', ['the ferry left at noon']],
    ['signs alone', '...', ['...']],
  ])('of a text with %s', (_, text, expected) => {
    expect(sentences(text, 'en')).toEqual(expected);
  });

  it.each(['und', 'xx', 'not a language', '', 'en-fr-de'])(
    'are found for the language “%s”, too',
    (language) => {
      expect(sentences('The ferry left. It was late.', language)).toEqual([
        'The ferry left.',
        'It was late.',
      ]);
    },
  );

  it('lose no word of the paragraph', () => {
    const text =
      'Mr. A. B. Smith vs. the U.S. Navy: “No.” Why? Because… of No. 5! It left at 3.30 p.m. on Jan. 1. The end';
    expect(sentences(text, 'en').join(' ')).toBe(text);
  });
});
