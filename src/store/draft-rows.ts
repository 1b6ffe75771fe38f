import type { DraftStore } from '../ports/drafts.ts';
import type { Database } from './database.ts';

/** What people have typed into forms, in portable SQL. */
export function sqlDraftStore(database: Database): DraftStore {
  return {
    async keepDraft({ id, person, content }, at, forgetBefore) {
      await database.run('delete from drafts where kept_at < $1', [forgetBefore]);
      await database.run(
        'insert into drafts (id, platform, person, content, kept_at) values ($1, $2, $3, $4, $5)',
        [id, person.platform, person.id, content, at],
      );
    },

    async draft(id, person, since) {
      const [row] = await database.all(
        'select content from drafts where id = $1 and platform = $2 and person = $3 and kept_at >= $4',
        [id, person.platform, person.id, since],
      );
      return row === undefined ? null : String(row.content);
    },
  };
}
