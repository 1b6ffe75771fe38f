import { describe, expect, it } from 'vitest';
import { decode } from '../../src/reading/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A text in an encoding of one byte a character. */
function encoded(encoding: string, text: string): Uint8Array {
  const all = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from([...text].map((character) => all.indexOf(character)));
}

/** A text in an encoding of two bytes a character, found by trying all of them. */
function encodedInPairs(encoding: string, text: string): Uint8Array {
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(bytes(lead, trail));
      if (character.length === 1 && !known.has(character)) known.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => known.get(sign) ?? [sign.charCodeAt(0)]));
}

function textOf(input: Uint8Array): string {
  const decoded = decode(input);
  if (decoded.text === null) throw new Error(decoded.refusal.problem);
  return decoded.text;
}

function warningOf(input: Uint8Array): string | null {
  const decoded = decode(input);
  return decoded.text === null ? null : (decoded.warning?.problem ?? null);
}

function refusalOf(input: Uint8Array): string | null {
  const decoded = decode(input);
  return decoded.text === null ? `${decoded.refusal.problem} (${decoded.refusal.remedy})` : null;
}

describe('text in UTF-8', () => {
  it.each([
    '',
    'a',
    'The ferry left.',
    'Le bateau est parti à midi — “enfin”.',
    'Паром отошёл.',
    '港に着いた。',
    '👨‍👩‍👧',
  ])('is itself, without a warning: %s', (text) =>
    expect(decode(utf8(text))).toEqual({ text, warning: null }),
  );

  it('loses its byte order mark', () =>
    expect(decode(utf8('\uFEFFa'))).toEqual({ text: 'a', warning: null }));

  it('keeps words apart that Word parts by a line break of its own, or a printer by a new page', () =>
    expect(textOf(utf8('It left.\vIt came back.\fIt stayed.'))).toBe('It left. It came back. It stayed.'));

  it('keeps the number of its lines, whatever ends them', () => {
    expect(textOf(utf8('a\r\nb\rc\u2028d\u2029e\n'))).toBe('a\nb\nc\nd\ne\n');
  });

  it('loses what cannot be seen', () => {
    expect(textOf(utf8('a\u00A0b\u202Fc\u00ADd\u200Be\u0007f\u202Eg'))).toBe('a b cdefg');
  });

  it('has its accents composed', () => {
    expect(textOf(utf8('cafe\u0301, \u1100\u1161, u\u0308ber, \u0438\u0306'))).toBe('café, 가, über, й');
  });

  it('keeps what only looks like broken text', () => {
    for (const text of [
      'Le mot “Ã©” et le café',
      'SÃO PAULO',
      'NÃO É',
      'ÂNGELA',
      'МОСКВА, СССР… «Россия»',
      'С уважением',
    ]) {
      expect(decode(utf8(text))).toEqual({ text, warning: null });
    }
  });
});

describe('text in UTF-16', () => {
  const little = Buffer.from('\uFEFF# Паром\r\nушёл', 'utf16le');

  it('is read by its byte order mark', () => {
    expect(decode(little)).toEqual({ text: '# Паром\nушёл', warning: null });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: '# Паром\nушёл', warning: null });
  });

  it('is read without one, with a warning', () => {
    const plain = Buffer.from('# The ferry left', 'utf16le');
    expect(textOf(plain)).toBe('# The ferry left');
    expect(warningOf(plain)).toBe('it is not UTF-8; it was read as utf-16le');
    expect(warningOf(Buffer.from(plain).swap16())).toBe('it is not UTF-8; it was read as utf-16be');
  });
});

