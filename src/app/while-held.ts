import { UserError } from '../core/errors.ts';
import type { SeedSource } from '../ports/seeds.ts';
import type { Tenure } from './tenure.ts';

/** The seeds, as long as no other process imports them. Reading them ends with a UserError when one does. */
export function whileHeld(source: SeedSource, importing: Pick<Tenure, 'isHeld'>): SeedSource {
  return {
    list: () => source.list(),
    async *read(files) {
      for await (const seed of source.read(files)) {
        if (!importing.isHeld) {
          throw new UserError(
            'import-taken-over',
            'This process was held up for too long while it read the seeds. Another one may go on with them, or this one does at its next look.',
          );
        }
        yield seed;
      }
    },
  };
}
