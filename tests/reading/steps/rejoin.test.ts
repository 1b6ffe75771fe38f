import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf } from '../reading.ts';

describe('a paragraph that was broken in mid-sentence', () => {
  it.each([
    [
      'after a word',
      'The mayor called it a',
      'bridge that moves.',
      'The mayor called it a bridge that moves.',
    ],
    ['after a comma', 'On Monday,', 'the ferry left.', 'On Monday, the ferry left.'],
    [
      'after a semicolon',
      'The bridge failed;',
      'the ferry did not.',
      'The bridge failed; the ferry did not.',
    ],
    ['inside a quotation', 'He said “it is', 'late” and left.', 'He said “it is late” and left.'],
    ['in French', 'Le port ouvre', 'à midi.', 'Le port ouvre à midi.'],
    ['in Russian', 'Порт открыл', 'новую линию.', 'Порт открыл новую линию.'],
  ])('is joined again %s', (_, first, second, whole) => {
    expect(bodyOf(`${first}\n\n${second}`)).toEqual([whole]);
  });

  it('is joined again from more than two pieces, and across a related line', () => {
    expect(bodyOf('The ferry\n\nleft\n\nRelated: A bridge\n\nat noon.\n\nThe end.')).toEqual([
      'The ferry left at noon.',
      'The end.',
    ]);
  });

  it.each([
    ['a full stop', 'The ferry left.', 'iPhones were banned on board.'],
    ['a question mark', 'Did it leave?', 'it did.'],
    ['a colon', 'The mayor said:', 'no bridge.'],
    ['a closed statement', '“The ferry left, and nobody had thought that it would”', 'Mayor Abbott said.'],
    ['a Chinese full stop', '渡轮已离开。', 'it left.'],
    ['a capital after it', 'The ferry at noon', 'The harbour was full.'],
    ['a figure after it', 'The ferry carried', '400 people were on board.'],
    ['a heading', '## The ferry', 'left at noon.'],
    ['a list', '- the ferry\n- the bridge', 'were discussed.'],
    ['a quotation', '> the ferry', 'left at noon.'],
  ])('is not one that ends with %s', (_, first, second) => {
    expect(bodyOf(`${first}\n\n${second}`).length).toBeGreaterThan(1);
  });
});

const LONG =
  'The harbour had been promised a second ferry line for eleven years when the council at last met';

describe('a break in mid-sentence', () => {
  it.each([
    ['a capital', `${LONG} in the hall of`, 'Lindwick on Monday.', ' '],
    ['a name without a function word before it', LONG, 'Mayor Abbott in her office.', ' '],
    ['a name after a sentence', 'It left. The mayor met', 'Peter Lowe.', ' '],
    ['a figure', 'It left at noon. The ferry carried', '400 people.', ' '],
    ['a figure after a function word', 'The ferry left with', '400 people on board.', ' '],
    ['the thousands of a figure', 'The ferry carried 2', '400 people on board.', ' '],
    ['an opening quotation after a comma', 'Abbott stated,', '“It left at noon.”', ' '],
    ['a capital after a comma in a quotation', '“It left,”', 'Abbott said.', ' '],
    ['a capital within a quotation', 'She called it “the Great', 'Bridge” of the town.', ' '],
    ['a capital within brackets', 'The line (also the Bay', 'Ferry) opened.', ' '],
    ['a bracket', 'The ferry company', '(BFC) said so.', ' '],
    ['a closing bracket', 'The line (or the bridge', ') opened.', ''],
    ['a closing quotation mark', 'She called it “a bridge', '” that moves.', ''],
    ['a French closing quotation mark', 'Le bac est « un pont', '». Il part à midi.', ' '],
    ['a comma', 'The ferry', ', she said, left.', ''],
    ['half of a compound', 'The ferry is twenty-', 'eight years old.', ''],
    ['the second part of an enumeration', 'Der Nord-', 'und Südhafen ist offen.', ' '],
    ['the verb after a question', '“Did it leave?”', 'asked the mayor.', ' '],
    ['a title', 'The line was opened by Mrs.', 'Abbott.', ' '],
    ['a name in French', 'La ligne passe par', 'Bellefont et Sauvières.', ' '],
    ['a name in German', 'Die Fähre fährt von', 'Auenbrück nach Norden.', ' '],
    ['a name in Russian', 'Паром вышел из', 'Москвы в полдень.', ' '],
    ['a Chinese character', '青河镇星期一把停用多年的旧车站改成了一座图', '书馆，附近的居民排着长队。', ''],
    ['a Japanese character', '港町の青浜で月曜日、十年前に閉館した小さな', '水族館が再び開かれた。', ''],
    [
      'an Arabic word',
      'افتتح الميناء خطا جديدا للعبارات بعد انتظار طويل دام أحد عشر عاما في',
      'المدينة القديمة.',
      ' ',
    ],
  ])('is mended before %s', (_, first, second, between) => {
    expect(bodyOf(`It is so.\n\n${first}\n\n${second}`)).toEqual(['It is so.', first + between + second]);
  });

  it('is mended across a caption, an advertisement and a newsletter', () => {
    const between = ['The quay. **Ana Silva / Reuters**', 'Advertisement', 'Sign up for our newsletter'];
    expect(bodyOf(['The mayor called it a', ...between, 'bridge that moves.'].join('\n\n'))).toEqual([
      'The mayor called it a bridge that moves.',
    ]);
  });

  it('is mended where it cut a link in two', () => {
    expect(bodyOf('It is so.\n\nThe mayor [urged the\n\ntown](#) to wait.')).toEqual([
      'It is so.',
      'The mayor urged the town to wait.',
    ]);
  });

  it('keeps what is strong and linked on both sides', () => {
    expect(bodyOf('It is so.\n\nThe **second** line, [the\n\nlast](https://news.example) *one*.')).toEqual([
      'It is so.',
      'The second line, the last one.',
    ]);
  });
});

