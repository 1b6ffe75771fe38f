/** Where a record stands in its file: lines are counted from 1. */
export interface Place {
  readonly line: number;
  /** The lines of its fields, by name as written. */
  readonly fields: ReadonlyMap<string, number>;
}

/** Where the records are: the document itself, the items of the outermost list, or those of a list with this name. */
export type Container =
  | { readonly kind: 'document' | 'list' }
  | { readonly kind: 'named'; readonly name: string };

const DEPTHS = { document: 1, list: 2, named: 3 } as const;

/** Where each object in a container stands, in order. @param json valid JSON; line feeds in its texts do no harm */
export function placesIn(json: string, container: Container): Place[] {
  const depthOfRecords = DEPTHS[container.kind];
  const places: Place[] = [];
  let fields = new Map<string, number>();
  let [line, depth, property, inside] = [1, 0, '', false];
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (char === '\n') line += 1;
    else if (char === '"') {
      const end = endOfText(json, at);
      if (depth === 1 || (inside && depth === depthOfRecords)) {
        const name = json.slice(at + 1, end);
        if (isName(json, end)) {
          if (inside && depth === depthOfRecords && !fields.has(name)) fields.set(name, line);
          if (depth === 1) property = name;
        }
      }
      line += feedsIn(json, at, end);
      at = end;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (char === '{' && depth === depthOfRecords) {
        inside = container.kind !== 'named' || property === container.name;
        fields = new Map();
        if (inside) places.push({ line, fields });
      }
    } else if (char === '}' || char === ']') {
      if (depth === depthOfRecords) inside = false;
      depth -= 1;
    }
  }
  return places;
}

/** The offset of the quotation mark that closes a text. */
export function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (/\s/.test(json[at] ?? '')) at += 1;
  return json[at] === ':';
}

function feedsIn(json: string, start: number, end: number): number {
  let feeds = 0;
  for (let at = start; at < end; at += 1) if (json.charCodeAt(at) === 0x0a) feeds += 1;
  return feeds;
}
