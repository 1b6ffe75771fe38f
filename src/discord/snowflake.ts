/** An id as Discord gives them out: 17 digits and more, a few less in its first years. */
export const SNOWFLAKE = /^\d{15,21}$/;

/** Milliseconds since the epoch at which Discord begins to count. Source: docs.discord.com/developers/reference#snowflakes. */
const BEGINNING = 1_420_070_400_000;
/** Below the milliseconds. */
const LOW_BITS = 22n;

/** An id below all that were given out since a time. @param time milliseconds since the epoch */
export function beforeAllSince(time: number): string {
  const milliseconds = Math.max(1, Math.floor(time) - BEGINNING);
  return justBefore((BigInt(milliseconds) << LOW_BITS).toString());
}

/** The id below an id. */
export function justBefore(id: string): string {
  return (BigInt(id) - 1n).toString();
}

/** Whether one id is higher than another: it was given out later. */
export function isHigher(id: string, other: string): boolean {
  return BigInt(id) > BigInt(other);
}