describe('text in an old encoding', () => {
  it.each([
    ['windows-1252', '# café'],
    ['windows-1252', 'C’est un pont qui bouge, a déclaré la maire à bord — l’abonnement coûte 30 €'],
    ['windows-1252', 'Die Fähre fährt über den Fluß, für zwei €'],
    ['windows-1252', '¿Qué pasó? El año próximo, señor, mañana'],
    ['windows-1252', 'A inauguração da estação não é amanhã'],
    ['windows-1252', 'Færgen åbner på mandag; sælgeren søger'],
    ['windows-1252', 'It’s a “bridge” that moves'],
    ['windows-1252', 'Élysée : À BIENTÔT, ÉTÉ'],
    [
      'windows-1250',
      'W poniedziałek otwarto drugą linię promową, którą miasto obiecywało przez dziewięć lat',
    ],
    ['windows-1250', 'Přístav otevřel druhou linku, kterou město slibovalo devět let'],
    ['windows-1251', 'В понедельник в порту открыли вторую линию — «мост, который движется»'],
    ['windows-1251', '# ПЁТР ВЕЛИКИЙ\n\nУКАЗ О ФЛОТЕ'],
    ['windows-1251', 'У понеділок у порту відкрили другу поромну лінію, яку місто обіцяло'],
    ['koi8-r', 'В понедельник в порту открыли вторую паромную линию'],
    ['koi8-r', '# Пароходы и пристани\n\nОткрыта линия'],
  ])('is recognised as %s: %s', (encoding, text) => {
    const input = encoded(encoding, text);
    expect(textOf(input)).toBe(text);
    expect(decode(input)).toMatchObject({
      warning: { problem: `it is not UTF-8; it was read as ${encoding}`, remedy: 'save it as UTF-8' },
    });
  });

  it.each([
    ['shift_jis', '月曜日、港は二番目のフェリー航路を開きました。市長は最初の船に乗りました。'],
    ['euc-jp', '月曜日、港は二番目のフェリー航路を開きました。市長は最初の船に乗りました。'],
    ['gb18030', '星期一，港口开通了第二条渡轮航线。市长乘坐了第一艘船，票价为两欧元。'],
    ['big5', '星期一，港口開通了第二條渡輪航線。市長乘坐了第一艘船，票價為兩歐元。'],
    ['euc-kr', '월요일 항구는 두 번째 여객선 노선을 열었다. 시장은 첫 배를 탔다.'],
  ])('is recognised as %s', (encoding, text) => {
    const input = encodedInPairs(encoding, text);
    expect(textOf(input)).toBe(text);
    expect(warningOf(input)).toBe(`it is not UTF-8; it was read as ${encoding}`);
  });

  it.each([
    ['<meta charset="iso-8859-2">', 'iso-8859-2'],
    ["<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>", 'iso-8859-2'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
  ])('is read as it says of itself, which is no guess: %s', (declaration, encoding) => {
    const input = encoded(encoding, `${declaration}<p>Žluťoučký kůň`);
    expect(textOf(input)).toContain('<p>Žluťoučký kůň');
    expect(warningOf(input)).toBeNull();
  });

  it.each(['no-such-charset', 'utf-8', ''])('is guessed when it says that it is in “%s”', (name) => {
    expect(textOf(latin1(`<meta charset="${name}"><p>caf\xE9`))).toContain('café');
  });

  it('is UTF-8 when it is, whatever it says', () => {
    const page = '<meta charset="windows-1251"><p>Паром';
    expect(decode(utf8(page))).toEqual({ text: page, warning: null });
  });
});

describe('a file that is not of one piece', () => {
  it('has its bytes of Windows-1252 mended', () => {
    const input = Buffer.concat([utf8('“It’s” — naïve '), bytes(0x92), utf8('s — '), bytes(0xe9)]);
    expect(textOf(input)).toBe('“It’s” — naïve ’s — é');
    expect(warningOf(input)).toBe('some of it is not UTF-8; that was read as windows-1252');
  });

  it('loses a character that is cut off at the end', () => {
    const input = Buffer.concat([utf8('café '), bytes(0xe2, 0x82)]);
    expect(decode(input)).toEqual({
      text: 'café ',
      warning: { problem: 'it ends within a character', remedy: 'check that it is whole' },
    });
  });

  it.each([
    ['donâ€™t go', 'don’t go'],
    ['â€œsheâ€\u009D said â€” twiceâ€¦', '“she” said — twice…'],
    ['“donâ€™t” — a café', '“don’t” — a café'],
    ['cafÃ© dÃ©jÃ\u00A0 vu', 'café déjà vu'],
    ['He said â€“ cafÃ© dÃ©jÃ  vu', 'He said – café déjà vu'],
    ['РџСЂРёРІРµС‚, РјРёСЂ', 'Привет, мир'],
  ])('has UTF-8 that was saved twice mended: %s', (broken, meant) => {
    expect(textOf(utf8(broken))).toBe(meant);
    expect(warningOf(utf8(broken))).toContain('have been mended');
  });
});

describe('a file that is no text', () => {
  it.each([
    ['a sound', latin1('ID3\x04\0'), 'it is a sound or a film (move it out of the folder)'],
    ['a PDF', latin1('%PDF-1.7\n%\xE2\xE3'), 'it is a PDF (save its text as .md or .txt)'],
    [
      'a PNG',
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      'it is a PNG picture (move it out of the folder)',
    ],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'it is a JPEG picture (move it out of the folder)'],
    ['a gzip archive', bytes(0x1f, 0x8b, 8, 0), 'it is a gzip archive (move it out of the folder)'],
    ['a ZIP archive', latin1('PK\x03\x04\x14\0'), 'it is a ZIP archive (move it out of the folder)'],
    [
      'a Word document',
      latin1('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'),
      'it is a Word document (save its text as .md or .txt)',
    ],
    [
      'an old Word document',
      latin1('\xD0\xCF\x11\xE0\xA1\xB1'),
      'it is an old Office document (save its text as .md or .txt)',
    ],
    [
      'rich text',
      latin1('{\\rtf1\\ansi Hello}'),
      'it is a rich text document (RTF) (save its text as .md or .txt)',
    ],
    [
      'text with a null byte',
      utf8('# It left\0\n'),
      'it is not text: it holds null bytes (save it as UTF-8, or move it out of the folder)',
    ],
    [
      'control characters',
      latin1('\x01\x02\x03\x04\xFF\xFE\x01\x02'),
      'it is not text (save it as UTF-8, or move it out of the folder)',
    ],
  ])('is refused by its name: %s', (_, input, said) => expect(refusalOf(input)).toBe(said));
});

describe('five megabytes', () => {
  const repeated = (unit: Uint8Array) => {
    const whole = new Uint8Array(5_000_000);
    for (let at = 0; at + unit.length <= whole.length; at += unit.length) whole.set(unit, at);
    return whole.map((byte) => (byte === 0 ? 0x20 : byte));
  };

  it.each([
    ['plain text', utf8('The ferry left at noon.\n')],
    ['accents', utf8('“café” — ')],
    ['a byte of Windows-1252 in every second place', bytes(0x92, 0x61)],
    ['UTF-8 and Windows-1252 in turn', bytes(0xc3, 0xa9, 0x92)],
    ['text that was saved twice', utf8('â€™ Ã© ')],
    ['text of which half was saved twice', utf8('â€™ é ')],
    ['marks that would be sorted', utf8('\u0301\u0316')],
    ['Russian of Windows-1251', encoded('windows-1251', 'В порту открыли линию. ')],
    ['Chinese', encodedInPairs('gb18030', '星期一港口开通了')],
    ['every second byte', bytes(0xff, 0xfe)],
    ['declarations', utf8('<meta charset=')],
  ])('are all answered: %s', (_, unit) => {
    const input = repeated(unit);
    // One that took more than linear time would not end before the runner's patience.
    expect(decode(input)).toBeDefined();
  });
});
