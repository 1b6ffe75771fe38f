import { describe, expect, it } from 'vitest';
import type { BodyBlock } from '../../src/core/body.ts';
import type { Draft } from '../../src/core/draft.ts';
import { understand } from '../../src/digest/understand.ts';
import { anArticle, paragraphs } from '../support/articles.ts';

const NEWS = 'The harbour of Porto has opened a second ferry line to the islands.';

function dek(body: readonly BodyBlock[], given: Partial<Draft> = {}): string {
  return understand({ ...anArticle(), dek: null, summary: null, body: [...body], ...given }).dek;
}

describe('a dek from the text', () => {
  it('is the first sentence of plain news', () => {
    expect(dek(paragraphs(`${NEWS} Boats leave every hour until midnight.`, 'Dogs travel free.'))).toBe(NEWS);
  });

  it.each([
    ['an offer of the page', 'Sign up for our morning newsletter and never miss a story about the harbour.'],
    ['a byline', 'By Ana Silva and Rui Costa.'],
    ['a byline with a date', 'Written by Ana de Silva, Staff Writer, The Example | March 5, 2026.'],
    ['an advertisement', 'Advertisement. Scroll to continue reading.'],
    ['a credit', 'Photo: The harbour on a quiet morning, seen from the old bridge.'],
    ['rights', '© 2026 The Example. All rights reserved.'],
    ['a note on the article', 'This article was updated at noon to add what the harbour said.'],
    ['a quotation', '“We have waited for a second ferry line to the islands since 2014,” she said.'],
    ['a question', 'Who needs a second ferry line?'],
    ['a pronoun', 'He told the islands for years that a second ferry line was missing.'],
    ['the headline once more', 'Harbour opens a second ferry line.'],
    ['an announcement', 'The harbour master said this:'],
    ['the end of a torn sentence', 'and so the boats of the harbour left early.'],
  ])('is not %s', (_, line) => {
    expect(dek(paragraphs(line, `${NEWS} Boats leave every hour.`))).toBe(NEWS);
  });

  it.each([
    [
      'fr',
      'Inscrivez-vous à notre lettre du matin.',
      'Elle manquait depuis longtemps aux habitants pauvres des îles voisines.',
      'Le port de Porto a ouvert une deuxième ligne de bacs.',
    ],
    [
      'de',
      'Lesen Sie auch unseren Bericht.',
      'Sie fehlte den armen Bewohnern vieler kleiner Inseln besonders lange.',
      'Der Hafen von Porto hat eine zweite Fährlinie eröffnet.',
    ],
    [
      'es',
      'Suscríbase a nuestro boletín.',
      'Añadió que muchos habitantes pobres de las islas vecinas esperaban aquello.',
      'El puerto de Porto ha abierto una segunda línea de barcos.',
    ],
    [
      'pt',
      'Leia também a nossa reportagem.',
      'Ele disse que muitos habitantes pobres das ilhas vizinhas esperavam.',
      'O porto abriu uma segunda linha de barcos.',
    ],
    [
      'it',
      'Leggi anche il nostro servizio.',
      'Ha aggiunto che molti abitanti poveri delle isole vicine aspettavano.',
      'Il porto di Porto ha aperto una seconda linea di traghetti.',
    ],
    [
      'nl',
      'Lees ook ons verslag.',
      'Hij wachtte net als arme bewoners van kleine eilanden jarenlang.',
      'De haven van Porto heeft een tweede veerlijn geopend.',
    ],
    [
      'pl',
      'Czytaj także nasz raport.',
      'Dodał, że biedni mieszkańcy sąsiednich wysp czekali bardzo długo.',
      'Port w Porto otworzył drugą linię promową.',
    ],
    [
      'ru',
      'Читайте также наш отчёт.',
      'Он добавил, что бедные жители соседних островов ждали много лет.',
      'Порт открыл вторую паромную линию на острова.',
    ],
    [
      'uk',
      'Читайте також наш звіт.',
      'Він додав, що бідні жителі сусідніх островів чекали багато років.',
      'Порт відкрив другу поромну лінію на острови.',
    ],
  ])('names its subject in %s, too', (language, furniture, leaning, news) => {
    expect(dek(paragraphs(furniture, `${leaning} ${news}`), { language, headline: '—' })).toBe(news);
  });

  it('loses a word that only ties it to the sentence before', () => {
    expect(dek(paragraphs('Meanwhile, the council has opened a second ferry line.'))).toBe(
      'The council has opened a second ferry line.',
    );
    expect(dek(paragraphs('Par ailleurs, le maire part.'), { language: 'fr' })).toBe('Le maire part.');
    expect(dek(paragraphs('In Porto, the council met.'))).toBe('In Porto, the council met.');
  });

  it('may begin with a day that is told by pointing at it', () => {
    expect(dek(paragraphs('This week the harbour opened a ferry line. Boats leave every hour.'))).toBe(
      'This week the harbour opened a ferry line.',
    );
  });

  it.each([
    'LISBON, March 5 (Newswire) — ',
    'LISBON (NW) -- ',
    'PORTO, Portugal — ',
    'Lisboa (Agência) – ',
    'SÃO PAULO, 5 mar (AGÊNCIA) - ',
    '(Newswire) - ',
    'Porto - ',
    'New York – ',
    'New Porto [Azores], Mar 5 (ANW): ',
    'ЛИССАБОН, 5 марта. /АГЕНТСТВО/. ',
    'Лиссабон. 5 марта. NEWSWIRE.RU - ',
    'ЛИССАБОН, 5 мар — Первое Агентство. ',
    'PORTO dpa | ',
    'VILA NOVA DE GAIA – ',
  ])('loses the dateline “%s”', (dateline) => {
    expect(dek(paragraphs(`${dateline}${NEWS} Boats leave.`))).toBe(NEWS);
  });

  it.each([
    'NATO — the alliance — has met in Porto.',
    'Ana Silva – who is 40 – has left.',
    'The ferry – A boat for all – has left Porto.',
    'The harbour (a very small one): It has closed.',
    'THE MAYOR OF PORTO - ANA SILVA - HAS LEFT.',
    'NATO met in Porto on Monday - Silva was there.',
    'Silva – Porto’s new mayor – has left.',
  ])('keeps a dash that is no dateline’s: %s', (sentence) => {
    expect(dek(paragraphs(sentence))).toBe(sentence);
  });

  it('ends at a semicolon rather than in the middle, when it is too long', () => {
    const rest = 'and the boats leave every hour '.repeat(8);
    expect(
      dek(
        paragraphs(
          `The harbour of the town has opened its second ferry line to all the islands of the bay; ${rest}`,
        ),
      ),
    ).toBe('The harbour of the town has opened its second ferry line to all the islands of the bay.');
    expect(dek(paragraphs(`It opened; ${rest}${rest}`))).toMatch(/…$/);
    const clause = `${'the boats leave every hour '.repeat(8)}from Porto`;
    expect(dek(paragraphs(`${clause}, ${rest}`))).toBe(`${clause}…`);
    expect(dek(paragraphs(`(${clause}, ${rest})`))).not.toBe(`(${clause}…`);
  });

  it('comes from paragraphs first, else from items, quotations, and in the end from anything', () => {
    const item: BodyBlock = { kind: 'item', depth: 0, number: null, text: 'The ferry has left Porto.' };
    const quote: BodyBlock = { kind: 'quote', text: 'The mayor has left Porto.' };
    const code: BodyBlock = { kind: 'code', text: 'const ferry = 1;' };
    const table: BodyBlock = {
      kind: 'table',
      rows: [
        ['Boat', 'Time'],
        ['Ferry', '10:00'],
      ],
    };
    const heading: BodyBlock = { kind: 'heading', level: 2, text: 'Timetable' };
    expect(dek([heading, item, quote, ...paragraphs(NEWS)])).toBe(NEWS);
    expect(dek([heading, quote, item])).toBe('The ferry has left Porto.');
    expect(dek([table, code, quote])).toBe('The mayor has left Porto.');
    expect(dek([table])).toBe('Boat | Time');
    expect(dek([code])).toBe('const ferry = 1;');
    expect(dek(paragraphs('🚢🎉'))).toBe('🚢🎉');
    expect(dek([])).toBe('');
  });
});

