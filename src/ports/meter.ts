import type { Platform } from '../core/channel.ts';
import type { DeliveryState } from '../core/edition.ts';

/** How a delivery ended. */
export type Ended = Exclude<DeliveryState, 'pending' | 'sending'>;

/** What came of a look at the seeds. */
export interface ImportFigures {
  /** Articles that are new, that say something else, that only look different, and that are gone. */
  readonly added: number;
  readonly revised: number;
  readonly retouched: number;
  readonly withdrawn: number;
  /** Article files in the folder. */
  readonly files: number;
  /** Of them, and of the folder. */
  readonly problems: number;
}

/** Is told what the bot does, for operators. Durations are in milliseconds. */
export interface Meter {
  /** Files of the seeds were read, because they were new or had changed. */
  read(files: number): void;
  /** The seeds were looked at. @param figures null when that failed */
  imported(figures: ImportFigures | null, took: number): void;
  /** An edition was published. @param late since it was due */
  published(late: number): void;
  /** An edition is skipped, since it would come too late. */
  skipped(): void;
  /** Deliveries that waited are given up, since they would come too late. */
  gaveUp(deliveries: number): void;
  /** A delivery has ended. @param took since its edition was due, or since the correction was made */
  delivered(platform: Platform, state: Ended, took: number): void;
  /** A platform asks a delivery to wait. */
  heldUp(platform: Platform): void;
  /** Somebody asks something of the bot. @returns is called when the platform has been told that it was heard */
  asked(platform: Platform): () => void;
  /** A command failed by a mistake of ours. */
  failed(): void;
}

/** Counts nothing. */
export const NO_METER: Meter = {
  read() {},
  imported() {},
  published() {},
  skipped() {},
  gaveUp() {},
  delivered() {},
  heldUp() {},
  asked: () => () => {},
  failed() {},
};
