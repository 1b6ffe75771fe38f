import { UserError } from '../core/errors.ts';
import type { Since } from '../core/since.ts';
import { shorten } from '../language/shorten.ts';
import type { CommandContext } from './context.ts';
import { LONGEST_ECHO } from './echo.ts';
import { parseSince } from './since.ts';

/** Since when somebody wants a digest. */
export interface SinceAsked {
  /** On the time of publication. */
  readonly from?: Since | undefined;
  /** On the time at which articles came: since somebody last looked; in milliseconds since the epoch. */
  readonly arrivedAfter?: number | undefined;
  /** The same as it is typed for the next page. */
  readonly typed?: string | undefined;
}

/** What is typed for "since I last looked". The next page says in base 36 which time that was. */
const LAST = /^last(?:@([0-9a-z]{1,9}))?$/i;

/**
 * Since when somebody wants a digest, as typed.
 * @param topic as typed: the end of the time, where somebody left out quotation marks
 * @throws UserError when nobody knows what it means
 */
export async function sinceAsked(
  typed: string | undefined,
  topic: string | undefined,
  context: CommandContext,
): Promise<SinceAsked> {
  if (typed === undefined) return {};
  const { now, locale, words } = context;
  const understood = async (time: string) => parseSince(time, { now, locale, zone: await context.zone() });
  const whole = `${typed} ${topic ?? ''}`.trim();
  const isCut = async () => topic !== undefined && (await understood(whole)) !== null;
  const quotes = () => {
    const said = words.errors.quotesNeeded(`/digest since:"${shorten(whole, LONGEST_ECHO)}"`);
    return new UserError('quotes-needed', said, { option: 'since' });
  };
  const last = LAST.exec(typed.trim());
  if (last !== null) {
    if (last[1] === undefined && (await isCut())) throw quotes();
    const at = last[1] === undefined ? await context.lastLook() : Number.parseInt(last[1], 36);
    // Who never looked has everything before them.
    return at === null ? {} : { arrivedAfter: at, typed: `last@${at.toString(36)}` };
  }
  const from = await understood(typed);
  if (from === null && (await isCut())) throw quotes();
  if (from === null) throw new UserError('bad-since', words.errors.badSince(typed), { option: 'since' });
  return { from, typed };
}
