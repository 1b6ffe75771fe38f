import { describe, expect, it } from 'vitest';
import type { MediaTopic } from '../../../src/core/media-topic.ts';
import { mediaTopicsOf } from '../../../src/digest/topics/media-topics.ts';
import { stemsIn } from '../../../src/digest/topics/terms.ts';
import { paragraphs } from '../../support/articles.ts';

/** The topics of an article in English, unless it says otherwise. */
function topicsOf(
  headline: string,
  text = '',
  given: { topics?: string[]; language?: string } = {},
): MediaTopic[] {
  return mediaTopicsOf({
    headline,
    body: text === '' ? [] : paragraphs(text),
    summary: null,
    topics: [],
    language: 'en',
    ...given,
  });
}

describe('the topics of an article', () => {
  it('are told by its words', () => {
    expect(topicsOf('Halden win the derby', 'The striker scored twice in the league match.')).toEqual([
      'sport',
    ]);
  });

  it('are at most three, the strongest first', () => {
    const text =
      'The bishop blessed the cathedral. The orchestra played a symphony for the museum. The vaccine reached the hospital. ' +
      'Soldiers of the army kept the ceasefire. The telescope found a comet.';
    const topics = topicsOf('Bishop opens the cathedral with a prayer', text);
    expect(topics).toHaveLength(3);
    expect(topics[0]).toBe('religion');
  });

  it('are none where little speaks for any', () => {
    expect(topicsOf('A quiet day in Norvania', 'Nothing much happened, and the team went home.')).toEqual([]);
  });

  it('are told by the headline before the text', () => {
    expect(topicsOf('The museum and its exhibition', 'The parliament holds its election.')[0]).toBe('arts');
    expect(topicsOf('The parliament and its election', 'The museum and its exhibition.')[0]).toBe('politics');
  });

  it('are not outweighed by many words that could mean anything', () => {
    const text =
      'The museum has an exhibition about the tournament. The team won the title. The player beat the champion in the ' +
      'final race of the season with a goal for the club at the stadium, and the fans of the team saw the competition.';
    expect(topicsOf('Museum opens an exhibition', text)[0]).toBe('arts');
  });

  it('are told by the first lines before what follows later', () => {
    const opening = 'The striker scored in the league match and the goalkeeper saved a penalty kick. ';
    const later = 'The museum has an exhibition of a painter and a sculptor, with a concert. ';
    const filler = 'And so it went on as it always does around here. '.repeat(12);
    expect(topicsOf('What we saw', opening + filler + later)[0]).toBe('sport');
    expect(topicsOf('What we saw', later + filler + opening)[0]).toBe('arts');
  });

  it('are told by the summary that a file brings', () => {
    const summary = 'The parliament elected a new prime minister.';
    const article = { headline: 'A day', body: [], summary, topics: [], language: 'en' };
    expect(mediaTopicsOf(article)).toEqual(['politics']);
  });

  it.each<[named: string, language: string, topic: MediaTopic]>([
    ['football', 'en', 'sport'],
    ['Politics and conflicts', 'en', 'politics'],
    ['science', 'fr', 'science'],
    ['Fußball', 'de', 'sport'],
    ['football', 'de', 'sport'],
    ['health', 'zh', 'health'],
    ['economy', 'und', 'economy'],
  ])('follow what the file itself names: %s in %s', (named, language, topic) => {
    expect(topicsOf('A day', '', { topics: [named], language })).toEqual([topic]);
  });

  it('do not follow names that say nothing', () => {
    expect(topicsOf('A day', '', { topics: ['belarus', 'Porto', 'news'] })).toEqual([]);
  });
});

