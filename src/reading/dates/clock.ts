import { fold } from './fold.ts';

/** A text whose time of day has been taken out. */
export interface Timed {
  readonly rest: string;
  /** Milliseconds from the start of the named day in UTC; null when the zone, or the half of the day, is not known. */
  readonly after: number | null;
}

/** Hours east of UTC. The American ones are RFC 5322's; null where two zones share the letters, or summer decides. */
const ZONES: Readonly<Record<string, number | null>> = {
  ...{ utc: 0, gmt: 0, ut: 0, z: 0, wet: 0, west: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3 },
  ...{ msk: 3, мск: 3, est: -5, edt: -4, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ jst: 9, kst: 9, hkt: 8, aest: 10, aedt: 11, wat: 1, eat: 3, sast: 2 },
  ...{ cst: null, bst: null, ist: null, et: null, ct: null, mt: null, pt: null },
};

const AT = [
  ...['at', 'a', 'à', 'às', 'a las', 'a la', 'alle', 'alle ore', 'ore', 'um', 'om', 'o', 'godz.', 'o godz.'],
  ...['в', 'о', 'об', 'у', 'في', 'الساعة', 'في الساعة', 'على الساعة'],
];
const zoneOf = (group: string) =>
  `[[(]?(?<${group}>(?:utc|gmt)? ?[+-]\\d{1,2}(?::?\\d{2})?|(?:${longestFirst(Object.keys(ZONES))})(?!\\p{L}))[\\])]?`;
const MORNING = '上午|午前|凌晨|清晨|早上|오전|ص(?!\\p{L})';
const EVENING = '下午|午後|中午|傍晚|晚上|오후|م(?!\\p{L})';
/** Shortly before noon, and around midnight, the Chinese parts of the day do not tell the half. */
const UNSURE = /中午 ?1[01]|晚上 ?12/;
const IS_MORNING = new RegExp(`^(?:a|${MORNING})`, 'u');
const halfOf = (group: string) =>
  `(?<${group}>a\\.? ?m\\.?(?!\\p{L})|p\\.? ?m\\.?(?!\\p{L})|${MORNING}|${EVENING})`;
const UNIT = '(?<unit>uhr|uur|hrs?|h|[時时點点시]|ч(?:\\.|ас\\p{L}*)?|год\\.?)(?!\\p{L})';
const CLOCK = [
  `(?:${halfOf('before')} ?)?(?<hour>\\d{1,2})`,
  '(?: ?[:.h時时點点시] ?(?<minute>\\d{2}|\\d(?=[分분]))(?: ?[:.分분] ?(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?',
  `(?: ?(?:min|[分분秒초]))?)?(?: ?${halfOf('half')})?(?: ?${UNIT})?`,
].join('');
const BETWEEN = '[ ,;|·•(-]{1,5}';
/** Last in the text, perhaps with its zone's full name in brackets. */
const CLOCK_LAST = new RegExp(
  `(?:${BETWEEN}|(?<=[日일号)]))(?:(?:${longestFirst(AT.map(fold))}) )?(?:${zoneOf('zoneBefore')} )?` +
    `${CLOCK}(?: ?${zoneOf('zone')})?\\)?(?: ?\\([\\p{L} ]+\\))?[.,]?$`,
  'u',
);
const CLOCK_FIRST = new RegExp(
  `^(?:(?:${longestFirst(AT.map(fold))}) )?${CLOCK}(?: ?${zoneOf('zone')})?${BETWEEN}`,
  'u',
);

function longestFirst(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .join('|');
}

/** The ways to take a time of day out of a date line: from its end, from its beginning. @param text folded */
export function* withoutClock(text: string): Generator<Timed> {
  for (const pattern of [CLOCK_LAST, CLOCK_FIRST]) {
    const match = pattern.exec(text);
    const clock = match?.groups;
    if (match === null || clock === undefined) continue;
    const { before, half = before, hour, minute, second, unit, zoneBefore, zone = zoneBefore } = clock;
    if (minute === undefined && half === undefined && unit === undefined) continue;
    const time = sinceMidnight(Number(hour), Number(minute ?? 0), Number(second ?? 0), half);
    const east = zone === undefined || UNSURE.test(match[0]) ? null : eastOf(zone);
    if (time === null || east === undefined) continue;
    yield {
      rest: text.slice(0, match.index) + text.slice(match.index + match[0].length),
      after: east === null ? null : time - east,
    };
  }
}

/** @param half the half of the day, when the clock has twelve hours @returns milliseconds; null for no time of day */
function sinceMidnight(
  hour: number,
  minute: number,
  second: number,
  half: string | undefined,
): number | null {
  const isMorning = half !== undefined && IS_MORNING.test(half);
  if (hour > (isMorning ? 12 : 23) || minute > 59 || second > 59) return null;
  const hours = half === undefined || hour > 12 ? hour : (hour % 12) + (isMorning ? 0 : 12);
  return ((hours * 60 + minute) * 60 + second) * 1000;
}

/** @returns milliseconds; null when the letters do not tell; undefined when there is no such offset */
function eastOf(zone: string): number | null | undefined {
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (offset === null) {
    const hours = ZONES[zone];
    return typeof hours === 'number' ? hours * 3_600_000 : null;
  }
  const [, sign, hours, minutes = 0] = offset;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
