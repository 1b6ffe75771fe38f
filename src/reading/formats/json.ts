import { type Format, type Opened, refused } from '../page.ts';
import { type JsonMistake, jsonMistake } from './json-mistake.ts';
import { JsonPages, type RecordPlace } from './json-pages.ts';
import { endOfText, type Place, placesIn } from './json-places.ts';
import { isObject, isSchema, type Records, recordsIn } from './json-records.ts';

/**
 * A JSON document: one article, a list of them, or an object with such a list, as JSON Feed and schema.org have it.
 * A JSON Schema lies beside articles for their editors' sake, and is passed over.
 */
export const openJson: Format = (content, path) => {
  const parsed = parse(content);
  if ('mistake' in parsed) {
    const { offset, problem, remedy } = parsed.mistake;
    return refused(path, `it is not valid JSON: ${problem}`, remedy, lineAt(content, offset));
  }
  return isSchema(parsed.document)
    ? { pages: [], problems: [] }
    : openRecords(content, path, recordsIn(parsed.document));
};

/** Lines that are not valid before a file is taken for something else: refusing one costs more than reading one. */
const MOST_BAD_LINES = 1000;

/** JSON Lines: a record on each line. Source: https://jsonlines.org */
export const openJsonLines: Format = (content, path) => {
  const pages = new JsonPages(path);
  let bad = 0;
  for (const [index, text] of content.split('\n').entries()) {
    if (text.trim() === '') continue;
    const place = { number: index + 1, line: index + 1 };
    const parsed = parse(text);
    if ('mistake' in parsed) {
      // A document over several lines that only has the wrong name; only its first line can tell.
      if (pages.isEmpty && 'document' in parse(content)) return openJson(content, path);
      bad += 1;
      if (bad > MOST_BAD_LINES) {
        pages.refuse(
          place,
          'too many lines above are not valid JSON',
          'mend them: from here on, nothing is read',
        );
        break;
      }
      pages.refuse(place, `the line is not valid JSON: ${parsed.mistake.problem}`, parsed.mistake.remedy);
    } else if (isObject(parsed.document)) pages.take(parsed.document, place);
    else pages.refuse(place, 'the line is no record', 'write one object “{…}” on each line');
  }
  return pages.opened();
};

function openRecords(content: string, path: string, { container, values }: Records): Opened {
  const pages = new JsonPages(path);
  const places = placesIn(content, container);
  // A name that is given twice has left records behind that do not count.
  const isKnown = places.length === values.filter(isObject).length;
  const isOneLine = values.length > 1 && places[0]?.line === places.at(-1)?.line;
  let objects = 0;
  for (const [index, value] of values.entries()) {
    const found: Place | undefined = isKnown && !isOneLine ? places[objects] : undefined;
    const place: RecordPlace = {
      number: container.kind === 'document' ? null : index + 1,
      line: found?.line ?? null,
      fields: found?.fields,
    };
    if (isObject(value)) {
      objects += 1;
      pages.take(value, place);
    } else if (places.length > 0) {
      // The line would be a guess.
      pages.refuse({ ...place, line: null }, 'it is no record', 'write an object “{…}”, or take it out');
    }
  }
  return pages.opened();
}

type Parsed = { readonly document: unknown } | { readonly mistake: JsonMistake };

function parse(text: string): Parsed {
  return tryParse(text) ?? tryParse(withEscapedFeeds(text)) ?? { mistake: jsonMistake(text) };
}

/** Null when it is not valid. Nesting is no danger: `JSON.parse` of V8 does not recurse. */
function tryParse(text: string): { readonly document: unknown } | null {
  try {
    return { document: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Line feeds and tabs as texts in JSON may hold them. They stand there in files written by hand, and where `decode`
 * has made line feeds of other separators.
 */
function withEscapedFeeds(json: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = json.indexOf('"'); start !== -1; start = json.indexOf('"', from)) {
    const end = endOfText(json, start);
    const text = json.slice(start, end).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
    parts.push(json.slice(from, start), text, json.slice(end, end + 1));
    from = end + 1;
  }
  return parts.join('') + json.slice(from);
}

function lineAt(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}
