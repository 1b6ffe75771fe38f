import type { Subscription } from '../../core/subscription.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';
import { isSameLanguage, languageName } from '../../i18n/names.ts';
import type { Question } from '../command.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../form.ts';
import { typedCadenceIn } from '../when.ts';
import { capitalised } from './describe-plan.ts';
import { typedPlan } from './typed-plan.ts';

type Given = Readonly<Record<string, string>>;

/** What matters first, and the rest by what it is about: Discord asks for five things at a time. */
const FIRST = ['when', 'zone', 'topics', 'keywords', 'size'] as const;
const FURTHER = {
  articles: ['sources', 'languages'],
  looks: ['style', 'language', 'threads', 'empty'],
} as const;

/** What else a form can ask for. */
export const MORE = ['articles', 'looks'] as const satisfies (keyof typeof FURTHER)[];

const USUAL = { kind: 'weekdays', at: '09:00' } as const;

/** Asks for a new subscription while nobody has said when; null when there is more than the form would ask for. */
export async function addForm(given: Given, context: CommandContext): Promise<Question | null> {
  const names: readonly string[] = FIRST;
  if (given.when !== undefined || Object.keys(given).some((name) => !names.includes(name))) return null;
  const [other] = await context.subscriptions.here();
  const zone = other === undefined ? {} : { zone: other.plan.zone };
  return {
    ask: FIRST,
    values: { when: typedCadenceIn(USUAL, context.words, context.locale), size: '10', ...zone, ...given },
  };
}

/** Asks what to change of a subscription, with what it is now; null when something to change was given. */
export async function editForm(given: Given, context: CommandContext): Promise<Question | null> {
  if (Object.keys(given).some((name) => name !== 'id' && name !== 'more')) return null;
  const one = chosen(await context.subscriptions.here(), given.id);
  if (one === null || one.origin === 'file') return null;
  const more = MORE.find((name) => name === given.more);
  if (more === undefined && given.more !== undefined) return null;
  const ask = more === undefined ? FIRST : FURTHER[more];
  const plan = typedPlan(one.plan, context.words, context.locale);
  const filled = ask.filter((name) => plan[name] !== '').map((name) => [name, plan[name]]);
  return {
    ask,
    values: { ...Object.fromEntries(filled), id: one.id },
    choices: { language: languagesBeside(one.plan.locale) },
  };
}

/** The subscription of this id, or the only one; null when that does not say which. */
export function chosen(here: readonly Subscription[], id: string | undefined): Subscription | null {
  if (id === undefined || id === '') return here.length === 1 ? (here[0] ?? null) : null;
  return here.find((one) => one.id === id) ?? null;
}

/** The languages of the fixed words by their own names. That of a plan keeps its region: who leaves it changes nothing. */
function languagesBeside(locale: string): Choice[] {
  return LANGUAGES.map((language) => ({
    value: isSameLanguage(language, locale) ? locale : language,
    label: capitalised(languageName(language, language) ?? language, language),
  }));
}
