/** The only source of the current time. Tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
