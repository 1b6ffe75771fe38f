import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { factsFrom, type Given, gathered, type Understood } from '../fields.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** A file cut in two: what stands between the two `---` lines, and the text below. */
export interface Sections {
  /** True when it begins like front matter that never ends. */
  readonly unclosed: boolean;
  /** True when it begins with front matter between `+++` lines, which is TOML. */
  readonly toml: boolean;
  /** Null when the file begins with anything else. */
  readonly frontMatter: string | null;
  readonly text: string;
  /** The file's line number of the text's first line. */
  readonly textLine: number;
}

/** An object in JSON, which YAML takes for a map: what some site generators write. */
const JSON_ABOVE = /^(\{[ \t]*\n[\s\S]{0,20000}?\n\})[ \t]*(?:\n|$)/;

const UNCLOSED = /^---[ \t]*\n\s*[a-z_]+:/i;
const TOML = /^\+\+\+[ \t]*\n(?=[\s\S]*\n\+\+\+[ \t]*(?:\n|$)|\s*[\w-]+[ \t]*=)/;

/** @param content decoded: line feeds only */
export function splitFrontMatter(content: string): Sections {
  // Blank lines above are cut off by hand: a pattern that repeats a million times overflows the stack.
  const start = content.lastIndexOf('\n', Math.max(0, content.search(/\S/))) + 1;
  const below = content.slice(start);
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(below) ?? jsonAbove(below);
  if (match === null) {
    return {
      unclosed: UNCLOSED.test(below),
      toml: TOML.test(below),
      frontMatter: null,
      text: content,
      textLine: 1,
    };
  }
  const [whole, yaml = ''] = match;
  const linesAbove = content.slice(0, start).split('\n').length;
  return {
    unclosed: false,
    toml: false,
    // As many lines as stand above it, so that the parser counts the file's.
    frontMatter: '\n'.repeat(whole.startsWith('{') ? linesAbove - 1 : linesAbove) + yaml.trimEnd(),
    text: content.slice(start + whole.length),
    textLine: linesAbove + whole.split('\n').length - 1,
  };
}

function jsonAbove(content: string): RegExpExecArray | null {
  const match = JSON_ABOVE.exec(content);
  try {
    return match !== null && typeof JSON.parse(match[1] ?? '') === 'object' ? match : null;
  } catch {
    // Text in braces, and no JSON: it is read as text.
    return null;
  }
}

/**
 * Characters of front matter. More is an article between two rules, or made to choke the YAML parser, whose time
 * grows with the square of the depth.
 */
const LONGEST = 20_000;

/** How deep lists and maps are looked into: a list of maps of texts, such as authors with their names. */
const DEEPEST = 2;

/**
 * What the front matter says. A field that cannot be used is reported and left out; front matter that is not YAML
 * makes the whole file unusable.
 */
export function readFrontMatter(yaml: string, path: string): Understood {
  if (yaml.length > LONGEST) {
    return unusable(
      path,
      1,
      'the front matter is longer than 20,000 characters',
      'close it with “---” above the text',
    );
  }
  const lines = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', logLevel: 'silent' });
  const mistake = yamlMistake(parsed, yaml);
  if (mistake !== null) {
    const problem = `the front matter is not valid YAML: ${mistake.problem}`;
    return unusable(path, lines.linePos(mistake.offset).line, problem, mistake.remedy);
  }
  if (parsed.contents === null || (isScalar(parsed.contents) && parsed.contents.value === ''))
    return { facts: {}, problems: [], withheld: false };
  if (!isMap(parsed.contents)) {
    const problem = 'the front matter is not a list of `name: value` lines';
    return unusable(path, 1, problem, 'begin each line with a name and a colon, such as “headline: …”');
  }
  const given: Given[] = [];
  for (const { key, value } of parsed.contents.items) {
    // Lists and maps can be keys in YAML, but they name no field.
    if (!isScalar(key)) continue;
    const line = lines.linePos(key.range?.[0] ?? 0).line;
    given.push({ name: String(key.value), value: plainValue(value, DEEPEST), line });
  }
  return factsFrom(gathered(given), path);
}

/**
 * A text, or a list or map of them. Anything else stays a node of the parser, which fits no field: resolving aliases
 * and nested maps can take exponential time and memory.
 */
function plainValue(node: unknown, depth: number): unknown {
  if (isScalar(node)) return hasForeignTag(node) ? node : node.value;
  if (depth === 0) return node;
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth - 1));
  if (!isMap(node)) return node;
  // Defines its own properties, whatever they are called.
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), plainValue(value, depth - 1)]] : [],
    ),
  );
}

/** `!Important news`: YAML takes the first word for a type, which would be lost. */
function hasForeignTag({ tag }: Node): boolean {
  return tag?.startsWith('!') ?? false;
}

function unusable(path: string, line: number, problem: string, remedy: string): Understood {
  const error: Problem = { severity: 'error', path, line, problem, remedy };
  return { facts: {}, problems: [error], withheld: false };
}
