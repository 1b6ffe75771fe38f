import { randomBytes } from 'node:crypto';
import { Installations } from '../../src/app/installations.ts';
import { Keyring } from '../../src/app/keyring.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { type RecordingLog, recordingLog } from './desk.ts';

/** A key to encrypt with. */
export const newKey = (): string => randomBytes(32).toString('base64');

/** Workspaces that install the app themselves, on a store. */
export function installationsOn(
  store: Store,
  clock: Clock,
  keys: readonly string[] = [newKey()],
  log: RecordingLog = recordingLog(),
): Installations {
  return new Installations({ store, clock, log, keyring: new Keyring(keys, () => randomBytes(12)) });
}
