import type { Plan } from '../../core/subscription.ts';
import { describeCadence } from '../../i18n/cadence.ts';
import { languageOf } from '../../i18n/catalogue.ts';
import { anyOf } from '../../i18n/lists.ts';
import { languageName } from '../../i18n/names.ts';
import type { CommandContext } from '../context.ts';
import { cityOf } from '../zones.ts';

/** Everything that a sentence needs to know of whoever reads it. */
type Reader = Pick<CommandContext, 'words' | 'locale' | 'now'>;

/** When a plan posts: "Weekdays at 08:30, Berlin time". */
export function planTime(plan: Plan, { words, locale }: Reader): string {
  const cadence = describeCadence(plan.cadence, words, locale);
  // Hours that pass are the same everywhere.
  const passes = plan.cadence.kind === 'hourly' || plan.cadence.kind === 'minutely';
  const zone = passes ? [] : [words.subscriptions.plan.zone(cityOf(plan.zone))];
  return [capitalised(cadence, locale), ...zone].join(', ');
}

/** What it posts: "the 10 best new stories on politics, without “football”". */
export function planContent(plan: Plan, reader: Reader): string {
  const { words, locale } = reader;
  const say = words.subscriptions.plan;
  const quoted = (names: readonly string[]) => anyOf(names.map(say.quoted), locale);
  const onTopics = plan.topics.length === 0 ? null : say.on(anyOf(plan.topics, locale));
  const saying = plan.keywords.length === 0 ? null : say.saying(quoted(plan.keywords));
  const about = onTopics !== null && saying !== null ? say.either(onTopics, saying) : (onTopics ?? saying);
  const stories = say.stories(plan.size);
  return [
    about === null ? stories : `${stories} ${about}`,
    ...(plan.without.length === 0 ? [] : [say.without(quoted(plan.without))]),
    ...(plan.sources.length === 0 ? [] : [say.from(anyOf(plan.sources, locale))]),
    ...(plan.languages.length === 0 ? [] : [say.inLanguages(planLanguages(plan, reader))]),
  ].join(', ');
}

/** Both: "Weekdays at 08:30, Berlin time: the 10 best new stories on politics." */
export function planSentence(plan: Plan, reader: Reader): string {
  return reader.words.subscriptions.plan.sentence(planTime(plan, reader), planContent(plan, reader));
}

/** "French or German". */
export function planLanguages({ languages }: Plan, { locale }: Reader): string {
  return anyOf(
    languages.map((language) => languageName(language, locale) ?? language),
    locale,
  );
}

/** How it looks, for small print: its style, its threads, and what is not usual. */
export function planLooks(plan: Plan, { words, locale }: Reader): string[] {
  const { commands, plan: say } = words.subscriptions;
  const choices = commands.add.form?.choices;
  const isOther = languageOf(plan.locale) !== languageOf(locale);
  return [
    choices?.style?.[plan.style] ?? plan.style,
    choices?.threads?.[plan.threads] ?? plan.threads,
    ...(isOther ? [capitalised(languageName(plan.locale, locale) ?? plan.locale, locale)] : []),
    ...(plan.sayNothing ? [say.sayNothing] : []),
  ];
}

export function capitalised(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
