import { reports, undecorated } from './lines.ts';
import { AND, FULL_NAME, NAME } from './names.ts';
import { phraseBook, phrasesIn } from './phrase-book.ts';
import { AGENCIES, PHOTO, PHOTO_BY } from './phrases/people.ts';

/** Longer text is a statement, not a photographer's credit. */
const LONGEST_CREDIT = 120;

const LABELS = phraseBook(PHOTO);
const BY = phraseBook(PHOTO_BY);
const AGENCY = new Set(phrasesIn(AGENCIES));
const LONGEST_AGENCY = Math.max(...[...AGENCY].map(({ length }) => length));
const SIGN = /^(?:©|\([cC]\))\s*\p{L}/u;
const NAMES = new RegExp(`^${NAME}(?:${AND}${NAME}){0,3}$`, 'u');
const PERSON = new RegExp(`^(?:${FULL_NAME}|CC[ -]BY.*|Handout|File|Pool|Archiv|Archive|via\\s.*)$`, 'u');
/** Between a photographer and agencies: "Ana Silva / AP", "Ana Silva, AFP via Getty Images". */
const BETWEEN = /\s*(?:[/|·,–—]|\s-\s|\svia\s)\s*/u;

/** Words in small letters that no credit has. */
const A_SENTENCE = 5;

/** How surely a text is a credit: a `name` is one only where a caption is expected. */
export type Credit = 'none' | 'name' | 'sure';

/** Whether a text is nothing but a credit: "Photo: Ana Silva / AP", "© AFP", "Getty Images". */
export function creditIn(text: string): Credit {
  if (text.length > LONGEST_CREDIT) return 'none';
  const start = undecorated(text.trim().replace(/^\/\s*/, ''));
  const words = /[\s)\]）】]/.test(start.slice(-1)) ? start.replace(/[\s)\]）】]+$/u, '') : start;
  if (words === '') return 'none';
  const label = LABELS.opening(words);
  if (label > 0 && /^\s*(?:[:：／]|\/\s?\p{Lu})/u.test(words.slice(label))) {
    return /[.!?。]\s/u.test(words.replace(/\b\p{Lu}\./gu, '')) ||
      reports(words) ||
      isSentence(words.slice(label))
      ? 'none'
      : 'sure';
  }
  const by = BY.opening(words);
  if (by > 0) return NAMES.test(words.slice(by).trim().split(BETWEEN)[0] ?? '') ? 'sure' : 'none';
  if (SIGN.test(words)) return /[.!?]\s/.test(words.replace(/\b\p{Lu}\./gu, '')) ? 'none' : 'sure';
  const parts = words.split(BETWEEN).map((part) => part.replace(/\.$/, ''));
  if (!parts.some(isAgency)) return 'none';
  if (!parts.every((part) => isAgency(part) || PERSON.test(part) || NAMES.test(part))) return 'none';
  return parts.length > 1 ? 'sure' : 'name';
}

/** "Photos: the museum opens its doors.": news below a short headline, and no name. */
function isSentence(text: string): boolean {
  if (!/[.!?]$/.test(text) || /courtesy|archiv|handout/iu.test(text)) return false;
  return (text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []).length >= A_SENTENCE;
}

function isAgency(name: string): boolean {
  return name.length <= LONGEST_AGENCY && AGENCY.has(name.toLowerCase());
}
