import { parseDate } from '../dates.ts';
import { learn, type Moment, type Page, type Piece, pieceText, type Step, type TextPiece } from '../page.ts';
import { phrasesIn } from './phrase-book.ts';
import { AGENCIES } from './phrases/people.ts';
import { withoutStart } from './runs.ts';

/** Characters of a dateline. */
const LONGEST = 90;
/** The same of a place alone, with its dash. */
const SHORTEST = 6;
/** A shorter paragraph without a full stop is a label, not the beginning of the report. */
const SHORT = 40;
/** How many pieces are passed over before the first paragraph of the report. */
const TOP = 4;

const DASH = '(?:[–—−]|--?)';
const WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const SMALL = '(?:de|du|des|la|le|les|del|di|da|do|dos|am|an|der|of|the|sur|upon|y|и|на)';
const PLACE = `(?:${WORD}|[\\u0621-\\u064A]+)(?:[\\s/](?:${SMALL}\\s)?(?:${WORD}|[\\u0621-\\u064A]+)){0,4}`;
const PLACES = `${PLACE}(?:,\\s${PLACE}){0,3}`;
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.’'-]+(?:[\\s/][\\p{Lu}\\p{M}.’'-]+){0,4}";
const DAY =
  '[.,]?\\s(?:le\\s)?(?:\\d{1,2}(?:er|\\.|º)?\\s(?:de\\s)?\\p{L}{3,12}|\\p{L}{3,12}\\.?\\s\\d{1,2})\\.?(?:,?\\s\\d{4})?';
const AGENCY = "[(/]\\s?([\\p{L}][\\p{L}\\p{N}\\s.&’'/-]{0,30}?)\\s?[)/]";
const START = '(?=["“”«„‘\'(\\[]?\\s?[\\p{Lu}\\p{N}\\p{Lo}])';

const DATED = new RegExp(`${DAY}`, 'u');

/** ЗАОЗЁРСК, 14 марта — Вестник. The report begins behind the name. */
const NAMED = new RegExp(
  `^${CAPITALS}(?:,\\s${PLACE}){0,2}${DAY}\\s?${DASH}\\s(${WORD}(?:\\s${WORD}){0,2})\\.\\s+${START}`,
  'u',
);

/** Each with the agency as its first group, where it names one. */
const FORMS: readonly RegExp[] = [
  // MOSCOW, Feb 18 (Reuters) —; Berlin (dpa) -; МОСКВА, 18 февраля. /ТАСС/.
  new RegExp(`^(?:${PLACES})(?:${DAY})?[.,]?\\s?${AGENCY}(?:[.:\\s]*${DASH}|\\.|:)\\s*`, 'u'),
  // Feb 18 (Reuters) -
  new RegExp(
    `^(?:\\d{1,2}\\.?\\s\\p{L}{3,12}|\\p{L}{3,12}\\.?\\s\\d{1,2})\\.?(?:,?\\s\\d{4})?\\s${AGENCY}[.:\\s]*${DASH}+\\s*`,
    'u',
  ),
  // (Reuters) -
  new RegExp(`^\\(\\s?(\\p{L}[\\p{L}\\s.&-]{1,30}?)\\s?\\)\\s*${DASH}+\\s*`, 'u'),
  NAMED,
  // BERLIN –; KYIV, Ukraine —; LONDON, Feb. 18 —
  new RegExp(`^${CAPITALS}(?:,\\s${PLACE}){0,2}(?:${DAY})?[.\\s]*\\s?${DASH}+\\s+${START}`, 'u'),
  // МОСКВА, 18 фев — РИА Новости.; КИЕВ. 18 февраля. УНН.
  new RegExp(
    `^${CAPITALS}${DAY}\\s?(?:${DASH}\\s)?(?:РИА Новости|INTERFAX\\.RU|УНН|ИНТЕРФАКС|ТАСС)\\.?\\s*(?:${DASH}\\s*)?`,
    'u',
  ),
  // Evansville, Indiana, United States -; Québec -
  new RegExp(`^${PLACES}(?:${DAY})?[.]?\\s${DASH}\\s${START}`, 'u'),
  // , Espagne. -
  new RegExp(`^,\\s?${PLACE}\\s?\\.?\\s?${DASH}\\s?${START}`, 'u'),
  // （北京讯）, 【东京】, 新华社北京2月18日电
  /^(?:（[^（）。，]{1,20}[讯訊电電]）|【[^【】。]{1,20}】|[\p{Script=Han}]{2,14}?\d{1,2}月\d{1,2}日[电電讯訊](?:（[^（）]{1,30}）)?)\s*/u,
];
/** The forms that also begin sentences: "Paris - City of Light - is …". */
const UNSURE: ReadonlySet<RegExp> = new Set(FORMS.slice(6, 7));
/** "Porto – Braga 2:1": no place is where a report begins with the other side and what it scored. */
const SCORE = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}\s.’'-]{1,40}\s\d{1,3}\s?[:–-]\s?\d{1,3}(?![\d.])/u;
/** Blocks in which another speaker is looked for. */
const MOST_TURNS = 20;
const CAPITAL_WORDS = /^[\p{Lu}\p{Lo}][\p{L}&’'/-]*(?:[\s.]+[\p{Lu}\p{Lo}][\p{L}&’'/-]*)*$/u;
const KNOWN = new Set(phrasesIn(AGENCIES));
/** "(ANSA) - ROMA, 18 FEB -" are two. */
const MOST_DATELINES = 2;

