/** How long a subscription's editions count, in milliseconds after they were published. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What fell below the cut competes for three more days; the hour is for heartbeats that come a little earlier. */
export const COMPETING = 3 * DAY + HOUR;
/** Editions with which a story is compared: no two reports of one event are farther apart. */
export const COMPARED = 8 * DAY;
/** What was shown is remembered for so long: no story goes on longer unnoticed. */
export const REMEMBERED = 30 * DAY;
/**
 * What came shortly before an edition still competes, and may have been shown by it: of the editions before that time the
 * last is remembered, too, with those of the hour before it.
 */
export const BEFORE_THE_LAST = HOUR;
