import { type Check, doubtful, type Finding, fine, wrong } from '../../core/finding.ts';
import type { Clock } from '../../ports/clock.ts';
import type { StoreHealth } from '../../store/health.ts';
import { lookAtStore } from '../../store/look.ts';
import { requireSameTime } from '../same-time.ts';

/** What can be found out about the database. */
export interface StoreChecks {
  readonly checks: readonly Check[];
  /** Whether what it holds can be read by this program; settles when it was looked at. */
  readonly isReadable: Promise<boolean>;
}

/** @param answerWithin milliseconds for each answer of a server */
export function storeChecks(databaseUrl: string, clock: Clock, answerWithin: number): StoreChecks {
  const looking = Promise.withResolvers<StoreHealth | null>();
  const ofStore = (name: string, look: (health: StoreHealth) => Promise<Finding> | Finding): Check => ({
    name,
    async look() {
      const health = await looking.promise;
      return health === null ? [] : [await look(health)];
    },
  });
  const checks: Check[] = [
    {
      name: 'Database',
      async look() {
        try {
          const health = await lookAtStore(databaseUrl, answerWithin);
          looking.resolve(health);
          return [opened(health)];
        } finally {
          // Without an answer the others have nothing to say.
          looking.resolve(null);
        }
      },
    },
    ofStore('Database schema', schemaOf),
    ofStore('Database writing', writingOf),
    ofStore('Database clock', async ({ time }) => {
      await requireSameTime({ time: async () => time }, clock);
      return fine(
        'Database clock',
        time === null ? 'It is this machine’s.' : 'It shows the same as this machine’s.',
      );
    }),
  ];
  const isReadable = looking.promise.then((health) => health?.schema === health?.newest && health !== null);
  return { checks, isReadable };
}

function opened({ engine, place, schema }: StoreHealth): Finding {
  if (schema === 0) return fine('Database', `There is none at ${place} yet; the first start makes it.`);
  return fine('Database', `It is open: ${engine}, ${place}.`);
}

function schemaOf({ schema, newest }: StoreHealth): Finding {
  const check = 'Database schema';
  if (schema === newest) return fine(check, `It is schema ${schema}, the newest.`);
  if (schema === 0) return fine(check, `It will be schema ${newest}.`);
  if (schema > newest) {
    return wrong(
      check,
      `It is schema ${schema}, and this Newsdesk knows schemas up to ${newest}.`,
      'Update Newsdesk, or use another DATABASE_URL.',
    );
  }
  return doubtful(
    check,
    `It is schema ${schema}, and this Newsdesk has schema ${newest}.`,
    'Make a backup, then start the bot of this version: it brings the database up to date.',
  );
}

function writingOf({ readOnly, isConcurrent }: StoreHealth): Finding {
  const check = 'Database writing';
  if (readOnly !== null) {
    return wrong(
      check,
      readOnly,
      'Give the user that runs Newsdesk the right to write there, or set DATABASE_URL to another place.',
    );
  }
  if (isConcurrent) return fine(check, 'It can be written, and read meanwhile.');
  return doubtful(
    check,
    'It can be written, but nobody can read meanwhile: its journal is not WAL.',
    'Start the bot once: it sets the journal.',
  );
}
