import { type Document, isCollection, isPair, isScalar, type YAMLParseError } from 'yaml';
import { quoted } from '../field-shapes.ts';

/** What is wrong with a YAML text, where, and what to do about it. */
export interface Mistake {
  /** Characters before it. */
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

const QUOTE_IT = 'put the whole value in quotation marks';

/** The first mistake in a parsed YAML text, in words for people who write articles; null when there is none. */
export function yamlMistake(parsed: Document.Parsed, yaml: string): Mistake | null {
  const [error] = parsed.errors;
  if (error === undefined) return null;
  const offset = error.pos[0];
  const at = (problem: string, remedy: string, place = offset): Mistake => ({
    offset: place,
    problem,
    remedy,
  });
  const { line, rest } = around(yaml, offset);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return at(`${quoted(rest.split(':')[0] ?? '')} is given twice`, 'keep one of the two');
    case 'TAB_AS_INDENT':
      return at('a line is indented with a tab', 'indent it with spaces');
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return at(`a value begins with ${quoted(rest[0] ?? '')}`, QUOTE_IT);
    case 'BAD_DQ_ESCAPE':
      return at(
        'a backslash stands in double quotation marks',
        'write it twice, or use single quotation marks',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return line.split(/:(?:\s|$)/, 3).length > 2
        ? at('a value contains a colon', QUOTE_IT)
        : at(
            'a line is indented too far',
            'begin each “name: value” at the start of its line',
            next(yaml, offset),
          );
    case 'MULTILINE_IMPLICIT_KEY':
      return at('a line is no “name: value”', 'write a name, a colon and a space before the value');
  }
  return openEnded(error, parsed, at) ?? other(error, at);
}

type At = (problem: string, remedy: string, place?: number) => Mistake;

/** Marks that are opened and never closed are reported where they are opened. */
function openEnded(
  { message, pos: [offset] }: YAMLParseError,
  parsed: Document.Parsed,
  at: At,
): Mistake | null {
  if (/Missing closing ["']/.test(message)) {
    return at(
      'a quotation mark is not closed',
      'close it on the same line, or take it out',
      opener(parsed, offset),
    );
  }
  if (/end with an? [\]}]/.test(message)) {
    return at(
      'a bracket is not closed',
      'close it, or put the value in quotation marks',
      opener(parsed, offset),
    );
  }
  return null;
}

function other({ code, message }: YAMLParseError, at: At): Mistake {
  // The parser recurses, and hands on what the engine says.
  if (/call stack/.test(message)) {
    return at('brackets are nested too deeply', 'write one line “name: value” for each field');
  }
  if (code === 'BAD_INDENT') {
    return at(
      'a line is indented unlike those above it',
      'give the lines of a list or a map the same indent',
    );
  }
  if (/block-seq-ind/.test(message)) {
    return at(
      'a list begins behind a name',
      'begin it on the line below, or put the value in quotation marks',
    );
  }
  if (/^Not a YAML token/.test(message)) {
    return at('a text stands behind “>” or “|”', 'begin it on the line below, indented');
  }
  if (code === 'UNEXPECTED_TOKEN') {
    return at(
      'a value goes on after its closing quotation mark or bracket',
      `${QUOTE_IT}; an apostrophe in single ones is written twice`,
    );
  }
  return at(
    firstLine(message),
    'put values that contain “: ” or begin with a sign in quotation marks, and close the block with ---',
  );
}

/** Where the last value before this place begins, looking into lists and maps that are written in lines. */
function opener(parsed: Document.Parsed, offset: number): number {
  let node: unknown = parsed.contents;
  while (isCollection(node) && node.flow !== true) {
    const begun: unknown = node.items.findLast((item) => (startOf(item) ?? offset) < offset);
    if (begun === undefined) break;
    node = isPair(begun) ? (begun.value ?? begun.key) : begun;
  }
  return startOf(node) ?? offset;
}

function startOf(node: unknown): number | null {
  const found = isPair(node) ? node.key : node;
  return isCollection(found) || isScalar(found) ? (found.range?.[0] ?? null) : null;
}

/** The line of a place, and what of it follows. */
function around(yaml: string, offset: number): { line: string; rest: string } {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const feed = yaml.indexOf('\n', offset);
  const end = feed === -1 ? yaml.length : feed;
  return { line: yaml.slice(start, end), rest: yaml.slice(offset, end) };
}

/** Where the next line begins, when there is one. */
function next(yaml: string, offset: number): number {
  const feed = yaml.indexOf('\n', offset);
  return feed === -1 ? offset : feed + 1;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '');
}
