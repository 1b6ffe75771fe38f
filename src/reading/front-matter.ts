import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { parseDate } from './dates.ts';
import { canonicalAddress } from './identity.ts';
import type { Facts, Moment } from './page.ts';

/** A file cut in two: what stands between the two `---` lines, and the text below. */
export interface Sections {
  /** Null when the file begins with anything else. */
  readonly frontMatter: string | null;
  readonly text: string;
  /** The file's line number of the text's first line. */
  readonly textLine: number;
}

export function splitFrontMatter(content: string): Sections {
  const match = /^((?:[ \t]*\n)*)---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(content);
  if (match === null) return { frontMatter: null, text: content, textLine: 1 };
  const [whole, leading = '', yaml = ''] = match;
  return {
    // As many lines as stand above it, so that the parser counts the file's.
    frontMatter: '\n'.repeat(leading.split('\n').length) + yaml.trimEnd(),
    text: content.slice(whole.length),
    textLine: whole.split('\n').length,
  };
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
 * Characters of front matter. More is an article between two rules, or made to choke the YAML parser, whose time
 * grows with the square of the depth.
 */
const LONGEST = 20_000;

/**
 * What the front matter says. A field that cannot be used is reported and left out; front matter that is not YAML
 * makes the whole file unusable.
 */
export function readFrontMatter(yaml: string, path: string): { facts: Partial<Facts>; problems: Problem[] } {
  if (yaml.length > LONGEST) return unusable(path, 1, 'the front matter is longer than 20,000 characters');
  const lines = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const [error] = parsed.errors;
  if (error !== undefined) {
    const at = lines.linePos(error.pos[0]).line;
    return unusable(path, at, `the front matter is not valid YAML: ${firstLine(error.message)}`);
  }
  if (parsed.contents === null || (isScalar(parsed.contents) && parsed.contents.value === ''))
    return { facts: {}, problems: [] };
  if (!isMap(parsed.contents))
    return unusable(path, 1, 'the front matter is not a list of `name: value` lines');
  const given = new Map<string, { value: unknown; line: number }>();
  for (const { key, value } of parsed.contents.items) {
    // Lists and maps can be keys in YAML, but they name no field.
    if (!isScalar(key)) continue;
    given.set(String(key.value), { value: plainValue(value), line: lines.linePos(key.range?.[0] ?? 0).line });
  }
  return fieldsOf(given, path);
}

/**
 * A text or a list of texts, which is all that a field can be. Anything else stays a node of the parser, which fits
 * no field: resolving aliases and nested maps can take exponential time and memory.
 */
function plainValue(node: unknown): unknown {
  return isSeq(node) ? node.items.map(scalarValue) : scalarValue(node);
}

function scalarValue(node: unknown): unknown {
  return isScalar(node) ? node.value : node;
}

function fieldsOf(
  given: ReadonlyMap<string, { value: unknown; line: number }>,
  path: string,
): { facts: Partial<Facts>; problems: Problem[] } {
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const field of Object.keys(FIELDS) as Field[]) {
    const { names, shape, remedy } = FIELDS[field];
    const name = names.find((candidate) => isGiven(given.get(candidate)?.value));
    const found = name === undefined ? undefined : given.get(name);
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

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '');
}

function unusable(
  path: string,
  line: number,
  problem: string,
): { facts: Partial<Facts>; problems: Problem[] } {
  const remedy =
    'put values that contain “: ” or begin with a sign in quotation marks, and close the block with ---';
  return { facts: {}, problems: [{ severity: 'error', path, line, problem, remedy }] };
}
