import { z } from 'zod';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { parseDate } from './dates.ts';
import { canonicalAddress } from './identity.ts';
import type { Facts, Moment } from './page.ts';

/** A value as it stands in the file: a text, a list of texts, or something that fits no field. */
export interface Given {
  readonly value: unknown;
  /** The file's line, counted from 1. */
  readonly line: number;
}

const line = z.string().transform(oneLine).pipe(z.string().min(1));
const shortLine = (most: number) => line.pipe(z.string().max(most));
const address = z.string().transform((value, issues) => {
  const canonical = canonicalAddress(value);
  if (canonical === null) issues.addIssue({ code: 'custom', message: 'not a web address' });
  return canonical;
});
const moment = z.string().transform((value, issues): Moment => {
  const parsed = parseDate(value);
  if (parsed !== null) return parsed;
  issues.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});
const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i)
  .transform((value, issues) => {
    try {
      return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? 'und';
    } catch {
      // `Intl` throws for a tag that is not well formed, such as `en-fr-de`.
      issues.addIssue({ code: 'custom', message: 'not a language code' });
      return z.NEVER;
    }
  })
  .pipe(z.string().max(35));
const many = z.union([z.array(line), line.transform((value) => value.split(',').map((item) => item.trim()))]);
const topics = many
  .transform((items) => [...new Set(items.filter((item) => item !== ''))])
  .pipe(z.array(z.string().max(80)).max(20));
const byline = many.transform((items) => items.join(', ')).pipe(z.string().max(300));

/** Every field that is understood: the names that people use for it, its shape, and what a mistake is told. */
const FIELDS = {
  headline: {
    names: ['headline', 'title'],
    shape: shortLine(300),
    remedy: 'one line of text, at most 300 characters',
  },
  url: {
    names: ['url', 'link', 'source_url', 'canonical'],
    shape: address,
    remedy: 'a full web address, https://…',
  },
  source: {
    names: ['source', 'publisher', 'site'],
    shape: shortLine(120),
    remedy: "the publisher's name, at most 120 characters",
  },
  byline: { names: ['byline', 'author', 'authors'], shape: byline, remedy: 'a name, or a list of names' },
  caption: { names: ['caption'], shape: shortLine(2000), remedy: 'one line of text' },
  image: { names: ['image'], shape: address, remedy: 'a full web address, https://…' },
  published: {
    names: ['published', 'date', 'pubDate'],
    shape: moment,
    remedy: 'a date such as 2026-01-31 or 2026-01-31T09:30:00+01:00',
  },
  language: {
    names: ['language', 'lang'],
    shape: language,
    remedy: 'a language code such as en, fr or pt-BR',
  },
  topics: {
    names: ['topics', 'tags', 'categories', 'keywords'],
    shape: topics,
    remedy: 'a list of at most 20 words or phrases',
  },
  dek: { names: ['dek'], shape: shortLine(1000), remedy: 'one line of text' },
  summary: {
    names: ['summary', 'description', 'excerpt'],
    shape: shortLine(3000),
    remedy: 'a few sentences of text, at most 3,000 characters',
  },
} as const;

type Field = keyof typeof FIELDS;

/**
 * What the fields say. One that cannot be used is reported and left out.
 * @param given by name, in lower case
 */
export function factsFrom(
  given: ReadonlyMap<string, Given>,
  path: string,
): { facts: Partial<Facts>; problems: Problem[] } {
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const field of Object.keys(FIELDS) as Field[]) {
    const { names, shape, remedy } = FIELDS[field];
    const name = names.find((candidate) => isGiven(given.get(candidate.toLowerCase())?.value));
    const found = name === undefined ? undefined : given.get(name.toLowerCase());
    if (found === undefined) continue;
    const result = shape.safeParse(found.value);
    if (result.success) facts[field] = result.data;
    else
      problems.push({
        severity: 'warning',
        path,
        line: found.line,
        problem: `“${name}” is left out, because its value cannot be used`,
        remedy: `give ${remedy}`,
      });
  }
  return { facts: facts as Partial<Facts>, problems };
}

/** A name without a value, as templates leave them, is a field that was not given. */
function isGiven(value: unknown): boolean {
  if (Array.isArray(value) && value.length === 0) return false;
  return value !== undefined && value !== null && value !== '' && value !== '~' && value !== 'null';
}
