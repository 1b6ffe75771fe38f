import { FIELD_NAMES, namesOf, plain } from '../field-table.ts';
import { factsFrom, type Given, gathered, type Understood } from '../fields.ts';

/** Lines at the top that are looked at. */
const MOST_LINES = 40;
/** As many lines with names that are known are meant as fields. */
const ENOUGH = 2;

/** Characters of what a name may say that nobody knows: more is text. */
const LONGEST_UNKNOWN = 40;

const FIELD_LINE = /^(\p{L}[\p{L}\p{N} _-]{0,30}?)\s?[:：](?:\s+(\S.{0,2000}))?$/u;
const KNOWN = new Set(FIELD_NAMES.flatMap((field) => [...namesOf(field)].map(plain)));
/** What the head of a mail calls our fields; null for what it says about itself. */
const OF_MAIL: ReadonlyMap<string, string | null> = new Map([
  ...['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'temat', 'тема'].map(
    (name) => [name, 'headline'] as const,
  ),
  ...['from', 'von', 'de', 'da', 'van', 'od', 'от', 'від'].map((name) => [name, 'byline'] as const),
  ...['date', 'sent', 'datum', 'gesendet', 'envoyé', 'fecha', 'enviado', 'data', 'inviato', 'дата'].map(
    (name) => [name, 'date'] as const,
  ),
  ...['to', 'cc', 'bcc', 'replyto', 'an', 'à', 'para', 'a', 'aan', 'do', 'кому', 'messageid'].map(
    (name) => [name, null] as const,
  ),
]);
const MAIL_SIGNS = /^(?:(?:re|fwd?|aw|wg|tr|rv|enc|odp)\s?:\s*)+/i;
const MAIL_ADDRESS = /\s*<[^<>@\s]{1,100}@[^<>\s]{1,200}>|\s*\[mailto:[^\]\s]{1,200}\]/g;

interface Line {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/**
 * "Title: …", "Date: …" on lines of their own at the top, without the marks of front matter, as some blogs have them;
 * also the head of a mail.
 * @returns what they say, and the text with blank lines in their place
 */
export function readLeadingFields(text: string, path: string): { said: Understood; rest: string } {
  const start = Math.max(0, text.search(/\S/));
  const above = text.slice(0, start).split('\n').length - 1;
  // No more than is looked at: a text may have a million lines.
  const lines = text.slice(start, start + 20_000).split('\n', MOST_LINES);
  const fields: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const [, name, value = ''] = FIELD_LINE.exec(line.trimEnd()) ?? [];
    if (name === undefined || (!isKnown(name) && value.length > LONGEST_UNKNOWN)) break;
    fields.push({ name, value, line: above + at + 1 });
  }
  const names = new Set(fields.map(({ name }) => plain(name)));
  const isMail = isHeadOfMail(names);
  const known = [...names].filter((name) => KNOWN.has(name) || (isMail && OF_MAIL.has(name)));
  const first = plain(fields[0]?.name ?? '');
  if (known.length < ENOUGH || !known.includes(first)) {
    return { said: { facts: {}, problems: [], withheld: false }, rest: text };
  }
  const given = isMail ? fields.flatMap(fieldOfMail) : fields;
  const length = lines.slice(0, fields.length).join('\n').length;
  const rest = '\n'.repeat(above + fields.length - 1) + withoutRule(text.slice(start + length));
  return { said: factsFrom(gathered(given), path), rest };
}

function isKnown(name: string): boolean {
  return KNOWN.has(plain(name)) || OF_MAIL.has(plain(name));
}

function isHeadOfMail(names: ReadonlySet<string>): boolean {
  const said = new Set([...names].map((name) => OF_MAIL.get(name)));
  return said.has('headline') && said.has('byline');
}

function fieldOfMail({ name, value, line }: Line): Given[] {
  const field = OF_MAIL.get(plain(name));
  if (field === null || field === undefined) return [];
  return [{ name: field, value: value.replace(MAIL_SIGNS, '').replace(MAIL_ADDRESS, ''), line }];
}

/** The line of dashes that closes fields which none opened. */
function withoutRule(text: string): string {
  return text.replace(/^\n---[ \t]*(?=\n|$)/, '\n');
}
