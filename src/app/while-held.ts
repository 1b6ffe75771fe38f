import { UserError } from '../core/errors.ts';
import type { SeedSource } from '../ports/seeds.ts';
import type { Store } from '../ports/store.ts';
import type { Tenure } from './tenure.ts';

/** The seeds, as long as no other process imports them. Reading them ends with a UserError when one does. */
export function whileHeld(source: SeedSource, importing: Pick<Tenure, 'isHeld'>): SeedSource {
  return {
    list: () => source.list(),
    async *read(files) {
      for await (const seed of source.read(files)) {
        requireHeld(importing);
        yield seed;
      }
    },
  };
}

/** The store, in which nothing is put into stories or taken away because of the seeds while another process imports them. */
export function storeWhileHeld(store: Store, importing: Pick<Tenure, 'isHeld'>): Store {
  return {
    ...store,
    async withdraw(...gone) {
      requireHeld(importing);
      return store.withdraw(...gone);
    },
    async place(...placed) {
      requireHeld(importing);
      return store.place(...placed);
    },
  };
}

function requireHeld(importing: Pick<Tenure, 'isHeld'>): void {
  if (importing.isHeld) return;
  throw new UserError(
    'import-taken-over',
    'This process was held up for too long while it read the seeds. Another one may go on with them, or this one does at its next look.',
  );
}
