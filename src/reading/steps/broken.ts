import { isStopWord } from '../../language/stop-words.ts';

/** A text of this length without a full stop is no headline between paragraphs, no name and no label. */
const LONG = 80;
/** The same for one that goes on with a name or a figure. */
const RATHER_LONG = 50;
/** Characters without spaces say more each. */
const LONG_UNSPACED = 18;
/** Characters of quoted words in a sentence; more are a statement, after which a new sentence may begin. */
const QUOTED_WORDS = 40;

/** Characters at the end of a paragraph that tell how it ends. */
const END = 80;

/** A paragraph that may go on. What it holds is looked at only when it matters, and each part of it once. */
export class OpenText {
  /** Its last piece. */
  end = '';
  /** Characters so far. */
  length = 0;
  /** True for the first block of the text: often a standfirst, which needs no full stop. */
  readonly isFirst: boolean;
  #unread: string[] = [];
  #hasSentence = false;
  #quotes = 0;
  #straight = 0;
  #brackets = 0;

  constructor(text: string, isFirst: boolean) {
    this.isFirst = isFirst;
    this.add(text);
  }

  add(text: string): void {
    this.end = text;
    this.length += text.length;
    this.#unread.push(text);
  }

  /** True when a sentence has ended within it. */
  get hasSentence(): boolean {
    this.#read();
    return this.#hasSentence;
  }

  /** True within a quotation or brackets. */
  get isOpen(): boolean {
    this.#read();
    return this.#quotes > 0 || this.#straight > 0 || this.#brackets > 0;
  }

