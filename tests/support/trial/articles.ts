import { aSeed, numbersFrom } from '../seed-files.ts';

const SYLLABLES = 'ba den vel mor kas tin ru lo shi zan per gul fen ost ira nek dal wyn cor hem'.split(' ');

/** A story that nobody confuses with another. */
export interface Told {
  readonly headline: string;
  /** Its first sentence. */
  readonly opening: string;
  readonly file: string;
}

/**
 * Stories that have no word in common, long enough that those of an edition do not fit one message.
 * @param at when they were published, in milliseconds since the epoch
 */
export function storiesAt(count: number, at: number): Told[] {
  const next = numbersFrom(count);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const word = () => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: count }, () => {
    const headline = sentence(5).slice(0, -1);
    const opening = sentence(9);
    const summary = [opening, ...Array.from({ length: 9 }, () => sentence(12))].join(' ');
    const published = new Date(at).toISOString();
    return { headline, opening, file: aSeed({ headline, summary, published }) };
  });
}
