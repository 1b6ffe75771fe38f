/**
 * Which old encoding a text is in, when nobody says. A text is in the encoding under which its letters make words of
 * one language: letters of its alphabet, in the case that words have.
 */

/** Bytes that are looked at, from the first that is not ASCII. More would not change the answer. */
const SAMPLE = 20_000;

interface Alphabet {
  readonly encoding: string;
  /** The letters beyond a–z of one language, or group of languages, in lower case. */
  readonly letters: string;
}

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђѓјљњћќџѕ';
/** In order of preference, where two explain a text equally well. */
const ALPHABETS: readonly Alphabet[] = [
  ...['àâæçéèêëîïôùûüœÿ', 'äöüß', 'áéíñóúüïçàèòªº', 'áâãàçéêíóôõúüªº', 'àèéìíîòóùú', 'áéèëïíóöü'].map(
    western,
  ),
  ...['åäöé', 'æøåéö', 'áðéíóúýþæö'].map(western),
  ...['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž'].map((letters) => ({
    encoding: 'windows-1250',
    letters,
  })),
  { encoding: 'windows-1251', letters: CYRILLIC },
  { encoding: 'koi8-r', letters: CYRILLIC },
];

function western(letters: string): Alphabet {
  return { encoding: 'windows-1252', letters };
}

/** The commonest Cyrillic letters: they tell encodings apart that differ in the order of the alphabet. */
const COMMON_CYRILLIC = new Set('оеаинтсрвл');
/** Signs that newsrooms use between words. */
const SIGNS = new Set('“”‘’„‚«»‹›–—…•·§©®™°€£¥№²³½¼¾±×÷¿¡´`¸ªº \u00A0\u00AD');
/** Below this, the best explanation of a text is none. */
const PLAUSIBLE = 0.6;

/**
 * @param bytes text that is not UTF-8
 * @returns an encoding's name as `TextDecoder` knows it; null when the bytes are no text in any that we know
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  // A letter more, since it is the letters beside it that a character is judged by.
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1);
  const sample = bytes.subarray(first, first + SAMPLE);
  const eastern = easternEncoding(sample, bytes);
  if (eastern !== null) return eastern;
  let best: { encoding: string; score: number } | null = null;
  const texts = new Map<string, string>();
  for (const { encoding, letters } of ALPHABETS) {
    const text = texts.get(encoding) ?? new TextDecoder(encoding).decode(sample);
    texts.set(encoding, text);
    const score = plausibility(text, new Set(letters), encoding);
    if (score > PLAUSIBLE && (best === null || score > best.score + 1e-9)) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

/** How much of what is not ASCII reads like words of a language: at most 1, below 0 when it reads like nothing. */
function plausibility(text: string, alphabet: ReadonlySet<string>, encoding: string): number {
  const cyrillic = alphabet.has('я');
  let seen = 0;
  let good = 0;
  let common = 0;
  let before = '';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const previous = before;
    before = character;
    if (character < '\u0080') continue;
    seen += 1;
    if (SIGNS.has(character)) {
      // A sign within a word is a letter of another encoding; an apostrophe is not.
      const within =
        isLower(previous) && isLower(characters[index + 1] ?? '') && !/[’´\u00AD—–]/.test(character);
      good += within ? -1 : 1;
      continue;
    }
    const lower = character.toLowerCase();
    if (!alphabet.has(lower)) {
      good -= 1;
      continue;
    }
    if (COMMON_CYRILLIC.has(lower)) common += 1;
    // "иЗВЕСТИЯ", "cafÉ": a capital after a small letter is none.
    if (character !== lower && isLower(previous)) good -= 0.5;
    // In Cyrillic encodings whole words are at stake, so that a small letter before a Latin one speaks against it.
    else if (cyrillic && /[a-z]/i.test(previous + (characters[index + 1] ?? ''))) good -= 0.5;
    else good += 1;
  }
  if (seen === 0) return 0;
  const score = good / seen;
  if (!cyrillic) return score;
  // About six in ten letters of any text in Russian, Ukrainian or Bulgarian are among the common ones.
  return score + Math.min(0, common / seen - 0.55) - (encoding === 'koi8-r' ? 0.01 : 0);
}

function isLower(character: string): boolean {
  return character !== '' && character === character.toLowerCase() && character !== character.toUpperCase();
}

/**
 * The encodings of East Asia, where a character is two bytes. They are told by where their commonest characters lie,
 * and only believed when the whole file keeps to them.
 */
function easternEncoding(sample: Uint8Array, bytes: Uint8Array): string | null {
  const found = EASTERN.find((candidate) => looksLike(sample, candidate));
  if (found === undefined) return null;
  try {
    new TextDecoder(found.encoding, { fatal: true }).decode(bytes);
    return found.encoding;
  } catch {
    // The decoder throws for bytes that are not in this encoding: that is the answer, not a fault.
    return null;
  }
}

interface Eastern {
  readonly encoding: string;
  /** Whether a byte may be the second of a pair. */
  readonly trail: (byte: number) => boolean;
  /** Whether a pair is among the common characters of the language. */
  readonly common: (lead: number, trail: number) => boolean;
  /** The share of pairs that are, at least, in any text. */
  readonly share: number;
}

const high = (byte: number) => byte >= 0xa1 && byte <= 0xfe;
const EASTERN: readonly Eastern[] = [
  {
    encoding: 'shift_jis',
    trail: (byte) => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f,
    // Hiragana.
    common: (lead, trail) => lead === 0x82 && trail >= 0x9f && trail <= 0xf1,
    share: 0.25,
  },
  { encoding: 'euc-jp', trail: high, common: (lead) => lead === 0xa4, share: 0.25 },
  // The syllables of Korean in the order of its alphabet.
  { encoding: 'euc-kr', trail: high, common: (lead) => lead >= 0xb0 && lead <= 0xc8, share: 0.85 },
  // The 3,755 characters of level 1, and punctuation.
  {
    encoding: 'gb18030',
    trail: high,
    common: (lead) => (lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3,
    share: 0.85,
  },
  // The 5,401 common characters, and punctuation; half of their second bytes are ASCII letters and signs.
  {
    encoding: 'big5',
    trail: (byte) => (byte >= 0x40 && byte <= 0x7e) || high(byte),
    common: (lead) => lead >= 0xa1 && lead <= 0xc6,
    share: 0.9,
  },
];
/** Pairs that a text must have before any of these is believed. */
const FEWEST_PAIRS = 6;

function looksLike(bytes: Uint8Array, { trail, common, share }: Eastern): boolean {
  let pairs = 0;
  let stray = 0;
  let found = 0;
  let joined = 0;
  let lastEnd = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    if (lead > 0x80 && lead < 0xff && trail(next)) {
      pairs += 1;
      if (common(lead, next)) found += 1;
      if (at === lastEnd) joined += 1;
      at += 1;
      lastEnd = at + 1;
    } else stray += 1;
  }
  // Characters of these languages stand together; an accented letter of a Western text stands alone.
  return pairs >= FEWEST_PAIRS && stray <= pairs / 100 && found >= pairs * share && joined >= pairs * 0.4;
}
