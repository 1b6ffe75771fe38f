/** What a seed says; the rest is filled in. */
export interface SeedFacts {
  readonly headline: string;
  /** No address when it is null. */
  readonly url?: string | null;
  readonly source?: string;
  readonly published?: string;
  readonly topics?: readonly string[];
  readonly summary?: string;
  readonly body?: string;
}

/** An article file without a fault. */
export function aSeed({ headline, ...given }: SeedFacts): string {
  const slug = headline.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const { url = `https://news.example/${slug}`, source = 'The Example', published = '2026-11-20' } = given;
  const {
    topics = ['transport'],
    summary = `${headline}, as everybody had expected.`,
    body = summary,
  } = given;
  return [
    '---',
    `headline: ${headline}`,
    ...(url === null ? [] : [`url: ${url}`]),
    `source: ${source}`,
    `published: ${published}`,
    'language: en',
    `topics: [${topics.join(', ')}]`,
    `summary: ${summary}`,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

const TOPICS = ['science', 'space', 'politics', 'culture', 'health', 'sport', 'climate', 'transport'];
const SOURCES = [
  'The Example',
  'Harbour Gazette',
  'Morning Ledger',
  'Northern Post',
  'City Wire',
  'The Observer',
];
const WHO = [
  'Engineers',
  'The council',
  'Researchers',
  'A local team',
  'Two ministers',
  'Museum staff',
  'Pilots',
];
const DID = ['presented', 'postponed', 'approved', 'questioned', 'repaired', 'rediscovered', 'measured'];
const WHAT = [
  'the new bridge',
  'an old archive',
  'a weather satellite',
  'the ferry timetable',
  'a rare orchid',
];
const WHERE = [
  'in the harbour',
  'near the border',
  'at the northern station',
  'by the lake',
  'off the coast',
];
const WHY = ['after months of delay', 'to lower the cost', 'despite loud protests', 'before winter came'];
/** What names are made of. */
const SYLLABLES = 'ba den vel mor kas tin ru lo shi zan per gul fen ost ira nek dal wyn cor hem'.split(' ');
/** Every so many articles another one tells of the same event. */
const TOLD_AGAIN = 3;

/** The same numbers from 0 to 1 in every run: mulberry32. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * This many different articles on several topics from several sources, by path; always the same ones. Each tells of an
 * event with names of its own, every third one of the same event as the one before it.
 */
export function generatedSeeds(count: number, paragraphs = 5): Record<string, string> {
  const next = numbersFrom(count);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const name = () => {
    const word = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
    return (word[0] ?? '').toUpperCase() + word.slice(1);
  };
  const anEvent = () => ({
    place: name(),
    person: `${name()} ${name()}`,
    what: pick(WHAT),
    day: Math.floor(next() * 1000),
  });
  const sentence = () => [WHO, DID, WHAT, WHERE, WHY].map(pick).join(' ');
  let event = anEvent();
  const paragraph = () =>
    `${pick(WHO)} of ${event.place} ${pick(DID)} ${event.what} ${pick(WHY)}, said ${event.person}. ${sentence()}. ${sentence()}.`;
  const files: Record<string, string> = {};
  for (let number = 1; number <= count; number += 1) {
    if (number % TOLD_AGAIN !== 0) event = anEvent();
    const day = new Date(Date.UTC(2024, 0, 1 + event.day)).toISOString().slice(0, 10);
    files[`${day}-${number}.md`] = aSeed({
      headline: `${pick(WHO)} of ${event.place} ${pick(DID)} ${event.what} ${pick(WHERE)} (${number})`,
      url: `https://news.example/${number}`,
      source: pick(SOURCES),
      published: day,
      topics: [...new Set([pick(TOPICS), pick(TOPICS)])],
      summary: paragraph(),
      body: Array.from({ length: paragraphs }, paragraph).join('\n\n'),
    });
  }
  return files;
}
