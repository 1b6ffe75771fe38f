import { setFlagsFromString } from 'node:v8';

/**
 * From now on every thread gives back what it does not use, instead of growing for speed: a first import of 100,000
 * files takes some 15 to 20 % less memory at its most. Not from the start, when it takes half a second to grow in small
 * steps. V8 looks at the flag when it collects garbage, so it may be set late. What was compiled before another flag counts
 * as compiled for another program: the little that is loaded from now on is compiled anew.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--optimize-for-size');
}
