import { oneLine } from '../../core/text.ts';
import { learn, type Page, type Piece, pieceText, type Step } from '../page.ts';
import { dropped, lineOf } from './lines.ts';
import { AND, FULL_NAME, NAME } from './names.ts';
import { phraseBook, phrasesIn } from './phrase-book.ts';
import { AGENCIES, BYLINE, BYLINE_LABEL } from './phrases/people.ts';

/** How many pieces at the top and at the end are looked at. */
const TOP = 5;
const END = 3;
const LONGEST_BYLINE = 200;

const WORDS = phraseBook(BYLINE);
const LABELS = phraseBook(BYLINE_LABEL);
const AGENCY = new Set(phrasesIn(AGENCIES));

const MAIL =
  /[\s(<,]*(?:mailto:)?[\p{L}\p{N}._%+-]{1,60}@[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{2,20}){1,4}[)>]?/gu;
const HANDLE = /[\s(,]*@\w{1,30}\)?/g;
/** What stands behind a name: a paper, an office, a town. Never a verb, so each word is short or has a capital. */
const ROLE = /(?:\s*[,|–—/-]\s*|\s+(?:in|à|en|em|aus|te|for|pour|für|w|в)\s+)[\p{L}\p{M}\s.&’'/-]{2,60}$/u;
/** "Ana Silva, The Example". */
const PAPER = /,\s(?:The|El|La|Le|Il|Der|Die|Das|De)\s\p{Lu}[\p{L}\s]{0,40}$/u;
const ROLE_WORD =
  /^(?:staff|writer|reporter|correspondent|editor|contributor|journalist|journaliste|senior|chief|political|special|associated|press|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|periodista|correspondente|jornalista|giornalista|inviato|verslaggever|redactie|redakcja|dziennikarz|корреспондент|кореспондент|журналист|and|of|the|de|la|for|in|at|et|und|[\p{Lu}].*)$/iu;
const NAMES = new RegExp(`^${NAME}(?:${AND}${NAME}){0,5}$`, 'u');
const SEVERAL_WORDS = new RegExp(`^(?:${FULL_NAME}|${NAME}${AND}${NAME})`, 'u');
const REPORTING =
  /^[([]?(?:additional\s+|writing\s+and\s+)?reporting\s+by\s+([^;.()]{2,120}?)(?:\s*;[^.]{0,200}|\.[^.]{0,10})?[)\]]?\.?$/iu;
const SIGNED = new RegExp(`^[—–-]{1,2}\\s*(${FULL_NAME})$`, 'u');
const QUOTED = /["”»“„]$/u;

/** "By Ana Silva, Staff writer" at the top or the end: kept as the byline. */
export const takeByline: Step = (page) => {
  const gone = new Set<Piece>();
  let byline: string | null = null;
  const { pieces } = page;
  pieces.forEach((piece, index) => {
    if (index >= TOP && index < pieces.length - END) return;
    const names = piece.kind === 'paragraph' ? bylineIn(lineOf(piece, LONGEST_BYLINE)) : null;
    const found = names ?? (index === pieces.length - 1 ? signature(page, piece, index) : null);
    if (found === null) return;
    gone.add(piece);
    byline ??= found === '' ? null : found;
  });
  return gone.size === 0 ? page : learn(dropped(page, gone), { byline });
};

/**
 * The names in a byline; empty for one that names nobody.
 * @returns null for any other text
 */
export function bylineIn(line: string): string | null {
  if (line === '' || line.length > LONGEST_BYLINE) return null;
  const reporting = /reporting\s+by/i.test(line) ? REPORTING.exec(line) : null;
  if (reporting !== null) return oneLine(reporting[1] ?? '');
  const bare = line.includes('@') ? line.replace(MAIL, '').replace(HANDLE, '').trim() : line;
  if (bare === '') return '';
  const inner = /^[（(【[]/.test(bare) ? bare.replace(/^[（(【[]\s*(.*?)\s*[)）】\]]$/u, '$1') : bare;
  const label = LABELS.opening(inner);
  const afterLabel = inner.slice(label);
  if (label > 0 && /^\s*[:：／/]/.test(afterLabel))
    return namesIn(afterLabel.replace(/^\s*[:：／/]\s*/, ''), false);
  if (label > 0 && /^(?:記者|记者|بقلم|كتب)/u.test(inner)) return namesIn(afterLabel.trim(), false);
  const words = WORDS.opening(inner);
  const afterWords = /^\s*[:：]?\s+(.*)$/su.exec(inner.slice(words))?.[1];
  return words > 0 && afterWords !== undefined ? namesIn(afterWords.trim(), true) : null;
}

/** @param full when a single name is too little, as in "By Monday" */
function namesIn(text: string, full: boolean): string | null {
  if (/["“”«»?!:;]/.test(text) || /\p{Ll}{3}\.$/u.test(text)) return null;
  const names = withoutRole(text);
  if (AGENCY.has(names.toLowerCase())) return names;
  if (!NAMES.test(names)) return null;
  return full && names === text && !SEVERAL_WORDS.test(names) ? null : oneLine(names);
}

function withoutRole(text: string): string {
  const paper = text.search(PAPER);
  if (paper > 0) return text.slice(0, paper);
  const role = ROLE.exec(text)?.[0];
  if (role === undefined || NAMES.test(text)) return text;
  const first = text.indexOf(',');
  const names = first > 0 ? text.slice(0, first) : text.slice(0, -role.length);
  const words = text.slice(names.length).match(/[\p{L}\p{M}.’'-]+/gu) ?? [];
  return words.every((word) => ROLE_WORD.test(word)) ? names.trim() : text;
}

/** "— Ana Silva" as the last line, unless it says whose the quotation above is. */
function signature(page: Page, piece: Piece, index: number): string | null {
  const names = SIGNED.exec(lineOf(piece, LONGEST_BYLINE))?.[1];
  const above = page.pieces[index - 1];
  if (names === undefined || above === undefined || above.kind === 'quote') return null;
  return QUOTED.test(pieceText(above)) ? null : oneLine(names);
}
