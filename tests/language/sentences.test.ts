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
    ['firms at the end', ['He works at Ferry Inc.', 'The firm is old.']],
    ['firms before a name', ['Ferry Inc. Chairman Rui Costa left.', 'Yahoo! Inc. agreed.']],
    ['months at the end', ['They met in Feb.', 'The mayor left on Sept. 3.']],
    ['hours', ['It left at 5 p.m. Monday.', 'The mayor came at 6 p.m.', 'He was late.']],
    ['honours', ['Messrs. Silva and Ray met Hon. Wu, Rev. Diaz and Sgt. Costa.', 'Capt. Lee came.']],
    ['generations', ['Martin Luther King Jr. Day is free.', 'He is Rui Silva Jr.', 'He left.']],
    ['many initials', ['J.R.R. Tolkien wrote it.', 'J. K. Rowling did not.']],
    ['references', ['It was fig. 3 on p. 12 and pp. 3–4.', 'See no. 5.', 'No.', 'Silva left.']],
    ['decimals', ['Version 2.0 costs $1.5 million.', 'It left at 3.30 p.m. on Monday.']],
    ['explanations', ['The company, i.e. Ferry Ltd., left.', 'It was e.g. Monday.']],
    ['an ellipsis', ['Wait… It left.', 'Why?']],
    ['a letter and a pronoun', ['It was plan B.', 'The mayor agreed.', 'She asked me.', 'I left.']],
    ['quotations', ['“Is it late?” asked the mayor.', '“Yes!” she said.', 'She asked, “Why?” and left.']],
    ['a quotation after initials', ['He left the U.S.', '“It was late,” he said.']],
  ])('are also told apart in English with %s', (_, expected) => {
    expect(sentences(expected.join(' '), 'en')).toEqual(expected);
  });

  it.each([
    ['fr', ['M. Costa et MM. Ray ont vu Mlle. Silva.', 'Mgr. Lee et J.-P. Costa aussi.']],
    ['fr', ['Il y a des bacs, des ponts, etc.', 'Le maire part à 8 h.', 'Elle reste av. J.-C. avec lui.']],
    ['fr', ['C’est l’art. 5 de la loi, p. 12.', 'Il dit : « Non. »', 'Elle part.']],
    ['de', ['Am 3. März kam Dr. Brandt mit Hrn. Costa.', 'Es war spät.', 'Der 1. FC Porto gewann.']],
    ['de', ['Das ist z. B. die Fähre, d. h. das Boot, u. a. Schiffe usw.', 'Sie fuhr ab.']],
    ['de', ['Er kam im Jahr 2014.', 'Danach ging Ludwig XIV. fort.', 'Er sagte: „Ja.“', 'Er ging.']],
    ['de', ['Sie kostet ca. 3 Euro, inkl. MwSt. und mehr.', 'Sie ist Nr. 5 auf S. 12.']],
    ['es', ['El Sr. Costa y la Sra. Silva vieron al Dr. Wu.', 'EE. UU. aceptó.', 'D. Juan y Dña. Ana no.']],
    ['es', ['Vive en la Av. Norte, núm. 5, pág. 3.', 'Es tarde.']],
    ['pt', ['O Sr. Costa e a Sra. Silva viram a Dra. Lee.', 'Custa 3,50 na Av. Norte, pág. 3.', 'É tarde.']],
    ['it', ['Il sig. Costa e la Sig.ra Silva hanno visto il dott. Wu.', 'L’avv. Ray no.', 'È del sec. XX.']],
    [
      'nl',
      [
        'Dhr. Costa en mevr. Silva zagen dr. Wu.',
        'De heer J. de Vries ging.',
        'Dat is o.a. de boot, enz.',
        'De boot ging.',
      ],
    ],
    ['pl', ['Prof. Nowak był z gen. Kotem na ul. Morskiej.', 'W 2014 r. Nowak wyjechał.', 'Było późno.']],
    ['ru', ['В 2014 г. Иванов уехал.', 'Он был на ул. Морской, д. 5.', 'А. С. Пушкин писал.']],
    ['ru', ['Это стоит 5 млн руб. и 3 тыс. долл.', 'Было поздно.', '«Паром ушёл», — сказал мэр.']],
    ['uk', ['У 2014 р. Шевченко поїхав.', 'Він був на вул. Морській, буд. 5.', 'Т. Г. Шевченко писав.']],
  ])('pass over the abbreviations of %s: %j', (language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected);
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

  it('end at a line break, whatever stands before it', () => {
    expect(sentences('He met Dr.\nThe ferry left.', 'en')).toEqual(['He met Dr.', 'The ferry left.']);
  });

  it.each(['Mr. ', 'A. ', 'a.', '... ', 'x', '3. ', '“', 'U.S. The ', '\n'])(
    'of a million characters “%s” are found in time that grows with the text',
    (piece) => {
      expect(sentences(piece.repeat(1_000_000 / piece.length), 'de').join('').length).toBeLessThanOrEqual(
        1_000_000,
      );
    },
  );
});
