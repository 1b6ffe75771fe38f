import { UserError } from '../core/errors.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Words } from '../i18n/words.ts';

/** What keeps the bot from posting, for a person, with what to do about it. */
export function remedyFor({ kind, names }: Obstacle, { subscriptions: { obstacles } }: Words): UserError {
  return new UserError(`obstacle-${kind}`, obstacles[kind](names.join(', ')));
}
