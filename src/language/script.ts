/** Share of the letters that the leading script must have. */
const CLEAR_SCRIPT = 2 / 3;
/** Of its kana and Han, Japanese has at least this share of kana. */
const JAPANESE_KANA = 0.15;
/** Chinese has at most this share, in names, over at least so many letters. */
const CHINESE_KANA = 0.02;
const CHINESE_LETTERS = 30;

/** Blocks of letters beyond Latin, by code unit: first, last, and the only candidate written so, or a name. */
const BLOCKS: readonly (readonly [number, number, string])[] = [
  [0x400, 0x52f, 'words'],
  [0x600, 0x6ff, 'words'],
  [0x3041, 0x30fa, 'kana'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'ko'],
  [0x370, 0x3ff, 'el'],
  [0x1f00, 0x1fff, 'el'],
  [0x531, 0x587, 'hy'],
  [0x5d0, 0x5ea, 'he'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
];

/**
 * The language that the script of a text stands for.
 * @returns ISO 639-1; `words` when several are written so and their function words have to tell; null when it is not
 * clear
 */
export function languageByScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let latin = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
      const lower = code | 0x20;
      if ((lower >= 0x61 && lower <= 0x7a) || code >= 0xc0) latin += 1;
    } else {
      const script = blockOf(code);
      if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  counts.set('words', (counts.get('words') ?? 0) + latin);
  const kana = counts.get('kana') ?? 0;
  const both = kana + (counts.get('han') ?? 0);
  counts.delete('kana');
  counts.delete('han');
  counts.set(kana >= JAPANESE_KANA * both ? 'ja' : isChinese(kana, both) ? 'zh' : 'unclear', both);
  let letters = 0;
  for (const count of counts.values()) letters += count;
  for (const [script, count] of counts) {
    if (count >= CLEAR_SCRIPT * letters) return script === 'unclear' ? null : script;
  }
  return null;
}

/** A headline can be Japanese without any kana. */
function isChinese(kana: number, both: number): boolean {
  return both >= CHINESE_LETTERS && kana <= CHINESE_KANA * both;
}

function blockOf(code: number): string | null {
  for (const [first, last, script] of BLOCKS) if (code >= first && code <= last) return script;
  return null;
}
