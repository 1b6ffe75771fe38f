import type { Cadence } from '../../core/cadence.ts';
import { describeCadence } from '../../i18n/cadence.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';
import { languageName } from '../../i18n/names.ts';
import { shorten } from '../../language/shorten.ts';
import type { Suggest } from '../command.ts';
import type { Suggestion } from '../context.ts';
import { parseWhen, typedCadence } from '../when.ts';
import { suggestZones } from '../zones.ts';
import { planTime } from './describe-plan.ts';

/** Characters of a label and of a value on Discord. */
const LONGEST = 100;

const EXAMPLES: readonly Cadence[] = [
  { kind: 'weekdays', at: '09:00' },
  { kind: 'daily', at: '09:00' },
  { kind: 'weekly', days: [1, 4], at: '09:00' },
  { kind: 'several', at: ['08:00', '18:00'] },
  { kind: 'hourly', every: 2 },
];

/** Subscriptions of the channel, by their id or what is said of them. */
export const suggestIds: Suggest = async (typed, context) => {
  const wanted = typed.trim().toLowerCase();
  return (await context.subscriptions.here())
    .map(({ id, plan }) => ({
      value: id,
      label: `${id} · ${[planTime(plan, context), ...plan.topics].join(' · ')}`,
    }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(fitting);
};

/** What the typed words are understood as, or what could be typed. */
const suggestWhen: Suggest = async (typed, { words, locale }) => {
  const cadence = parseWhen(typed);
  return offered(
    (typeof cadence === 'string' ? EXAMPLES : [cadence]).map((one) => ({
      label: describeCadence(one, words, locale),
      value: typedCadence(one),
    })),
  );
};

/** Completes the last topic of a list. */
const suggestTopics: Suggest = async (typed, context) => {
  const comma = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, comma).trim();
  const topics = await context.suggestTopics(typed.slice(comma).trim());
  return offered(
    topics.map(({ label, value }) => ({
      label: `${before} ${label}`.trim(),
      value: `${before} ${value}`.trim(),
    })),
  );
};

const suggestLanguages: Suggest = async (typed, { locale }) =>
  LANGUAGES.map((value) => ({ value, label: languageName(value, locale) ?? value })).filter(({ label }) =>
    label.toLowerCase().startsWith(typed.trim().toLowerCase()),
  );

/** For the options of a plan. */
export const planSuggestions = {
  when: suggestWhen,
  zone: (async (typed, { locale, now }) => suggestZones(typed, locale, now)) satisfies Suggest,
  topics: suggestTopics,
  language: suggestLanguages,
};

/** A value that is too long cannot be offered. */
function offered(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.filter(({ value }) => value.length <= LONGEST).map(fitting);
}

function fitting({ label, value }: Suggestion): Suggestion {
  return { label: shorten(label, LONGEST), value };
}
