import type { Plan } from '../../core/subscription.ts';
import type { Words } from '../../i18n/words.ts';
import { typedCadence, typedCadenceIn } from '../when.ts';
import { typedNames } from './names.ts';
import { LONGEST_LIST, type PlanOptions } from './plan-options.ts';

/** What somebody may type who has no subscription yet. */
export const EXAMPLE = '/subscription add when:"weekdays 9:00"';

/** Characters of a command that somebody would copy. */
const LONGEST_COMMAND = 600;
/** What goes without saying. */
const USUAL: Readonly<Record<string, string>> = { size: '10', style: 'brief', threads: 'none' };

/** A plan as the values of the options that make it, for forms. @param locale BCP 47, of the words */
export function typedPlan(plan: Plan, words: Words, locale: string): Record<keyof PlanOptions, string> {
  return {
    when: typedCadenceIn(plan.cadence, words, locale),
    zone: plan.zone,
    topics: typedNames(plan.topics, [], LONGEST_LIST),
    keywords: typedNames(plan.keywords, plan.without, LONGEST_LIST),
    sources: typedNames(plan.sources, [], LONGEST_LIST),
    languages: typedNames(plan.languages, [], LONGEST_LIST),
    size: String(plan.size),
    style: plan.style,
    language: plan.locale,
    threads: plan.threads,
    empty: plan.sayNothing ? words.yes : words.no,
  };
}

/** The command that makes a plan; null when nobody would want to type it, or it cannot be typed. */
export function commandFor(plan: Plan, words: Words, locale: string): string | null {
  const plain = { ...typedPlan(plan, words, locale), when: typedCadence(plan.cadence) };
  const typed = Object.entries(plain)
    .filter(([name, value]) => value !== '' && value !== USUAL[name])
    .filter(([name]) => name !== 'empty' || plan.sayNothing)
    .map(([name, value]) => `${name}:${/\s/.test(value) ? `"${value}"` : value}`);
  const command = `/subscription add ${typed.join(' ')}`;
  const isTypable = Object.values(plain).every((value) => !value.includes('"'));
  return isTypable && command.length <= LONGEST_COMMAND ? command : null;
}
