/** The bot as `src/main.ts start` runs it, on a platform that sets no limit: what is left is how long its answers take. */
import { serve } from '../../src/cli/serve.ts';
import { readSettings } from '../../src/env.ts';
import type { Poster } from '../../src/ports/chat.ts';
import { openStore } from '../../src/store/open.ts';
import { type Surroundings, SYSTEM, systemClock } from '../../src/system.ts';
import { posterOf } from '../support/trial/without.ts';

const surroundings: Surroundings = {
  ...SYSTEM,
  calls: { perSecond: 1_000_000 },
  presses: null,
  posterOf: (chat): Poster => ({
    ...posterOf(chat),
    pace: { ...chat.pace, platform: 0, workspace: 0, channel: 0 },
  }),
};

const settings = readSettings();
const store = await openStore(settings.DATABASE_URL, 'owner', systemClock);
try {
  await serve(settings, store, surroundings);
} finally {
  await store.close();
}
