/**
 * What no text of an article may carry: control characters (terminal escapes among them), bidirectional overrides
 * and isolates that would reorder our own words, soft hyphens and invisible fillers. Tab and line feed stay.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g;

/** Removes what must never reach a reader's screen. */
export function withoutInvisible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '');
}

/** One line of clean text: nothing invisible, and every run of white space (also no-break) is one space. */
export function oneLine(text: string): string {
  return withoutInvisible(text.replace(/[^\S ]/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}
