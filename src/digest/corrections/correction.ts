import type { ArticleState } from '../../core/correction.ts';
import type { DigestReader } from '../details.ts';

/** How a corrected message says what it says. */
export interface CorrectionReader extends Pick<DigestReader, 'words' | 'locale' | 'timeZone'> {
  /** Revisions from before are in the message already, in milliseconds since the epoch. */
  readonly since: number;
}

/** An article that is not what a message says. */
export interface Correction {
  readonly state: ArticleState;
  readonly isWithdrawn: boolean;
  /** Such as "Corrected 22 November at 14:05". */
  readonly label: string;
}
