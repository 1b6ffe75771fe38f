import { type CommandRunner, commandRunner, type RunnerSettings } from '../../src/app/run-command.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Store } from '../../src/ports/store.ts';
import { newId } from '../../src/system.ts';
import { NOW } from './articles.ts';
import type { Newsroom } from './newsroom.ts';

/** A log that keeps nothing. */
export const NO_LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** For commands of a test's own that ask the store nothing. */
export const NO_STORE = {} as Store;

/** For commands that open no threads. */
export const NO_DISCUSSIONS: RunnerSettings['discussions'] = {
  open() {
    throw new Error('this test has no discussions');
  },
};

/** The use cases as `aDesk` has them, on a store that a test has changed: slow, or broken. */
export function runnerOn(
  store: Store,
  log: Log,
  subscriptionsFor: RunnerSettings['subscriptionsFor'] = () => {
    throw new Error('this test has no subscriptions');
  },
  discussions = NO_DISCUSSIONS,
): CommandRunner {
  return commandRunner({
    store,
    log,
    clock: { now: () => NOW },
    newReference: () => 'ref00001',
    newDraftId: newId,
    locale: 'en',
    timeZone: 'UTC',
    discussions,
    subscriptionsFor,
  });
}

/** The use cases of a newsroom, at the time that it has. */
export function runnerIn(room: Newsroom): CommandRunner {
  return commandRunner({
    store: room.store,
    log: NO_LOG,
    clock: { now: () => room.now },
    newReference: () => 'ref00001',
    newDraftId: newId,
    locale: 'en',
    timeZone: 'UTC',
    discussions: room.discussions,
    subscriptionsFor: () => room.desk(),
  });
}