/** "MOSCOW, Feb 18 (Reuters) —" at the beginning of the report. An agency in brackets is its source. */
export const takeDateline: Step = (page) => {
  const top = page.pieces.slice(0, TOP);
  const isParagraph = (piece: Piece, test: (text: string) => boolean) =>
    piece.kind === 'paragraph' && test(pieceText(piece));
  // A standfirst may stand above a report whose agency leaves no doubt.
  const named = top.findIndex((piece) => isParagraph(piece, namesAgency));
  const index = named >= 0 ? named : top.findIndex((piece) => isParagraph(piece, isReport));
  const piece = page.pieces[index];
  if (piece?.kind !== 'paragraph') return page;
  let rest: TextPiece = piece;
  let source: string | null = null;
  let published: Moment | null = null;
  for (let count = 0; count < MOST_DATELINES; count += 1) {
    const found = datelineOf(pieceText(rest));
    if (found === null || (found.isUnsure && hasTurns(page, index))) break;
    rest = withCapital(withoutStart(rest, found.length));
    source ??= found.agency;
    published ??= found.day;
  }
  return rest === piece ? page : learn(replaced(page, index, rest), { source, published });
};

function isReport(text: string): boolean {
  return text.length > SHORT || /[.!?。！？]["”»]?$/u.test(text) || datelineOf(text) !== null;
}

/** "Ana Silva – Why?", "Rui Costa – Because it rains.": names before dashes, of those who speak. */
function hasTurns({ pieces }: Page, first: number): boolean {
  return pieces
    .slice(first + 1, first + 1 + MOST_TURNS)
    .some((piece) => piece.kind === 'paragraph' && datelineOf(pieceText(piece))?.isUnsure === true);
}

function namesAgency(text: string): boolean {
  const agency = datelineOf(text)?.agency ?? '';
  return agency.split('/').some((part) => KNOWN.has(part.toLowerCase()));
}

interface Dateline {
  /** Characters. */
  readonly length: number;
  readonly agency: string | null;
  /** Null where it names no day, or one without its year. */
  readonly day: Moment | null;
  readonly isUnsure: boolean;
}

function datelineOf(text: string): Dateline | null {
  const start = text.slice(0, LONGEST);
  if (!/^[\p{Lu}\p{Lo},(（【]/u.test(start) || !/[–—−(/（【电電\d-]/u.test(start)) return null;
  for (const form of FORMS) {
    const match = form.exec(start);
    if (match === null || match[0].length === 0) continue;
    const agency = match[1]?.trim() ?? null;
    if (agency !== null && form !== NAMED && !isAgency(agency, match[0])) continue;
    if (UNSURE.has(form) && (match[0].length < SHORTEST || isApposition(text.slice(match[0].length))))
      continue;
    if (agency === null && SCORE.test(text.slice(match[0].length))) continue;
    const day = parseDate(DATED.exec(` ${match[0]}`)?.[0].replace(/^[.,\s]+/, '') ?? '');
    return { length: match[0].length, agency, day, isUnsure: UNSURE.has(form) };
  }
  return null;
}

/** "Nokia (Finland) – The company …" is no dateline: a stranger's name needs a place in capitals, or none, before it. */
function isAgency(name: string, dateline: string): boolean {
  if (name.split('/').some((part) => KNOWN.has(part.toLowerCase()))) return true;
  return CAPITAL_WORDS.test(name) && /^\p{Lu}{2}[^(]*\(.*[–—−-]\s*$|^\(/u.test(dateline);
}

/** True when the same sentence has a second dash: "Paris - City of Light - is …". */
function isApposition(rest: string): boolean {
  const sentence = /^[^.!?]{0,300}/.exec(rest)?.[0] ?? '';
  return /\s[–—−-]{1,2}\s/.test(sentence);
}

/** Only a dateline was before it, so the sentence begins here. */
function withCapital(piece: TextPiece): TextPiece {
  const [first, ...others] = piece.runs;
  if (first === undefined) return piece;
  const text = first.text.trimStart().replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
  return { ...piece, runs: [{ ...first, text }, ...others] };
}

function replaced(page: Page, index: number, piece: TextPiece): Page {
  const empty = pieceText(piece) === '';
  return { ...page, pieces: page.pieces.flatMap((old, at) => (at !== index ? [old] : empty ? [] : [piece])) };
}
