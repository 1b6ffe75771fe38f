/** Characters that a dateline stands in. */
const LONGEST = 100;

/**
 * What parts a dateline from its report: a dash or a bar between spaces, a dash alone, or what follows an agency in
 * brackets or between strokes: "(ANI): ", "/ТАСС/. ".
 */
const SEPARATOR = /(?:\s+|(?<=[).]))(?:[—–|-]|--)\s+|\s*—\s*|(?<=\)):\s+|(?<=\/)\.\s+/u;
/** In Chinese the place, the day and "cabled" stand together: "新华社北京3月5日电". */
const CHINESE =
  /^[（(]?\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日[电電讯訊](?:\s*[（(][^）)]{1,30}[）)])?[\s:：]*/u;

const BEGINS_A_REPORT = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"«„'‘¿¡[(]/u;
/** A city or an agency in capitals, or an agency in brackets or strokes: without one, it is no dateline. */
const STARTS_IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{M}’'.-]{2,}(?=[\s,/(.]|$)/u;
const ENDS_IN_CAPITALS = /(?:^|\s)\p{Lu}[\p{Lu}.]{2,}$/u;
const AGENCY = /(?:\([\p{L}\p{N}\s.,/&’'-]{2,40}\)|\/[\p{L}\p{N}\s.-]{2,40}\/)\.?$/u;
/** Small words that names of places and dates have, and an agency that writes itself small. */
const LITTLE = new Set(
  'de del of la le les am an der im den du sur upon on di da al el do na nad года г taz dpa'.split(' '),
);
const MOST_WORDS = 8;
/** Words of a place that stands alone before the dash: "Québec - ", "New York – ". */
const LONGEST_PLACE = 3;
/** "Tesla – Elon Musk's company – said": two dashes in a sentence hold something in between. */
const PAIRED = /^[^.!?]*\s[—–-]\s/u;
/** Behind the dash the agency can stand as a sentence of its own: "МОСКВА, 5 мар — РИА Новости. ". */
const AGENCY_BEHIND = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}\.\s+(?=\p{Lu})/u;

/** A paragraph without the place, day and agency before it: "LISBON, March 5 (Newswire) — The harbour …". */
export function withoutDateline(paragraph: string): string {
  const chinese = CHINESE.exec(paragraph);
  if (chinese !== null) return paragraph.slice(chinese[0].length);
  const found = SEPARATOR.exec(paragraph.slice(0, LONGEST));
  if (found === null || found.index === 0) return paragraph;
  const before = paragraph.slice(0, found.index).trim();
  const rest = paragraph.slice(found.index + found[0].length);
  // "NASA — the agency — said": what goes on in small letters was no dateline's report.
  if (!BEGINS_A_REPORT.test(rest)) return paragraph;
  // In a text of capitals, a city in capitals is like any other word.
  if (!/\p{Ll}/u.test(rest.slice(0, LONGEST))) return paragraph;
  if (isDateline(before)) return hasDay(before) ? rest.replace(AGENCY_BEHIND, '') : rest;
  const isAlone = /[—–-]/.test(found[0]) && !PAIRED.test(rest.slice(0, LONGEST));
  return isAlone && isPlace(before) ? rest : paragraph;
}

function isDateline(text: string): boolean {
  const agency = AGENCY.exec(text);
  if (agency === null && !STARTS_IN_CAPITALS.test(text) && !(hasDay(text) && ENDS_IN_CAPITALS.test(text)))
    return false;
  const words = (agency === null ? text : text.slice(0, agency.index)).split(/[\s,./[\]]+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !LITTLE.has(word));
  // Beside a day, a small word is the month.
  return words.length <= MOST_WORDS && small.length <= (hasDay(text) ? 1 : 0);
}

function hasDay(text: string): boolean {
  return /(?:^|[\s.,])\d{1,2}(?:[\s.,)]|$)/.test(text);
}

function isPlace(text: string): boolean {
  const words = text.split(/[\s,]+/);
  return words.length <= LONGEST_PLACE && words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word));
}
