import type { Store } from '../../ports/store.ts';
import { connectThread, type StoreThread } from './client.ts';

type Role = 'reader' | 'writer';

/** What needs no thread. */
type Local = 'close' | 'whenDeliveriesCome' | 'time';

/** Which thread answers what. */
const ROLES: Readonly<Record<Exclude<keyof Store, Local>, Role>> = {
  files: 'reader',
  seed: 'reader',
  alike: 'reader',
  history: 'reader',
  save: 'writer',
  touch: 'writer',
  withdraw: 'writer',
  unplaced: 'reader',
  latestComparisons: 'reader',
  storiesNear: 'reader',
  tellings: 'reader',
  place: 'writer',
  comparisons: 'reader',
  stories: 'reader',
  storyOf: 'reader',
  newest: 'reader',
  saveFor: 'writer',
  unsaveFor: 'writer',
  savedBy: 'reader',
  lastLook: 'reader',
  looked: 'writer',
  actOnce: 'writer',
  discussion: 'reader',
  claimDiscussion: 'writer',
  keepDiscussion: 'writer',
  abandonedDiscussions: 'writer',
  openDiscussion: 'writer',
  partsOf: 'reader',
  retellDiscussion: 'writer',
  dropDiscussion: 'writer',
  forgetDiscussion: 'writer',
  discussionsOf: 'reader',
  storyThread: 'reader',
  tagFor: 'reader',
  rememberTag: 'writer',
  keepDraft: 'writer',
  draft: 'reader',
  keepInstallation: 'writer',
  installation: 'reader',
  installations: 'reader',
  resealInstallation: 'writer',
  forgetInstallation: 'writer',
  search: 'reader',
  termsLike: 'reader',
  article: 'reader',
  sameStory: 'reader',
  sharingTopics: 'reader',
  topics: 'reader',
  languages: 'reader',
  holdings: 'reader',
  addSubscription: 'writer',
  subscription: 'reader',
  subscriptionsIn: 'reader',
  subscriptionsOf: 'reader',
  subscriptionsFromFile: 'reader',
  changeSubscription: 'writer',
  removeSubscription: 'writer',
  due: 'reader',
  waiting: 'reader',
  reading: 'reader',
  arrivals: 'reader',
  shownIn: 'reader',
  publish: 'writer',
  publishTest: 'writer',
  claim: 'writer',
  takeWorkspaces: 'writer',
  settle: 'writer',
  giveUpLate: 'writer',
  nextDelivery: 'reader',
  deliveries: 'reader',
  forgetEditions: 'writer',
  editions: 'reader',
  editionsShowing: 'reader',
  queueChanged: 'writer',
  // What cannot be read leaves the queue.
  editionsToCorrect: 'writer',
  articleStates: 'reader',
  postponeCorrections: 'writer',
  correct: 'writer',
  hold: 'writer',
  letGo: 'writer',
  letGoAll: 'writer',
  held: 'writer',
  seedsState: 'reader',
  figures: 'reader',
};

/**
 * The store on SQLite, in threads: one that owns the only writing connection, one that reads beside it and never
 * waits for it.
 * @param mode `owner` creates the database and may write; `reader` looks at one that exists, also while it is owned
 * @param startedAt milliseconds since the epoch
 * @throws UserError `database-in-use`, `database-schema`, `database-unusable`; a reader's first call also `no-database`
 */
export async function openSqliteStore(
  path: string,
  mode: 'owner' | 'reader',
  startedAt: number,
): Promise<Store> {
  const reader = connectThread({ path, role: 'reader', startedAt });
  if (mode === 'reader') return storeOf({ reader, writer: reader });
  const writer = connectThread({ path, role: 'writer', startedAt });
  try {
    await writer.ready;
  } catch (error) {
    await Promise.all([reader.terminate(), writer.terminate()]);
    throw error;
  }
  return storeOf({ reader, writer });
}

/** The store's methods, each sent to its thread. The threads check nothing: both ends are typed by the port. */
function storeOf(threads: Readonly<Record<Role, StoreThread>>): Store {
  let closing: Promise<void> | null = null;
  const close = async () => {
    await Promise.all([...new Set(Object.values(threads))].map((thread) => thread.close()));
  };
  const methods = Object.entries(ROLES).map(([method, role]) => [
    method,
    (...args: readonly unknown[]) => threads[role].call(method as keyof Store, args),
  ]);
  return {
    ...(Object.fromEntries(methods) as Omit<Store, Local>),
    time: async () => null,
    // Whoever owns the database has made them.
    whenDeliveriesCome: () => async () => {},
    close() {
      closing ??= close();
      return closing;
    },
  };
}
