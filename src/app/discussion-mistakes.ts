import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import type { PostError, PostFailure } from '../ports/chat.ts';
import { remedyFor } from './remedy.ts';

/** Discord: as many threads are open in the server, or in its announcement channels, as may be. */
const TOO_MANY: readonly string[] = ['160006', '160007'];
/** The platforms' codes for threads that are closed to the bot. */
const LOCKED: readonly string[] = ['160005', 'restricted_action_thread_locked'];

/** Why a thread could not be opened, for who asked for it, with what to do. */
export function discussionMistake(error: PostError, words: Words): UserError {
  const { failure } = error;
  if (failure.kind === 'obstacle') return remedyFor(failure.obstacle, words);
  return new UserError(`discussion-${failure.kind}`, sentenceFor(failure, words), { cause: error });
}

function sentenceFor(failure: Exclude<PostFailure, { kind: 'obstacle' }>, words: Words): string {
  const { errors } = words.discussions;
  switch (failure.kind) {
    case 'wait':
      return errors.wait(Math.ceil(failure.retryAfterMs / 1000));
    case 'unreachable':
    case 'unclear':
      return errors.unreachable;
    case 'refused':
      if (TOO_MANY.includes(failure.code)) return errors.tooMany;
      return LOCKED.includes(failure.code) ? errors.locked : errors.refused(failure.code);
  }
}
