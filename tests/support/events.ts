/** Events that have nothing in common, and a newsroom that has reports on them. */
import type { Article } from '../../src/core/article.ts';
import { NOW, paragraphs } from './articles.ts';
import { aNewsroom, HOUR, type Newsroom } from './newsroom.ts';

/** A word of each, which names it; the headline; a sentence. */
export const EVENTS = [
  [
    'Velden',
    'Fire destroys the market hall of Velden',
    'Firefighters fought the flames all night, and nobody was hurt.',
  ],
  ['Ashby', 'Ashby elects its first woman mayor', 'Nora Quill won by nine hundred votes after a long count.'],
  ['comet', 'Comet seen over the southern sky', 'Astronomers at Paranal expect it to fade within a month.'],
  [
    'ferry',
    'Second ferry line opens in the harbour',
    'The boats sail hourly between the two banks of the river.',
  ],
  ['choir', 'Village choir wins the radio prize', 'Forty singers practised in a barn for the whole winter.'],
  [
    'wheat',
    'Wheat prices fall after record harvest',
    'Traders in Odessa sold grain at the lowest price in years.',
  ],
  [
    'bridge',
    'Old stone bridge closes for repairs',
    'Engineers found cracks in the third arch during a survey.',
  ],
  ['clinic', 'Night clinic gets a second doctor', 'Patients waited four hours on average during last year.'],
] as const;

/** An article on an event, by its number. */
export function report(number: number, given: Partial<Article> = {}): Partial<Article> {
  const [name, headline, text] = EVENTS[number] ?? EVENTS[0];
  return {
    path: `${name}.md`,
    headline,
    dek: text,
    summary: [text],
    body: paragraphs(text),
    publishedAt: NOW - 2 * HOUR,
    precision: 'instant',
    ...given,
  };
}

/** A newsroom two hours before `NOW`, with articles and a subscription. */
export async function aRoomWith(
  articles: readonly Partial<Article>[],
  given?: Parameters<Newsroom['subscribe']>[0],
) {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import(...articles);
  await room.subscribe(given);
  return room;
}

/** The names of the events whose headlines texts have. */
export const told = (texts: readonly string[]) =>
  EVENTS.flatMap(([name, headline]) => (texts.some((text) => text.includes(headline)) ? [name] : []));
