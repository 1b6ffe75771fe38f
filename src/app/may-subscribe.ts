import type { Channel, Platform } from '../core/channel.ts';
import { UserError } from '../core/errors.ts';
import type { Plan } from '../core/subscription.ts';
import type { Words } from '../i18n/words.ts';
import { PostError, type Poster } from '../ports/chat.ts';
import type { Asker } from './asker.ts';
import { remedyFor } from './remedy.ts';

/**
 * Lets pass who may change subscriptions: on Discord those who manage the channel; on Slack its members who are no guests,
 * or admins alone where the operator wants that. Admins need not be members: who answers for a workspace can stop what
 * posts in a channel without joining it first.
 * @throws UserError saying whom to ask, or what to do first
 */
export async function requireStanding(asker: Asker, words: Words, adminsOnly: boolean): Promise<void> {
  const { errors } = words.subscriptions;
  const standing = await asker.standing().catch((error: unknown) => fail(error, words));
  if (standing === 'admin') return;
  if (asker.channel?.platform === 'discord') {
    if (standing !== 'manager') throw new UserError('managers-only', errors.managers);
    return;
  }
  if (adminsOnly) throw new UserError('admins-only', errors.admins);
  if (standing === 'guest') throw new UserError('no-guests', errors.guests);
  if (standing === 'outsider') throw new UserError('no-member', errors.outsiders);
}

/** Where who asks lives: IANA; null when the platform does not say. @throws UserError when it does not answer */
export async function zoneOf(asker: Asker, words: Words): Promise<string | null> {
  return asker.zone().catch((error: unknown) => fail(error, words));
}

/** The platform did not say who asks. */
function fail(error: unknown, words: Words): never {
  if (error instanceof PostError && error.failure.kind === 'obstacle') {
    throw remedyFor(error.failure.obstacle, words);
  }
  throw new UserError('unknown-person', words.subscriptions.errors.unknownPerson, { cause: error });
}

/** Makes sure that the bot can post there as a plan wants it. @throws UserError with the remedy */
export async function requireAccess(
  posters: ReadonlyMap<Platform, Poster>,
  channel: Channel,
  { threads }: Pick<Plan, 'threads'>,
  words: Words,
): Promise<void> {
  const { errors } = words.subscriptions;
  const found = await posters
    .get(channel.platform)
    ?.obstacles(channel, { threads: threads !== 'none' })
    .catch((error: unknown) => {
      if (!(error instanceof PostError)) throw error;
      throw new UserError('unreachable', errors.unreachable, { cause: error });
    });
  if (found === undefined) throw new UserError('unreachable', errors.unreachable);
  const [first] = found;
  if (first !== undefined) throw remedyFor(first, words);
}
