/**
 * What a clock on the wall shows, date and time, counted in the milliseconds at which a clock in UTC shows the same.
 * A zone makes an instant of it.
 */
type WallTime = number;

/** What clocks show at an instant. @param zone IANA */
export function wallTimeAt(at: number, zone: string): WallTime {
  return (
    at + Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
  );
}

/**
 * The instant, in milliseconds since the epoch, at which clocks show a wall time: the first one when they show it twice.
 * When clocks are put forward over it, it comes as long after the jump as it would have come after it began
 * (02:30 is then 03:30).
 * @param zone IANA
 */
export function instantOf(wall: WallTime, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
