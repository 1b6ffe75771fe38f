import type { Words } from './words.ts';

/** What every catalogue takes for a yes: whoever presses a button may have another language than who asked. */
export const YES = 'yes';

/** Whether what somebody typed is a yes, in their language or as buttons and Discord say it. */
export function isYes(typed: string, { yes }: Pick<Words, 'yes'>): boolean {
  return ['true', YES, yes].includes(typed.trim().toLowerCase());
}
