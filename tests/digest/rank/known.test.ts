import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../support/articles.ts';
import { featuresOf, hoursAgo, order, placeOf, rank, reason, reportedBy, story, teller } from './stories.ts';

const FIRE =
  'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said that nobody was hurt.';

/** A fire as two sources report it, what became of it, and something else. */
const FEATURES = featuresOf({
  fire: { headline: 'Fire destroys Velden market hall', body: paragraphs(FIRE), publishedAt: hoursAgo(30) },
  again: {
    headline: 'Velden loses its market hall',
    body: paragraphs(`${FIRE} Traders lost everything that they had stored.`),
    publishedAt: hoursAgo(9),
  },
  before: {
    headline: 'Flames over Velden',
    body: paragraphs('The market hall of Velden is on fire, police say.'),
    publishedAt: hoursAgo(54),
  },
  tram: {
    headline: 'Tram strike in Caldern goes on',
    body: paragraphs('Tram drivers in Caldern stayed at home, said Noor Haddad.'),
    publishedAt: hoursAgo(60),
  },
  empty: { headline: '!', body: [], summary: [], publishedAt: hoursAgo(30) },
});

function of(...ids: readonly string[]) {
  return ids.flatMap((id) => FEATURES.get(id) ?? []);
}

const fire = teller('fire', { publishedAt: hoursAgo(30) });
const again = teller('again', { publishedAt: hoursAgo(9) });
const before = teller('before', { publishedAt: hoursAgo(54) });
const tram = story('tram', teller('tram', { publishedAt: hoursAgo(60) }));

function known(stories: Parameters<typeof rank>[0], earlier = of('fire')) {
  return reason(placeOf('s', rank(stories, { features: FEATURES, earlier })), 'known')?.worth ?? 0;
}

describe('a story that an earlier edition told', () => {
  it('sinks below any new one when it has brought nothing since, whatever speaks for it', () => {
    const big = story('s', fire, ...reportedBy(8, 'more', { publishedAt: hoursAgo(30) }).articles);
    const request = { features: FEATURES, wanted: ['fire'] };
    expect(order([big, tram], request)).toEqual(['s', 'tram']);
    const { entries } = rank([big, tram], { ...request, earlier: of('fire') });
    expect(entries.map((entry) => entry.story.id)).toEqual(['tram', 's']);
    expect(reason(entries[1], 'known')).toBeDefined();
    expect(entries[1]?.score).toBeLessThan(-12);
  });

  it('sinks below new ones that are crowded', () => {
    const new1 = story(
      'new1',
      teller('new1', { source: 'One', mediaTopics: ['sport'], publishedAt: hoursAgo(90) }),
    );
    const new2 = story(
      'new2',
      teller('new2', { source: 'One', mediaTopics: ['sport'], publishedAt: hoursAgo(99) }),
    );
    const ids = order([story('s', fire), new1, new2], { size: 2, features: FEATURES, earlier: of('fire') });
    expect(ids).toEqual(['new1', 'new2']);
  });

  it('is known all the same by a copy and by an older report that came late', () => {
    const copy = teller('again', { publishedAt: hoursAgo(2), copyOf: 'fire' });
    for (const articles of [[fire], [copy, fire], [fire, before]]) {
      expect(known([story('s', ...articles)])).toBeLessThan(-12);
    }
  });

  it('is known in part when a new report tells more', () => {
    const partly = known([story('s', again, fire)]);
    expect(partly).toBeLessThan(-0.3);
    expect(partly).toBeGreaterThan(-6);
  });

  it('is known by whichever telling is most like it', () => {
    const byFire = known([story('s', again, fire)]);
    expect(known([story('s', again, fire)], of('before', 'fire', 'tram'))).toBe(byFire);
  });

  it('is known wholly when all of its reports were told', () => {
    expect(known([story('s', again, fire)], of('again', 'fire'))).toBeLessThan(-12);
  });
});

describe('a story that no earlier edition told', () => {
  it('is not known for being news', () => {
    expect(known([story('s', fire)], of('tram'))).toBe(0);
    expect(known([story('s', fire)], [])).toBe(0);
  });

  it('is not known when it is not known what it is like', () => {
    expect(known([story('s', teller('nobody'))])).toBe(0);
  });

  it('is not known for being empty, like another', () => {
    expect(known([story('s', teller('empty', { publishedAt: hoursAgo(30) }))], of('empty'))).toBe(0);
  });

  it('is not known for what was told a week before or after', () => {
    const far = of('fire').flatMap((features) =>
      [-9, 9].map((days) => ({ ...features, day: features.day + days })),
    );
    expect(known([story('s', fire)], far)).toBe(0);
  });
});
