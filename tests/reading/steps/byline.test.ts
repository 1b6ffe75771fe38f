import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a byline', () => {
  it.each([
    ['By Ana Silva', 'Ana Silva'],
    ['by Ana Silva', 'Ana Silva'],
    ['BY ANA SILVA', 'ANA SILVA'],
    ['By Ana Silva, Staff writer', 'Ana Silva'],
    ['By Ana Silva, The Example', 'Ana Silva'],
    ['By Ana Silva in Lisbon', 'Ana Silva'],
    ['By Ana Silva (ana.silva@news.example)', 'Ana Silva'],
    ['By Ana Silva, ana@news.example', 'Ana Silva'],
    ['By Ana Silva and Jo van den Berg', 'Ana Silva and Jo van den Berg'],
    ['By [Ana Silva](https://news.example/ana)', 'Ana Silva'],
    ['**By Ana Silva**', 'Ana Silva'],
    ['By Reuters', 'Reuters'],
    ['Written by Ana Silva', 'Ana Silva'],
    ['Author: Ana Silva', 'Ana Silva'],
    ['Von Ana Silva', 'Ana Silva'],
    ['Par Ana Silva', 'Ana Silva'],
    ['Por Ana Silva', 'Ana Silva'],
    ['Di Ana Silva', 'Ana Silva'],
    ['Door Ana Silva', 'Ana Silva'],
    ['Autor: Ana Silva', 'Ana Silva'],
    ['Автор: Анна Орлова', 'Анна Орлова'],
    ['Автор: Ганна Ткач', 'Ганна Ткач'],
    ['記者 田中太郎', '田中太郎'],
    ['（记者 王小明）', '王小明'],
    ['作者：王小明', '王小明'],
    ['بقلم: سمير حداد', 'سمير حداد'],
    ['Reporting by Ana Silva; editing by Jo Brandt', 'Ana Silva'],
    ['(Reporting by Ana Silva and Bo Lind; Editing by Jo Brandt)', 'Ana Silva and Bo Lind'],
  ])('is kept from the top and from the end: %s', (line, byline) => {
    for (const text of [`${line}\n\n${FERRY}`, `${FERRY}\n\n${line}`]) {
      expect(draftOf(`# Harbour opens\n\n${text}`)).toMatchObject({ byline, body: [FERRY] });
    }
  });

  it('is a name behind a dash as the last line', () => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n— Ana Silva`)).toMatchObject({
      byline: 'Ana Silva',
      body: [FERRY],
    });
    const quoted = draftOf(`# Harbour opens\n\n“It left at noon.”\n\n— Ana Silva`);
    expect(quoted).toMatchObject({ byline: null, body: ['“It left at noon.”', '— Ana Silva'] });
  });

  it('is an address of the author that stands alone, which names nobody', () => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\nana@news.example`)).toMatchObject({
      byline: null,
      body: [FERRY],
    });
  });

  it('leaves the body also when the front matter names somebody', () => {
    expect(draftOf(`---\nauthor: Jo Brandt\n---\n# Harbour opens\n\nBy Ana Silva\n\n${FERRY}`)).toMatchObject(
      {
        byline: 'Jo Brandt',
        body: [FERRY],
      },
    );
  });

  it.each([
    'By Monday the ferry had left.',
    'By Monday',
    'By Ana Silva’s count, ninety people were on board.',
    'By noon, Ana Silva had left',
    'Von Montag an fährt die Fähre.',
    'Par beau temps, le bac part à midi.',
    'Por eso, Ana Silva no subió.',
    'Di notte il traghetto non parte.',
    'Door de storm voer de boot niet uit.',
    'Text: a new word for letters.',
    'Автор: книга, которую никто не читал.',
    '记者看到，渡轮已经离开。',
    'Reporting by the council shows that ferries are late. It will change.',
  ])('is never a sentence: %s', (line) => {
    const draft = draftOf(`# Harbour opens\n\n${line}\n\n${FERRY}`);
    expect(draft.byline).toBeNull();
    expect(draft.body.join(' ')).toBe(`${line} ${FERRY}`);
  });

  it('is not looked for in the middle of the text', () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'By Ana Silva', 'Seven.', 'Eight.', 'Nine.'];
    expect(draftOf(`# Harbour opens\n\n${text.join('\n\n')}`)).toMatchObject({ byline: null, body: text });
  });
});

it('a byline may have a colon behind its word', () => {
  expect(draftOf('# Harbour opens\n\nVon: Petra Müller\n\nIt left.')).toMatchObject({
    byline: 'Petra Müller',
    body: ['It left.'],
  });
});