  #read(): void {
    for (const text of this.#unread) {
      this.#hasSentence ||= /[.!?…][”"’»)\]]*\s+[\p{Lu}"“«(]|[。！？]./u.test(text);
      for (const sign of text.match(/["“”„«»()「」『』（）]/gu) ?? []) {
        if (sign === '"') this.#straight ^= 1;
        else if (sign === '“' && this.#quotes > 0) this.#quotes -= 1;
        else if (/[“„«「『]/u.test(sign)) this.#quotes += 1;
        else if (/[”»」』]/u.test(sign)) this.#quotes = Math.max(0, this.#quotes - 1);
        else if (/[(（]/u.test(sign)) this.#brackets += 1;
        else this.#brackets = Math.max(0, this.#brackets - 1);
      }
    }
    this.#unread = [];
  }
}

/** Ends with what a sentence ends with, perhaps behind a closing sign. */
const FULL_STOP = /[.!?…。！？؟।][\s”"’»)\]」』）]*$/u;
/** "The lorry lost its load. (dpa)" */
const SIGNED = /[.!?…。！？]["”»]?\s*[(（][^()（）]{2,40}[)）]$/u;
const COLON = /[:：]$/u;
/** Words whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(«“"])(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|vs|No|Nr|Mme|Mlle|MM|Sr|Sra|Dra|Sig|bzw|ca|z\.\s?B|u\.\s?a|т\.\s?е|г|ул|им)\.$/u;
/** "John F." before a surname. "the U.S." may end a sentence. */
const MIDDLE_INITIAL = /\p{Lu}\p{Ll}+\s\p{Lu}\.$/u;
const INITIAL = /\p{Lu}\.$/u;
const CLOSED = /[”"’»」』]$/u;
/** A name, a bullet or a dash at the beginning of a block of its own. */
const OWN_BLOCK = /^(?:[•·▪◦*]\s|[–—-]\s?\p{Lu}|\d{1,2}[.)]\s)/u;
const CLOSING = /^(?:[»”)\]}、。，,;；.!?！？%」』）]|’(?:[\s,.]|$)|"(?:[\s,.;:!?)]|$)|:\s)/u;
const ATTRIBUTION = /[–—]\s?\p{Lu}[^.!?]{2,60}$/u;
const QUOTED = /^["“«„]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * True when a break between two paragraphs stands in the middle of a sentence.
 * @param text the second paragraph, trimmed
 * @param languages of the page
 */
export function isBroken(open: OpenText, text: string, languages: readonly string[]): boolean {
  const end = open.end.slice(-END);
  if (end === '' || text === '' || OWN_BLOCK.test(text) || open.end.includes('\n')) return false;
  if (SIGNED.test(end)) return false;
  if (CLOSING.test(text)) return !FULL_STOP.test(end.slice(-8)) || open.isOpen;
  const small = /^[–—-]?\s?\p{Ll}[\p{Ll}\p{M}’'-]*(?!\p{Lu})/u.exec(text);
  const isSmall = small !== null && !/^\p{Ll}+\p{Lu}/u.test(text);
  if (FULL_STOP.test(end.slice(-8))) return endsNoSentence(end, isSmall);
  if (COLON.test(end)) return false;
  return isSmall || goesOn(open, text, languages);
}

/** After a full stop: an abbreviation, or "“Did it leave?”" before "asked the mayor". */
function endsNoSentence(end: string, isSmall: boolean): boolean {
  if (ABBREVIATED.test(end.slice(-12)) || (INITIAL.test(end.slice(-2)) && MIDDLE_INITIAL.test(end)))
    return true;
  return isSmall && (CLOSED.test(end) || /(?:…|\.{3}|\p{Lu}\.)$/u.test(end));
}

/** No full stop before the break, and after it a capital, a figure, a quotation, or a script without small letters. */
function goesOn(open: OpenText, text: string, languages: readonly string[]): boolean {
  const end = open.end.slice(-END);
  if (ATTRIBUTION.test(end)) return false;
  if (/[,;،、，；–—]$/u.test(end) || /\p{L}-$/u.test(end) || /,[”"’»]$/u.test(end)) return true;
  if (open.isOpen || /^[(（]/u.test(text) || (/\d$/.test(end) && /^\d{3}(?:\D|$)/.test(text))) return true;
  const last = lastWord(end);
  const isFunctionWord = last !== '' && isStopWord(last, languages);
  if (CLOSED.test(end))
    return (
      quotedLength(open.end) <= QUOTED_WORDS && open.length > RATHER_LONG && !opensSentence(text, languages)
    );
  if (UNSPACED.test(end.slice(-1))) return open.hasSentence || open.length > LONG_UNSPACED;
  if (isFunctionWord && (open.length > LONG || !MAY_END_A_HEADING.has(last))) return true;
  if (open.isFirst && !open.hasSentence && open.length > LONG)
    return !opensSentence(text, languages) && open.length > 2 * LONG;
  // A quotation begins with a capital wherever it stands.
  if (!QUOTED.test(text) && opensSentence(text, languages)) return false;
  return open.hasSentence || open.length > RATHER_LONG;
}

/** Function words at the end of headings: "How it is", "What comes up". */
const MAY_END_A_HEADING: ReadonlySet<string> = new Set(
  'more most other others it is was are be up out off so now us him her me them this that too again does did will can you we they he she i no not yes here there then'.split(
    ' ',
  ),
);

/** The last word in small letters; empty for one with a capital, which may be a name unless it stands alone ("The"). */
function lastWord(text: string): string {
  if (/^\p{Lu}\p{Ll}{0,4}$/u.test(text)) return text.toLowerCase();
  return /(?<![\p{L}])\p{Ll}[\p{L}’']*$/u.exec(text.slice(-40))?.[0] ?? '';
}

/** "The", "He", "Les": a function word with a capital begins a sentence. */
function opensSentence(text: string, languages: readonly string[]): boolean {
  const first = /^["“«„¿¡(]?\s?(\p{Lu}[\p{L}’']*)/u.exec(text)?.[1];
  if (first === undefined) return false;
  return isStopWord(first.toLowerCase().replace(/[’'].*$/u, ''), languages) || /^\p{Lu}[’']/u.test(first);
}

/** Characters between the last pair of quotation marks at the end of a text. */
function quotedLength(text: string): number {
  const inside = text.slice(0, -1);
  const opening = Math.max(...['“', '„', '«', '"', '「', '『', '‘'].map((sign) => inside.lastIndexOf(sign)));
  return opening < 0 ? Number.POSITIVE_INFINITY : inside.length - opening;
}
