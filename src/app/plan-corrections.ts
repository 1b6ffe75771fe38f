import type { ArticleState } from '../core/correction.ts';
import { correctPart } from '../digest/corrections/correct-part.ts';
import { ROOMS } from '../digest/corrections/correct-text.ts';
import type { CorrectionReader } from '../digest/corrections/correction.ts';
import { composeNote } from '../digest/corrections/note.ts';
import type { Document } from '../message/document.ts';
import type { SplitParts } from '../ports/chat.ts';
import type { EditionToCorrect, NewCorrection, StandingDelivery } from '../ports/corrections.ts';
import { fingerprint } from './edition-parts.ts';

/** What has to be put right of an edition. */
export interface CorrectionPlan {
  /** Ids of corrections that nobody has tried yet, and that do not hold any more. */
  readonly replaced: readonly string[];
  readonly corrections: readonly Omit<NewCorrection, 'notBefore'>[];
  /** Ids of deliveries whose message has no room for what it should say. */
  readonly tooLong: readonly string[];
}

/** What readers need to be told in their words. */
export interface PlanSettings extends Omit<CorrectionReader, 'locale' | 'words'> {
  readonly split: SplitParts;
  wordsOf(language: string): CorrectionReader['words'];
}

/** A message that was sent. */
interface Standing {
  readonly delivery: StandingDelivery;
  /** The delivery that opened its thread; null when it stands in the channel and has no thread. */
  readonly thread: StandingDelivery | null;
  /** As people saw it last, or will. */
  readonly seen: Document;
  /** Whether that is as it was posted. */
  readonly isUntouched: boolean;
  readonly wanted: Document;
  /** A correction of it that nobody has tried yet. */
  readonly waiting: StandingDelivery | null;
}

/**
 * The corrections of an edition whose parts are all settled: an edit for each message that reads otherwise now, and then a
 * note in each thread for each article that changed there. It follows from what was frozen and from the articles as they
 * are, so that it is the same whoever makes it, and nothing when all is as it should be.
 */
export function planCorrections(
  edition: EditionToCorrect,
  states: ReadonlyMap<string, ArticleState>,
  settings: PlanSettings,
): CorrectionPlan {
  const tooLong: string[] = [];
  const messages = standingIn(edition, states, settings, tooLong);
  const edits = messages.filter(({ seen, wanted, waiting }) => !same(waiting?.document ?? seen, wanted));
  const replaced = edits.flatMap(({ waiting }) => waiting?.id ?? []);
  // One that nobody has seen need not be taken back.
  const made = edits.filter(({ seen, wanted }) => !same(seen, wanted));
  const notes = planNotes(edition, messages, states, settings);
  return {
    replaced: [...replaced, ...notes.replaced],
    corrections: [
      ...made.map(({ delivery, wanted }) => ({
        action: 'edit' as const,
        id: null,
        target: delivery.id,
        articleId: null,
        document: wanted,
      })),
      ...notes.made,
    ],
    tooLong,
  };
}

function standingIn(
  { parts, deliveries, channel }: EditionToCorrect,
  states: ReadonlyMap<string, ArticleState>,
  settings: PlanSettings,
  tooLong: string[],
): Standing[] {
  const posts = deliveries.filter(({ action }) => action === 'post');
  return posts.flatMap((delivery) => {
    const part = parts[delivery.part];
    if (part === undefined || delivery.state !== 'sent' || delivery.reference === null) return [];
    const edits = deliveries.filter(({ action, target }) => action === 'edit' && target === delivery.id);
    const last = edits.findLast((edit) => !isUntried(edit) && !isMissed(edit))?.document ?? null;
    const seen = last ?? part.document;
    const corrected = thatFits(part.document, states, channel.platform, settings);
    if (corrected === null) tooLong.push(delivery.id);
    const opensThread = parts.some(({ under }) => under === delivery.part);
    const thread = posts.find(({ part: n }) => n === (opensThread ? delivery.part : part.under));
    const waiting = edits.find(isUntried) ?? null;
    const isUntouched = last === null;
    return [{ delivery, thread: thread ?? null, seen, isUntouched, wanted: corrected ?? seen, waiting }];
  });
}

/** With as much of the corrected articles as there is room for; null when there is none even for their headlines. */
function thatFits(
  posted: Document,
  states: ReadonlyMap<string, ArticleState>,
  platform: EditionToCorrect['channel']['platform'],
  { split, wordsOf, timeZone, since }: PlanSettings,
): Document | null {
  const { language: locale } = posted;
  const reader = { words: wordsOf(locale), locale, timeZone, since };
  for (const room of ROOMS) {
    const corrected = correctPart(posted, states, reader, room);
    if (corrected === posted || split(platform, corrected).length === 1) return corrected;
  }
  return null;
}

function planNotes(
  { id: editionId, articles, deliveries }: EditionToCorrect,
  messages: readonly Standing[],
  states: ReadonlyMap<string, ArticleState>,
  { wordsOf }: PlanSettings,
): { made: Omit<NewCorrection, 'notBefore'>[]; replaced: string[] } {
  const made: Omit<NewCorrection, 'notBefore'>[] = [];
  const replaced: string[] = [];
  const threads = new Set(messages.flatMap(({ thread }) => thread ?? []));
  for (const thread of threads) {
    const inThread = messages.filter((message) => message.thread === thread);
    const [before, after] = [inThread.map(({ seen }) => seen), inThread.map(({ wanted }) => wanted)];
    const waiting = deliveries.filter(
      (note) => note.action === 'note' && note.target === thread.id && isUntried(note),
    );
    for (const articleId of articles) {
      const state = states.get(articleId);
      if (state === undefined || thread.state !== 'sent') continue;
      const { headline } = state.article;
      const words = wordsOf(after[0]?.language ?? 'en');
      const id = noteId(editionId, thread.id, articleId, state);
      const isSaid = deliveries.some((note) => note.id === id);
      const document = isSaid ? null : composeNote(before, after, articleId, headline, words);
      if (document !== null || inThread.every(({ isUntouched }) => isUntouched)) {
        // What they tell is told anew, or was never to be seen.
        replaced.push(
          ...waiting.flatMap((note) => (note.articleId === articleId && note.id !== id ? note.id : [])),
        );
      }
      if (document !== null) made.push({ action: 'note', id, target: thread.id, articleId, document });
    }
  }
  return { made, replaced };
}

/** The same for the same change, so that it is told once. */
function noteId(editionId: string, threadId: string, articleId: string, state: ArticleState): string {
  const { revision, withdrawnAt } = state;
  return `n${fingerprint([editionId, threadId, articleId, revision, withdrawnAt].join(' ')).slice(0, 23)}`;
}

/** Nobody has seen it, and nobody is at it. */
function isUntried({ state, attempts }: StandingDelivery): boolean {
  return state === 'pending' && attempts === 0;
}

/** It was given up before anybody tried it, as while the bot was down. */
function isMissed({ state, attempts }: StandingDelivery): boolean {
  return state === 'dead' && attempts === 0;
}

function same(one: Document, other: Document): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
