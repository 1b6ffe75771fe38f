/**
 * The shapes of values, as front matter and JSON give them. What goes in is described well enough for a JSON Schema;
 * what comes out is clean. `null` comes out of a value that says nothing here without being a mistake. A message says
 * what is wrong with a value of the right kind; one of the wrong kind has none worth showing.
 */
import { z } from 'zod';
import { oneLine } from '../core/text.ts';
import { topicKey } from '../core/topic.ts';
import { languageNamed } from '../language/languages.ts';
import { canonicalAddress } from './canonical-address.ts';
import { parseDate } from './dates.ts';
import type { Moment } from './page.ts';

/** Characters of a value that a problem shows. */
const SHOWN = 60;

/** A value in quotation marks, cut to what a line can hold. */
export function quoted(value: string): string {
  const text = oneLine(value.slice(0, 4 * SHOWN));
  return text.length > SHOWN || value.length > 4 * SHOWN ? `“${text.slice(0, SHOWN)}…”` : `“${text}”`;
}

const scalar = z.union([z.string(), z.number()]).transform((value) => oneLine(String(value)));
/** A name, alone or as schema.org and many exports give it: `{ "name": … }`. */
const named = z
  .union([scalar, z.looseObject({ name: scalar }).transform(({ name }) => name)])
  .meta({ id: 'named' });

/** A text of one line. */
export const textOf = (most: number) => scalar.superRefine(refuseBeyond(most));

/** The name of a publisher. An address is none: it is taken for the article's. */
export const publisherName = (most: number) =>
  named.superRefine(refuseBeyond(most)).transform((name) => (canonicalAddress(name) === null ? name : null));

/** One name or several. */
export const names = (most: number) =>
  z
    .union([named.transform((name) => [name]), z.array(named)])
    .transform((all) =>
      all
        .flatMap((name) => name.split(','))
        .map((name) => nameOfNote(name.trim()))
        .filter((name) => name !== '')
        .join(', '),
    )
    .superRefine(refuseBeyond(most))
    .transform((all) => (all === '' ? null : all));

/** `[[Ana Silva]]`, as Obsidian's clipper writes authors, or `[[people/ana|Ana Silva]]`: the name that is shown. */
function nameOfNote(name: string): string {
  const [, note = ''] = /^\[\[([^[\]]+)\]\]$/.exec(name) ?? [];
  return note.slice(note.indexOf('|') + 1).trim() || name;
}

function refuseBeyond(most: number) {
  return (value: string, { addIssue }: { addIssue(issue: { code: 'custom'; message: string }): void }) => {
    if (value.length > most) addIssue({ code: 'custom', message: `it has ${value.length} characters` });
  };
}

const link = z
  .union([
    z.string(),
    z
      .looseObject({
        url: z.string().optional(),
        src: z.string().optional(),
        contentUrl: z.string().optional(),
        href: z.string().optional(),
        '@id': z.string().optional(),
      })
      .transform((map) => map.url ?? map.src ?? map.contentUrl ?? map.href ?? map['@id'] ?? ''),
  ])
  .meta({ id: 'link' });

/** An address, also as a picture's description gives it, or the first of several. */
export const address = z
  .union([link, z.array(link).transform(([first]) => first ?? '')])
  .transform((value, issues) => {
    const canonical = canonicalAddress(value);
    if (canonical !== null) return canonical;
    issues.addIssue({ code: 'custom', message: `${quoted(value)} is no web address` });
    return z.NEVER;
  });

/** Characters of a date, with everything that people write around it. */
const LONGEST_DATE = 200;
/** Seconds since the epoch, from 1973 on: a smaller number is a year or a day written without signs. */
const EPOCH = /^\d{9,11}(?:\.\d+)?$/;
const EPOCH_MILLISECONDS = /^\d{12,14}$/;

/** A date as a text, or the seconds or milliseconds since the epoch. `published: true` is none and no mistake. */
export const moment = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value, issues): Moment | null => {
    const text = String(value).trim();
    if (/^(?:true|yes|false|no)$/i.test(text)) return null;
    const parsed = text.length > LONGEST_DATE ? null : parseDate(asDateText(text));
    if (parsed !== null) return parsed;
    issues.addIssue({ code: 'custom', message: `${quoted(text)} is no date` });
    return z.NEVER;
  });

function asDateText(text: string): string {
  if (EPOCH.test(text)) return new Date(Number(text) * 1000).toISOString();
  return EPOCH_MILLISECONDS.test(text) ? new Date(Number(text)).toISOString() : text;
}

/** Two or three letters first: longer words are well formed, and no language. */
const CODE = /^[a-z]{2,3}(?:[-_]|$)/i;

/** A language's code, as BCP 47 has it; `pt_br` will do, and so does a name: "French", "Deutsch". */
export const languageCode = z.string().transform((value, issues) => {
  const code = value.trim();
  const named = CODE.test(code) ? null : languageNamed(code);
  try {
    const [canonical] = Intl.getCanonicalLocales(named ?? code.replaceAll('_', '-'));
    if (canonical !== undefined && canonical.length <= 35 && CODE.test(canonical)) return canonical;
  } catch {
    // `Intl` throws for what is not well formed, such as `en-fr-de`.
  }
  issues.addIssue({ code: 'custom', message: `${quoted(code)} is no language code` });
  return z.NEVER;
});

/** Characters of a topic. */
const LONGEST_TOPIC = 80;

/** Words or phrases, as a list, with commas between them, or each with a hash. Too long ones are left to the caller. */
export const topicNames = z
  .union([named.transform(splitTopics), z.array(named).transform((all) => all.flatMap(oneTopic))])
  .superRefine((topics, issues) => {
    const long = topics.find((topic) => topic.length > LONGEST_TOPIC);
    if (long !== undefined) {
      issues.addIssue({ code: 'custom', message: `${quoted(long)} has ${long.length} characters` });
    }
  });

function splitTopics(value: string): string[] {
  const words = value.split(' ');
  const hashed = words.every((word) => /^#[^#]/.test(word));
  return (hashed ? words : value.split(/[,;]/)).flatMap(oneTopic);
}

function oneTopic(value: string): string[] {
  const topic = value.trim().replace(/^#+\s*/, '');
  return topic === '' ? [] : [topic];
}

/** Each topic once, as readers compare them. */
export function distinctTopics(topics: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const topic of topics) {
    const key = topicKey(topic);
    if (!found.has(key)) found.set(key, topic);
  }
  return [...found.values()];
}
