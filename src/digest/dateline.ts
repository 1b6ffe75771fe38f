/** Characters that a dateline stands in. */
const LONGEST = 100;

/** What parts a dateline from its report: a dash between spaces (or right after a bracket or full stop), or a bar. */
const SEPARATOR = /(?:\s+|(?<=[).]))(?:[—–|-]|--)\s+|\s*—\s*/u;
/** In Chinese the place, the day and "cabled" stand together: "新华社北京3月5日电". */
const CHINESE =
  /^[（(]?\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日[电電讯訊](?:\s*[（(][^）)]{1,30}[）)])?[\s:：]*/u;

/** A city in capitals, a day, or an agency in brackets: without one of them, it is no dateline. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{M}’'.-]{2,}(?=[\s,/(.]|$)/u;
const AGENCY_IN_BRACKETS = /\([\p{L}\p{N}\s.,/&’'-]{2,40}\)\.?$/u;
/** Small words that names of places and dates have. */
const LITTLE = new Set(
  'de del of la le les am an der im den du sur upon on di da al el da do na nad года г'.split(' '),
);

/** A paragraph without the place, day and agency before it: "LISBON, March 5 (Newswire) — The harbour …". */
export function withoutDateline(paragraph: string): string {
  const chinese = CHINESE.exec(paragraph);
  if (chinese !== null) return paragraph.slice(chinese[0].length);
  const found = SEPARATOR.exec(paragraph.slice(0, LONGEST));
  if (found === null || found.index === 0) return paragraph;
  const before = paragraph.slice(0, found.index).trim();
  const rest = paragraph.slice(found.index + found[0].length);
  // "NASA — the agency — said": what goes on in small letters was no dateline's report.
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"«„'‘¿¡[(]/u.test(rest)) return paragraph;
  return isDateline(before) ? rest : paragraph;
}

function isDateline(text: string): boolean {
  const agency = AGENCY_IN_BRACKETS.exec(text);
  const place = agency === null ? text : text.slice(0, agency.index);
  if (agency === null && !IN_CAPITALS.test(text)) return false;
  const words = place.split(/[\s,./]+/).filter((word) => word !== '');
  const hasDay = words.some((word) => /^\d/.test(word));
  // Beside a day, a small word is the month.
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !LITTLE.has(word));
  return words.length <= 8 && small.length <= (hasDay ? 1 : 0);
}
