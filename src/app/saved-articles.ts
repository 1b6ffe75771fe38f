import type { SavedArticles } from '../command/context.ts';
import { UserError } from '../core/errors.ts';
import type { Person } from '../core/person.ts';
import type { Words } from '../i18n/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Asker } from './asker.ts';

/** Articles that one person may save: more than anybody reads. */
const MOST = 500;

/** What somebody keeps for themselves. */
export function savedArticles(store: Store, clock: Clock, asker: Asker, words: Words): SavedArticles {
  const person = (): Person => {
    if (asker.person === null) throw new UserError('unknown-person', words.saved.unknownPerson);
    return asker.person;
  };
  return {
    async add(articleId) {
      const { total } = await store.savedBy(person(), 0, 1);
      if (total >= MOST) throw new UserError('too-many-saved', words.saved.tooMany(MOST));
      return store.saveFor(person(), articleId, clock.now());
    },
    remove: async (articleId) => store.unsaveFor(person(), articleId),
    list: async (offset, limit) => store.savedBy(person(), offset, limit),
  };
}
