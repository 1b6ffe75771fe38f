import { z } from 'zod';
import type { Cadence } from '../../core/cadence.ts';
import { UserError } from '../../core/errors.ts';
import { MOST_ENTRIES } from '../../core/ranking.ts';
import { type Plan, STYLES, THREADS } from '../../core/subscription.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';
import { anyOf } from '../../i18n/lists.ts';
import { languageName } from '../../i18n/names.ts';
import type { Words } from '../../i18n/words.ts';
import { shorten } from '../../language/shorten.ts';
import type { CommandContext } from '../context.ts';
import { LONGEST_ECHO } from '../echo.ts';
import { LONGEST_WHEN, parseWhen } from '../when.ts';
import { suggestZones, zoneMeant } from '../zones.ts';
import { languageMeant } from './languages.ts';
import { parseKeywords, parseNames } from './names.ts';

/** Characters of a list. */
export const LONGEST_LIST = 2000;
/** Zones that are proposed for one that is not there. */
const PROPOSALS = 3;

const list = z.string().max(LONGEST_LIST).optional();

export const when = z.string().trim().min(1).max(LONGEST_WHEN).meta({ example: 'weekdays 9:00' });

/** The same where it need not be said. */
export const whenIfSaid = z.string().trim().max(LONGEST_WHEN).optional().meta({ example: 'daily 17:30' });

/** What can be said of a plan, but for when. Empty text is nothing, or an empty list. */
export const planOptions = {
  zone: z.string().trim().max(64).optional().meta({ example: 'Europe/Berlin' }),
  topics: list.meta({ example: 'politics, sport' }),
  keywords: list.meta({ example: 'heat wave, -football' }),
  sources: list.meta({ example: 'The Example, Sky Daily' }),
  languages: list.meta({ example: 'en, fr' }),
  size: z.int().min(1).max(MOST_ENTRIES).optional().meta({ example: 10 }),
  style: z.enum(STYLES).optional().meta({ example: 'brief' }),
  language: z.string().trim().max(40).optional().meta({ example: 'de' }),
  threads: z.enum(THREADS).optional().meta({ example: 'digest' }),
  empty: z.boolean().optional().meta({ example: 'yes' }),
};

const all = z.strictObject({ when: whenIfSaid, ...planOptions });

export type PlanOptions = z.output<typeof all>;

/** Whom mistakes are told to. */
type Reader = Pick<CommandContext, 'words' | 'locale' | 'now'>;

/** What options say of a plan; nothing of what they do not name. @throws UserError for the first that does not work */
export function planChanges(given: PlanOptions, context: Reader): Partial<Plan> {
  const { words } = context;
  const names = (option: 'topics' | 'sources' | 'languages') =>
    given[option] === undefined ? undefined : parseNames(given[option], option, words);
  const changes: { [Name in keyof Plan]: Plan[Name] | undefined } = {
    cadence: said(given.when, (typed) => cadenceOf(typed, words)),
    zone: said(given.zone, (typed) => zoneOf(typed, context)),
    topics: names('topics'),
    ...(given.keywords === undefined
      ? { keywords: undefined, without: undefined }
      : parseKeywords(given.keywords, 'keywords', words)),
    sources: names('sources'),
    languages: names('languages')?.map((typed) => articleLanguage(typed, words)),
    size: given.size,
    style: given.style,
    locale: said(given.language, (typed) => ownLanguage(typed, context)),
    threads: given.threads,
    sayNothing: given.empty,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function said<Value>(typed: string | undefined, parse: (typed: string) => Value): Value | undefined {
  return typed === undefined || typed === '' ? undefined : parse(typed);
}

function cadenceOf(typed: string, words: Words): Cadence {
  const cadence = parseWhen(typed);
  if (typeof cadence === 'string')
    throw new UserError(cadence, words.subscriptions.mistakes[cadence], { option: 'when' });
  return cadence;
}

function zoneOf(typed: string, { words, locale, now }: Reader): string {
  const zone = zoneMeant(typed);
  if (zone !== null) return zone;
  const close = suggestZones(typed, locale, now).slice(0, PROPOSALS);
  const proposal = close.length === 0 ? [] : [words.digest.didYouMean(close.map(({ value }) => value))];
  const sentence = [words.subscriptions.mistakes['no-such-zone'], ...proposal].join(' ');
  throw new UserError('no-such-zone', sentence, { option: 'zone' });
}

function articleLanguage(typed: string, words: Words): string {
  const language = languageMeant(typed);
  if (language !== null) return language;
  const sentence = words.subscriptions.errors.noLanguage(shorten(typed, LONGEST_ECHO));
  throw new UserError('no-language', sentence, { option: 'languages' });
}

/** One of the catalogues' languages; with its region where one was given, for dates and times of day. */
function ownLanguage(typed: string, { words, locale }: Reader): string {
  const language = languageMeant(typed);
  if (language !== null && LANGUAGES.includes(language)) return withRegion(language, typed);
  const known = LANGUAGES.map((one) => languageName(one, locale) ?? one);
  throw new UserError(
    'bad-language',
    words.subscriptions.errors.badLanguage(shorten(typed, LONGEST_ECHO), anyOf(known, locale)),
    { option: 'language' },
  );
}

function withRegion(language: string, typed: string): string {
  const [, region] = /^[a-z]{2,3}[-_]([a-z]{2}|\d{3})$/i.exec(typed) ?? [];
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}