describe('a true break', () => {
  it.each([
    ['two sentences of one quotation', '“It left at noon.', 'It will come back.”'],
    ['a quotation behind a colon', 'The mayor wrote:', '“It left.”'],
    ['a list behind a colon', 'These are open:', 'The harbour and the bridge.'],
    ['a headline within the text', 'A bridge that moves', 'The ferry left at noon.'],
    ['a headline that ends in a pronoun', 'What we know about it', 'The ferry left at noon.'],
    ['a question as a headline', 'What comes next?', 'Nobody knows.'],
    ['whose a quotation is', '“It left. I saw it” —Sonia Abbott, mayor', 'The journalists waited.'],
    ['a name below a quotation', '“It left.”', 'Sonia Abbott'],
    ['a name above a quotation', 'Sonia Abbott', '“It left at noon and I saw it leave.”'],
    ['a dash and a name', 'The ferry left with a', '— Sonia Abbott, mayor'],
    ['a bullet', 'On board there were', '• The mayor'],
    ['a number', 'On board there were', '1. The mayor and her sister'],
    ['a statement without a full stop', `${LONG} and voted`, 'The ferry left at noon.'],
    ['an abbreviation that may end a sentence', 'He lives in the U.S.', 'The mayor does not.'],
    ['a Japanese full stop', '船は正午に出た。', '町長は喜んだ。'],
    ['a short Chinese headline', '新的线路', '渡轮星期一中午离开了港口。'],
    ['an Arabic question mark', 'هل غادرت العبارة؟', 'لا أحد يعرف.'],
  ])('is left alone: %s', (_, first, second) => {
    expect(bodyOf(`It is so.\n\n${first}\n\n${second}`)).toEqual(['It is so.', first, second]);
  });

  it.each([
    ['a rule', '---'],
    ['a picture', '![](https://news.example/a.jpg)'],
    ['a table', '| a | b |\n|---|---|\n| c | d |'],
    ['a heading', '## The bridge'],
    ['a quotation', '> It left.'],
    ['a list', '- one\n- two'],
    ['code', '```\ncode\n```'],
  ])('is left alone around %s', (_, between) => {
    const body = bodyOf(`It is so.\n\nThe mayor called it a\n\n${between}\n\nbridge that moves.`);
    expect(body).toContain('The mayor called it a');
    expect(body).toContain('bridge that moves.');
  });

  it('is left alone between the lines of a poem and of a list without marks', () => {
    const poem = [
      'The ferry leaves the harbour,',
      'The harbour leaves the town,',
      'The town is full of water',
      'And nobody will drown',
    ];
    expect(bodyOf(['It is so.', ...poem].join('\n\n'))).toEqual(['It is so.', ...poem]);
    const verse = 'The ferry leaves,  \nThe harbour stays';
    expect(bodyOf(`It is so.\n\n${verse}\n\nThe town is full`)).toHaveLength(3);
  });

  it('is left alone behind the agency of a report', () => {
    const text = ['The lorry lost its load near the old harbour on Tuesday. (dpa)', 'Verena Kaas saw it.'];
    expect(bodyOf(['It is so.', ...text].join('\n\n'))).toEqual(['It is so.', ...text]);
  });

  it('is left alone below a standfirst without a full stop', () => {
    expect(bodyOf(`${LONG}\n\nMayor Abbott took the first boat.`)).toEqual([
      LONG,
      'Mayor Abbott took the first boat.',
    ]);
  });
});

it('knows the language of the front matter', () => {
  const content = '---\nlang: pl\n---\n# Port\n\nTak.\n\nProm wypłynął z\n\nGdańska w południe.';
  expect(draftOf(content).body).toEqual(['Tak.', 'Prom wypłynął z Gdańska w południe.']);
});
