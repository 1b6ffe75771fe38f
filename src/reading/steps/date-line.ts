import { parseDate } from '../dates.ts';
import { learn, type Moment, type Page, type Piece, pieceText, type Step } from '../page.ts';
import { bylineIn } from './byline.ts';
import { dropped, lineOf } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { PUBLISHED, UPDATED } from './phrases/people.ts';
import { isReadingTime } from './reading-time.ts';
import { endsSentence } from './sentence-end.ts';

/** How many pieces at the top are looked at: a headline, and four below it. */
const TOP = 5;
const LONGEST_DATE_LINE = 160;
/** How many pieces are looked at for the entries of a timeline. */
const ENTRIES = 12;
/** A longer line with a full stop is a sentence. */
const SENTENCE = 60;
/** Milliseconds. */
const DAY = 24 * 3_600_000;
/** Parts of a line between separators that are looked at. */
const MOST_PARTS = 6;

const PUBLISHED_BOOK = phraseBook(PUBLISHED);
const UPDATED_BOOK = phraseBook(UPDATED);

const SEPARATOR = /\s*[|·•●]\s*|\s+[–—/-]\s+|\n|\s*(?=(?:来源|來源)\s?[:：])|(?=（更新)/u;
/** "来源：新华网" behind the date of nearly every Chinese page. */
const SOURCE = /^(?:来源|來源)\s?[:：]\s?(\S.{0,40})$/u;
const CLOCK =
  /[\s,]*(?:(?:at|à|um|a las|às|as|alle|om|o godz\.|godz\.|в|о)\s+)?\(?\d{1,2}\s?(?:[:.h]\s?\d{2}(?::\d{2})?)?\s?(?:[ap]\.?m\.?)?\s*(?:Uhr|uur|h|ч\.?)?\s*(?:GMT|UTC|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?\)?$/iu;
const ONLY_CLOCK =
  /^(?:at\s|à\s|um\s|às\s|om\s)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)\s*(?:Uhr|uur|h)?\s*(?:GMT|UTC|[A-Z]{2,5})?$/iu;
/** What every line that tells a time has. */
const MAY_TELL = /\p{N}|just now/u;
/** A year alone; with the name of a month, `parseDate` knows it with a day before it. */
const YEAR = /^(?:19|20)\d{2}(?:\s?(?:г\.?|р\.?|года|год|року|рік|年))?$/u;
const AGO =
  /^(?:\d{1,3}\s+(?:min\p{L}*|h|hours?|days?|weeks?)\s+ago|il y a\s+\d{1,3}\s+\p{L}+|vor\s+\d{1,3}\s+\p{L}+|hace\s+\d{1,3}\s+\p{L}+|há\s+\d{1,3}\s+\p{L}+|\d{1,3}\s+\p{L}+\s+(?:fa|geleden|temu|назад|тому)|just now)$/iu;

interface Dated {
  readonly published: Moment | null;
  readonly byline: string | null;
  readonly source: string | null;
}

const NOTHING: Dated = { published: null, byline: null, source: null };

/** A paragraph at the top that says when the article came out, perhaps beside its byline; also as the last line. */
export const takeDateLine: Step = (page) => {
  const gone = new Set<Piece>();
  let found: Dated = NOTHING;
  let entries: ReadonlySet<Piece> | null = null;
  page.pieces.forEach((piece, index) => {
    if ((index >= TOP && index < page.pieces.length - 1) || piece.kind !== 'paragraph') return;
    const dated = dateLine(lineOf(piece, LONGEST_DATE_LINE));
    // A year without a day is furniture at the top alone.
    if (dated === null || (index >= TOP && dated.published === null)) return;
    const above = page.pieces[index - 1];
    const isLabelled = above !== undefined && isLabel(lineOf(above));
    if (!isLabelled && above?.kind === 'paragraph' && /[:：]$/.test(pieceText(above))) return;
    entries ??= entriesIn(page);
    if (entries.has(piece)) return;
    gone.add(piece);
    if (isLabelled) gone.add(above);
    found = {
      published: found.published ?? dated.published,
      byline: found.byline ?? dated.byline,
      source: found.source ?? dated.source,
    };
  });
  return gone.size === 0 ? page : learn(dropped(page, gone), { ...found });
};

function isLabel(line: string): boolean {
  return PUBLISHED_BOOK.covers(line) || UPDATED_BOOK.covers(line);
}

/** The dates of a timeline or a ticker: different ones, alone on their lines, with text between them. */
function entriesIn({ pieces }: Page): ReadonlySet<Piece> {
  const lines = pieces
    .slice(0, ENTRIES)
    .filter(({ kind }) => kind === 'paragraph')
    .map((piece) => ({ piece, line: lineOf(piece, LONGEST_DATE_LINE) }));
  if (lines.filter(({ line }) => MAY_TELL.test(line)).length < 2) return new Set();
  const dates: { piece: Piece; line: string; isBelowText: boolean }[] = [];
  let isBelowText = false;
  for (const { piece, line } of lines) {
    if (isDateAlone(line)) {
      dates.push({ piece, line, isBelowText });
      isBelowText = false;
    } else isBelowText ||= line === '' || endsSentence(line);
  }
  const [first, ...others] = dates;
  if (first === undefined || !others.some((date) => date.isBelowText && date.line !== first.line))
    return new Set();
  // A day above all text that is later than the first entry is the article's own.
  const isOwn = !first.isBelowText && dayOf(first.line) > dayOf(others[0]?.line ?? '');
  return new Set((isOwn ? others : dates).map(({ piece }) => piece));
}

