import { YES } from '../../src/i18n/yes.ts';
import { ACTIONS, OPTIONS, type Runnable } from './actions.ts';
import { PARTIES, type Party } from './parties.ts';

/** A number from 0 up to 1. */
type Random = () => number;

/** One of several. */
export function oneOf<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is none to choose from');
  return value;
}

/** How much more often than others something is run: what could leak more, what is slow less. */
const OFTEN: Readonly<Record<string, number>> = {
  'subscription add': 2,
  'subscription remove': 3,
  saved: 5,
  article: 3,
  digest: 0.5,
  'subscription preview': 0.2,
};

/** An action by chance. */
export function anyAction(random: Random): Runnable {
  const weights = ACTIONS.map(({ action }) => OFTEN[action.name] ?? 1);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return ACTIONS[index] ?? oneOf(ACTIONS, random);
}

/** What a party's commands are made from. */
export interface Ammunition {
  /** Ids of the articles that this person may save. */
  readonly own: readonly string[];
  /** Of all. */
  readonly articles: readonly string[];
  /** Subscriptions of everybody. */
  readonly ids: readonly string[];
}

/** Options by chance: what the party wants bears its mark; ids may be anybody's. */
export function anyValues(
  { action }: Runnable,
  { mark }: Party,
  { own, articles, ids }: Ammunition,
  random: Random,
): Record<string, string> {
  const chance = (likely: number) => random() < likely;
  const one = <T>(...values: readonly T[]) => oneOf(values, random);
  const possible: Readonly<Record<string, () => string | undefined>> = {
    topic: () => (chance(0.3) ? one('transport', 'city', `${mark} topic`) : undefined),
    since: () => (chance(0.2) ? one('7d', 'today', 'last') : undefined),
    size: () => (chance(0.5) ? String(1 + Math.floor(random() * 10)) : undefined),
    explain: () => (chance(0.2) ? YES : undefined),
    page: () => (chance(0.1) ? '2' : undefined),
    share: () => (chance(0.2) ? YES : undefined),
    query: () => one(oneOf(articles, random), 'harbour', `${mark} nowhere`),
    full: () => (chance(0.1) ? YES : undefined),
    discuss: () => (chance(0.6) ? YES : undefined),
    article: () => one(oneOf(articles, random), 'harbour'),
    add: () => (chance(0.3) ? oneOf(own, random) : undefined),
    remove: () => (chance(0.1) ? oneOf(own, random) : undefined),
    id: () => (chance(0.8) && ids.length > 0 ? oneOf(ids, random) : undefined),
    when: () => one('hourly', 'every 2 hours', `daily ${10 + Math.floor(random() * 12)}:15`),
    zone: () => 'UTC',
    keywords: () => (chance(0.5) ? `-${mark}${Math.floor(random() * 1000)}` : undefined),
    sources: () => (chance(0.1) ? `${mark} Daily` : undefined),
    topics: () => (chance(0.3) ? `transport, ${mark} topic` : undefined),
    threads: () => (chance(0.3) ? one('none', 'digest', 'story') : undefined),
  };
  const names = OPTIONS.filter((option) => option.action === action).map(({ option }) => option);
  const given = names.flatMap((name): [string, string][] => {
    const value = possible[name]?.();
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}

/** Everybody who types, beside their party. */
export const EVERYBODY = PARTIES.flatMap((party) => party.people.map((asker) => ({ party, asker })));
