import type { Discussion } from '../core/discussion.ts';
import type { MessageReference } from '../core/edition.ts';
import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import { type Outgoing, PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Part } from '../ports/deliveries.ts';
import type { ClaimedDiscussion } from '../ports/discussions.ts';
import { NO_PROBE } from '../ports/probe.ts';
import { sendOnce } from './attempt.ts';
import type { DiscussionSettings } from './discussion-settings.ts';
import { CALL } from './work-off.ts';

/** Milliseconds for one message, with all of its tries: then somebody else may go on. */
export const LEASE = 120_000;
/** Somebody waits for the thread: more tries would be of no use to them. */
const TRIES = 3;
/** Milliseconds until a message that perhaps arrived can be found. */
const ON_ITS_WAY = 5000;
/** Before another try when there was no connection; and the longest that a platform's wish to wait is granted. */
const PAUSE = 1000;
const LONGEST_WAIT = 5000;
/** The platforms' codes for a message, or a thread, that somebody has deleted. */
const DELETED: ReadonlySet<string> = new Set(['10003', '10008', 'thread_not_found']);

/** What is to stand in a discussion. */
export interface DiscussionPlan {
  /** The first for the channel, the others for its thread. */
  readonly parts: readonly Part[];
  /** Of what they tell of. */
  readonly articleIds: readonly string[];
  /** Ids, for a post in a forum. */
  readonly tags: readonly string[];
}

/**
 * Posts what does not stand yet of a discussion, each message once: one that perhaps arrived is looked for first.
 * @returns null when somebody else has taken it meanwhile
 * @throws PostError, and UserError when nobody can tell whether a message arrived; then it is free for the next try
 */
export async function openDiscussion(
  settings: DiscussionSettings,
  poster: Poster,
  claimed: ClaimedDiscussion,
  { parts, articleIds, tags }: DiscussionPlan,
  words: Words,
): Promise<Discussion | null> {
  const { store, clock } = settings;
  await tellAnew(settings, poster, claimed, parts);
  let discussion = claimed;
  for (const [index, { document: part, threadName }] of parts.entries()) {
    if (index < discussion.posted.length) continue;
    const under = discussion.posted[0] ?? null;
    const message: Outgoing = { part, under, threadName, key: messageKey(discussion, index), tags };
    const reference = await sendPatiently(settings, poster, discussion, message, words);
    if (reference === null) return null;
    discussion = { ...discussion, posted: [...discussion.posted, reference], doubtSince: null };
  }
  return (await store.openDiscussion(discussion, parts, articleIds, clock.now())) ? discussion : null;
}

/** The key of a message of a discussion: at most 24 letters and digits. */
export function messageKey({ key }: Pick<Discussion, 'key'>, index: number): string {
  return `${key}p${index}`;
}

/** The article may have changed since what stands was posted; it is kept, too, as it should read now. @throws PostError */
async function tellAnew(
  { store, log }: DiscussionSettings,
  poster: Poster,
  claimed: ClaimedDiscussion,
  parts: readonly Part[],
): Promise<void> {
  const { channel, posted } = claimed;
  for (const [index, { document: part, threadName }] of parts.slice(0, posted.length).entries()) {
    const [reference] = posted.slice(index);
    if (reference === undefined) return;
    const key = messageKey(claimed, index);
    // A post in a forum is a thread itself.
    const hasThread = index === 0 && (posted.length > 1 || reference.channel !== channel.id);
    try {
      await poster.edit(channel, { reference, part, key, threadName: hasThread ? threadName : null });
    } catch (error) {
      if (!(error instanceof PostError)) throw error;
      const { kind } = error.failure;
      if (kind !== 'refused' && kind !== 'wait') {
        await store.keepDiscussion(claimed, null);
        throw error;
      }
      // If it is gone, what is posted below it will be refused. Edits have limits of their own: nobody waits for them.
      log.warn({ err: error, channel }, 'what stands of a thread could not be told anew');
    }
  }
}

async function sendPatiently(
  { store, clock, wait, probe = NO_PROBE }: DiscussionSettings,
  poster: Poster,
  claimed: ClaimedDiscussion,
  message: Outgoing,
  words: Words,
): Promise<MessageReference | null> {
  let { doubtSince } = claimed;
  if (doubtSince !== null) await wait(ON_ITS_WAY);
  for (let attempt = 1; ; attempt += 1) {
    // Who goes on after a crash has to know that it was sent.
    const sending = { ...claimed, doubtSince: doubtSince ?? clock.now() };
    const until = clock.now() + LEASE;
    if (!(await store.keepDiscussion(sending, until))) return null;
    try {
      const delivery = { channel: claimed.channel, doubtSince, edits: null };
      const isStillOurs = () => clock.now() <= until - CALL;
      const sent = await sendOnce(poster, delivery, { ...message, isStillOurs }, probe);
      if (!('unknown' in sent)) return sent;
      await store.keepDiscussion(sending, null);
      throw new UserError('cannot-tell', words.discussions.errors.cannotTell(sent.unknown));
    } catch (error) {
      if (!(error instanceof PostError)) throw error;
      const { failure } = error;
      doubtSince = failure.kind === 'unclear' ? sending.doubtSince : doubtSince;
      const pause = pauseAfter(failure);
      if (attempt < TRIES && pause !== null) {
        await wait(pause);
        continue;
      }
      await letGo({ ...claimed, doubtSince }, failure, store);
      throw error;
    }
  }
}

/** The next who wants it goes on with what stands; of one that was never begun, or was deleted, nothing is kept. */
async function letGo(
  discussion: ClaimedDiscussion,
  failure: PostFailure,
  store: DiscussionSettings['store'],
): Promise<void> {
  const { posted, doubtSince } = discussion;
  const isBegun = posted.length > 0 || doubtSince !== null;
  const isDeleted = posted.length > 0 && failure.kind === 'refused' && DELETED.has(failure.code);
  if (isBegun && !isDeleted) await store.keepDiscussion(discussion, null);
  else await store.dropDiscussion(discussion);
}

/** Milliseconds before another try; null when there is to be none. */
function pauseAfter(failure: PostFailure): number | null {
  switch (failure.kind) {
    case 'unclear':
      return ON_ITS_WAY;
    case 'unreachable':
      return PAUSE;
    case 'wait':
      return failure.retryAfterMs <= LONGEST_WAIT ? failure.retryAfterMs : null;
    default:
      return null;
  }
}