function isDateAlone(line: string): boolean {
  if (!MAY_TELL.test(line) || PUBLISHED_BOOK.opening(line) > 0 || UPDATED_BOOK.opening(line) > 0)
    return false;
  return YEAR.test(line) || AGO.test(line) || parseDate(line) !== null;
}

/** NaN when there is no day. */
function dayOf(line: string): number {
  return parseDate(line)?.at ?? Number.NaN;
}

/** @returns null for a line that says anything else */
function dateLine(line: string): Dated | null {
  if (!MAY_TELL.test(line) || (line.length > SENTENCE && /[.!?]$/.test(line))) return null;
  const whole = datePart(line);
  if (whole !== null) return { ...NOTHING, published: whole.moment };
  const parts = line
    .split(SEPARATOR)
    .flatMap(splitUpdate)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_PARTS) return null;
  return parts.length > 1 ? fromParts(parts) : withByline(line);
}

/** "Published 18 February 2025, updated 19 February" in two. */
function splitUpdate(part: string): string[] {
  for (const match of part.matchAll(/[,;(]\s*|\s+/g)) {
    const rest = part.slice(match.index + match[0].length);
    if (UPDATED_BOOK.opening(rest) > 0) return [part.slice(0, match.index), rest.replace(/\)$/, '')];
  }
  return [part];
}

function fromParts(parts: readonly string[]): Dated | null {
  let published: Moment | null = null;
  let byline: string | null = null;
  let source: string | null = null;
  let dated = false;
  for (const [index, part] of parts.entries()) {
    const date = datePart(part);
    const from = SOURCE.exec(part)?.[1];
    if (from !== undefined) source ??= from;
    else if (date !== null) {
      // "3 May 1940 – 12 June 2025": from one day to another, as in an obituary.
      if (published !== null && date.moment !== null && !date.isUpdate && date.moment.at > published.at + DAY)
        return null;
      if (!date.isUpdate) published ??= date.moment;
      dated = true;
    } else if (!ONLY_CLOCK.test(part) && !isReadingTime(part)) {
      const both = withByline(part);
      const names = both?.byline ?? bylineIn(part) ?? (index === 0 ? nameIn(part) : null);
      if (names === null) return null;
      byline ??= names === '' ? null : names;
      published ??= both?.published ?? null;
      dated ||= both !== null;
    }
  }
  return dated ? { published, byline, source } : null;
}

const LOOKS_LIKE_A_NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}$/u;

/** Empty for a single word, which is a place: "Madrid - 18 feb 2025". */
function nameIn(part: string): string | null {
  if (!LOOKS_LIKE_A_NAME.test(part)) return null;
  return /\s/.test(part) ? part : '';
}

const PLACE = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}$/u;

/** "By Ana Silva, 18 February 2025", "Lisbon, 18 February 2025". */
function withByline(line: string): Dated | null {
  for (const match of line.matchAll(/,\s*|\s+(?=on\s|le\s|am\s|el\s|il\s|em\s|op\s|\d)/g)) {
    const before = line.slice(0, match.index);
    const date = datePart(line.slice(match.index + match[0].length));
    if (date === null) continue;
    const names = bylineIn(before);
    if (names !== null) return { ...NOTHING, published: date.moment, byline: names === '' ? null : names };
    if (date.moment !== null && PLACE.test(before)) return { ...NOTHING, published: date.moment };
  }
  return null;
}

/** A date with or without a label and a time of day. The moment is null when it says too little to be one. */
function datePart(text: string): { moment: Moment | null; isUpdate: boolean } | null {
  const isUpdate = UPDATED_BOOK.opening(text) > 0;
  const label = isUpdate ? UPDATED_BOOK.opening(text) : PUBLISHED_BOOK.opening(text);
  const date = text
    .slice(label)
    .replace(/^\s*[:：]?\s*/, '')
    .replace(/^[(（]|[)）]$/gu, '');
  const moment = parseDate(text) ?? parseDate(date) ?? withoutClock(date);
  if (moment !== null) return { moment, isUpdate };
  if (isUpdate && date.length <= 40 && /\p{N}/u.test(date) && !/\p{Ll}\.$/u.test(date))
    return { moment: null, isUpdate };
  return YEAR.test(date) || AGO.test(date) || AGO.test(text) || isMonth(date)
    ? { moment: null, isUpdate }
    : null;
}

function withoutClock(date: string): Moment | null {
  const clock = CLOCK.exec(date)?.[0];
  if (clock === undefined || !/[:.h\d]/.test(clock)) return null;
  const day = date.slice(0, -clock.length).replace(/[\s,]+$/, '');
  return day === '' ? null : (parseDate(`${day} ${clock.replace(/^[\s,]*/, '')}`) ?? parseDate(day));
}

/** "February 2025". */
function isMonth(text: string): boolean {
  if (text.length > 30 || !/\d{4}/.test(text)) return false;
  return (
    parseDate(`1 ${text}`) !== null || parseDate(`1 de ${text}`) !== null || /^\d{4}年\d{1,2}月$/.test(text)
  );
}
