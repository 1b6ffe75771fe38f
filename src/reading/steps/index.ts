import type { Step } from '../page.ts';
import { takeAddress } from './address.ts';
import { takeCaption } from './caption.ts';
import { takeDateLine } from './date-line.ts';
import { takeHeadline } from './headline.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { takeRelated } from './related.ts';

/** In this order: each sees what the ones before it left. */
export const STEPS: readonly Step[] = [
  takeHeadline,
  takeDateLine,
  takeCaption,
  takeRelated,
  takeAddress,
  rejoinParagraphs,
];