describe('a dek among sentences without a fault', () => {
  const stranger = 'Our bakery sells fresh bread with butter every morning.';

  it('is the one that the headline speaks of', () => {
    expect(dek(paragraphs(stranger, NEWS))).toBe(NEWS);
    expect(dek(paragraphs(stranger, NEWS), { headline: 'Bakery sells bread' })).toBe(stranger);
  });

  it('is the one that the others speak of', () => {
    const others = [
      'Islands of Porto need a ferry line.',
      'Every second harbour has opened a ferry line to islands.',
    ];
    expect(dek(paragraphs(stranger, NEWS, ...others), { headline: '—' })).toBe(NEWS);
  });

  it('is the first when nothing else tells them apart', () => {
    const [one, other] = ['Silver boats leave Lisbon early.', 'Golden trams reach Porto late.'];
    expect(dek(paragraphs(one ?? '', other ?? ''), { headline: '—' })).toBe(one);
    expect(dek(paragraphs(other ?? '', one ?? ''), { headline: '—' })).toBe(other);
  });
});

describe('a dek of a strange text', () => {
  it.each([
    ['one word', 'Ferry'],
    ['capitals', 'THE HARBOUR HAS OPENED A FERRY LINE. BOATS LEAVE EVERY HOUR.'],
    ['Chinese', '港口开通了第二条渡轮航线。船每小时开一班。'],
    ['Thai', 'ท่าเรือเปิดเส้นทางเรือข้ามฟากสายที่สอง'],
    ['Arabic', 'افتتح الميناء خطا ثانيا للعبارات. تغادر القوارب كل ساعة.'],
    ['two languages', 'The harbour has opened a line. 港口开通了航线。 Порт открыл линию.'],
    ['a hundred thousand sentences', 'The ferry left. '.repeat(100_000)],
    ['an endless sentence', 'the ferry left and '.repeat(60_000)],
    ['an endless word', 'x'.repeat(1_000_000)],
    ['an endless word of Chinese', '渡轮'.repeat(300_000)],
    ['families', '👨‍👩‍👧'.repeat(50_000)],
  ])('is one line of it: %s', (_, text) => {
    for (const language of ['en', 'und', 'zh', 'not a language']) {
      const line = dek(paragraphs(text), { language });
      expect(line).not.toBe('');
      expect(line.length).toBeLessThanOrEqual(300);
      expect(text).toContain(line.replace(/…$/, ''));
    }
  });
});
