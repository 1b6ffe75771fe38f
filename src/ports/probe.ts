/** What happens to an edition on its way from "due" to "recorded", in this order. */
export const STEPS = [
  /** Subscriptions were read that have fallen due. */
  'due',
  /** Their editions are composed and cut into messages. */
  'made',
  /** They are kept, with a delivery for each message. */
  'published',
  /** Deliveries are taken under a lease. */
  'claimed',
  /** The platform's rates allow the next of them. */
  'allowed',
  /** What an earlier try may have posted was looked for, and is there. */
  'found',
  /** Likewise, and it surely is not there. */
  'absent',
  /** The platform has answered that it has the message. */
  'posted',
  /** The platform has answered something else, or nothing. */
  'failed',
  /** What comes of the attempt is known, and recorded nowhere. */
  'judged',
  /** It is recorded. */
  'settled',
] as const;

export type Step = (typeof STEPS)[number];

/** Is told of each step when it has happened. Only tests listen: they end the process there. */
export type Probe = (step: Step) => void;

export const NO_PROBE: Probe = () => {};
