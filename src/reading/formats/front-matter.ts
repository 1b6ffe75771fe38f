import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { factsFrom, type Given } from '../fields.ts';
import type { Facts } from '../page.ts';

/** A file cut in two: what stands between the two `---` lines, and the text below. */
export interface Sections {
  /** True when it begins like front matter that never ends. */
  readonly unclosed: boolean;
  /** Null when the file begins with anything else. */
  readonly frontMatter: string | null;
  readonly text: string;
  /** The file's line number of the text's first line. */
  readonly textLine: number;
}

const UNCLOSED = /^---[ \t]*\n\s*[a-z_]+:/i;

/** @param content decoded: line feeds only */
export function splitFrontMatter(content: string): Sections {
  // Blank lines above are cut off by hand: a pattern that repeats a million times overflows the stack.
  const start = content.lastIndexOf('\n', Math.max(0, content.search(/\S/))) + 1;
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(content.slice(start));
  if (match === null) {
    return { unclosed: UNCLOSED.test(content.slice(start)), frontMatter: null, text: content, textLine: 1 };
  }
  const [whole, yaml = ''] = match;
  const linesAbove = content.slice(0, start).split('\n').length;
  return {
    unclosed: false,
    // As many lines as stand above it, so that the parser counts the file's.
    frontMatter: '\n'.repeat(linesAbove) + yaml.trimEnd(),
    text: content.slice(start + whole.length),
    textLine: linesAbove + whole.split('\n').length - 1,
  };
}

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
  const given = new Map<string, Given>();
  for (const { key, value } of parsed.contents.items) {
    // Lists and maps can be keys in YAML, but they name no field.
    if (!isScalar(key)) continue;
    given.set(String(key.value).toLowerCase(), {
      value: plainValue(value),
      line: lines.linePos(key.range?.[0] ?? 0).line,
    });
  }
  return factsFrom(given, path);
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