describe('a word that looks like another', () => {
  it.each<[what: string, headline: string, text: string, topic: MediaTopic, never: MediaTopic]>([
    [
      'the bank of a river',
      'A walk along the bank of the river',
      'The nature reserve on the river bank is home to wildlife.',
      'environment',
      'economy',
    ],
    [
      'a tennis court',
      'New tennis court for Marlow',
      'The club plays its tournament on the tennis court.',
      'sport',
      'crime',
    ],
    [
      'a court of justice',
      'Court sentences the burglar',
      'The judge followed the prosecutor.',
      'crime',
      'sport',
    ],
    [
      'a strike of workers',
      'Strike at the port',
      'The trade union wants higher wages for the strike to end.',
      'labour',
      'conflict',
    ],
    [
      'an air strike',
      'Air strike on the port',
      'The army confirmed the air strike after the shelling.',
      'conflict',
      'labour',
    ],
    [
      'a blood bank',
      'Blood bank asks for donors',
      'The hospital has few units left for its patients.',
      'health',
      'economy',
    ],
    [
      'a league',
      'Premier League starts again',
      'The Premier League has twenty clubs and one trophy.',
      'sport',
      'politics',
    ],
  ])('is told by its neighbours: %s', (_what, headline, text, topic, never) => {
    const found = topicsOf(headline, text);
    expect(found[0]).toBe(topic);
    expect(found).not.toContain(never);
  });

  it.each<[what: string, headline: string, text: string, topic: MediaTopic, never: MediaTopic]>([
    [
      'le premier ministre',
      'Le premier ministre reçoit les députés',
      'Le vote du parlement est prévu jeudi.',
      'politics',
      'sport',
    ],
    [
      'la Premier League',
      'La Premier League reprend',
      'Le championnat compte vingt clubs de football.',
      'sport',
      'politics',
    ],
    [
      'la conférence de presse',
      'Le maire tient une conférence de presse',
      'Le conseil municipal vote jeudi.',
      'politics',
      'arts',
    ],
    [
      "l'armée",
      "L'armée quitte l'école d'Orsay",
      "L'armée retire ses soldats. L'attentat a tué.",
      'conflict',
      'education',
    ],
  ])('is told by its neighbours in French: %s', (_what, headline, text, topic, never) => {
    const found = topicsOf(headline, text, { language: 'fr' });
    expect(found[0]).toBe(topic);
    expect(found).not.toContain(never);
  });

  it('counts less for each of two topics that it speaks for', () => {
    expect(topicsOf('Gardening', 'It was about gardening.')).toEqual(['lifestyle']);
    expect(topicsOf('Tourism', 'It was about tourism.')).toEqual([]);
  });

  it('is told in German by the end of a compound', () => {
    const german = { language: 'de-AT' };
    expect(topicsOf('Großraumbrand und Scheunenbrand', 'Der Dachstuhlbrand ist gelöscht.', german)).toEqual([
      'disaster',
    ]);
  });
});

describe('an article that is hard to read', () => {
  const HOSTILE: [string, string, string][] = [
    ['is empty', '', 'en'],
    ['is Chinese', '渡轮已离开。时间很晚。市长走了。'.repeat(5000), 'zh'],
    ['is Thai and says English', 'เรือข้ามฟากออกไปแล้ว'.repeat(5000), 'en'],
    ['is in a language that nobody knows', 'the army and the war '.repeat(100), 'tlh'],
    ['is one endless word', 'x'.repeat(5_000_000), 'en'],
    ['is all marks', '\u0301'.repeat(1_000_000), 'fr'],
    ['is half a character', '\ud83d'.repeat(10_000), 'de'],
    ['says a name of every object', 'constructor __proto__ toString hasOwnProperty '.repeat(20), 'en'],
  ];
  it.each(HOSTILE)('has no topics when it %s', (_what, text, language) => {
    expect(topicsOf('', text, { language })).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', ''])('has none in the language “%s”', (language) => {
    expect(topicsOf('The army at war', 'The army is at war.', { language })).toEqual([]);
  });

  it('has its topics in capitals, too', () => {
    expect(topicsOf('ARMY AND REBELS SIGN CEASEFIRE', 'THE WAR IS OVER.')).toEqual(['conflict']);
  });

  it('is looked at only at its beginning, however long it is', () => {
    const words = 'and then they went on to the next one '.repeat(25_000);
    expect(topicsOf('The army', `${words} The army is at war with the rebels.`)).toEqual([]);
    expect(topicsOf('The army', `The army is at war with the rebels. ${words}`)).toEqual(['conflict']);
  });

  it('has no words of more than forty letters, which nobody looks for', () => {
    expect(stemsIn(`army ${'x'.repeat(41)} war`, 'en')).toEqual(['armi', 'war']);
  });
});
