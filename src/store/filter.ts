import type { NewestQuery } from '../ports/store.ts';
import type { SqlValue } from './database.ts';

/** What a query narrows the articles down to, as the parts of a statement on `articles a`. */
export interface Filter {
  readonly from: string;
  readonly where: string;
  /** The newest first; the id settles ties. */
  readonly order: string;
  readonly values: readonly SqlValue[];
}

export function filter({ topic, since, arrivedAfter }: Omit<NewestQuery, 'limit'>): Filter {
  const conditions = ['a.withdrawn_at is null'];
  const values: SqlValue[] = [];
  if (since !== undefined) {
    values.push(since.at, since.day, Math.min(since.at, since.day));
    conditions.push(
      "a.published_at >= case a.precision when 'day' then cast($2 as bigint) else cast($1 as bigint) end",
      // The same in coarse: by this one, an index leaves out what is older.
      `${topic === undefined ? 'a' : 'w'}.published_at >= $3`,
    );
  }
  if (arrivedAfter !== undefined) {
    values.push(arrivedAfter);
    conditions.push(`a.imported_at > $${values.length}`);
  }
  if (topic === undefined) {
    return {
      from: 'articles a',
      where: conditions.join(' and '),
      order: 'a.published_at desc, a.id',
      values,
    };
  }
  values.push(topic);
  conditions.push(`w.topic_key = $${values.length}`);
  return {
    from: 'article_topics w join articles a on a.id = w.article_id',
    where: conditions.join(' and '),
    order: 'w.published_at desc, w.article_id',
    values,
  };
}
