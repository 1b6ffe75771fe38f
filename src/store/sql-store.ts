import type { SeedArticle, Store } from '../ports/store.ts';
import { alike, saveArticle } from './article-rows.ts';
import type { Database } from './database.ts';
import { sqlDiscussionStore } from './discussion-rows.ts';
import { sqlDraftStore } from './draft-rows.ts';
import { sqlEditionStore } from './edition-store.ts';
import { sqlFigureStore } from './figure-rows.ts';
import { filter } from './filter.ts';
import { sqlInstallationStore } from './installation-rows.ts';
import { sqlLeaseStore } from './lease-rows.ts';
import { sqlPeopleStore } from './people-rows.ts';
import { BRIEF_COLUMNS, numberOrNull, toArticle, toBrief } from './rows.ts';
import { rememberTerms, termsLike } from './search-terms.ts';
import { filesAfter, forgetSeed, linkArticle, settleSeed, storedSeed } from './seed-rows.ts';
import { sameStory, storiesOf } from './story-rows.ts';
import {
  comparisonsOf,
  latestComparisons,
  placeTelling,
  saveTelling,
  storiesNear,
  tellingsOf,
  unplacedTellings,
} from './telling-rows.ts';
import { sharingTopics } from './topic-rows.ts';

/** Full-text search, the one thing that every engine does in its own way. */
export interface SearchIndex {
  put(transaction: Database, articleId: string, text: SeedArticle['searchText']): Promise<void>;
  search: Store['search'];
}

/** The store in portable SQL, on any engine. */
export function sqlStore(database: Database, index: SearchIndex): Store {
  return {
    ...sqlEditionStore(database),
    ...sqlPeopleStore(database),
    ...sqlDiscussionStore(database),
    ...sqlDraftStore(database),
    ...sqlInstallationStore(database),
    ...sqlLeaseStore(database),
    ...sqlFigureStore(database),

    files: (after, limit) => filesAfter(database, after, limit),

    seed: (path) => storedSeed(database, path),

    alike: (identities, substances) => alike(database, identities, substances),

    save: ({ articles, read }, at) =>
      database.transaction(async (transaction) => {
        const counts = { added: 0, revised: 0, retouched: 0 };
        for (const given of articles) {
          const { article, searchText } = given;
          counts[await saveArticle(transaction, given, at)] += 1;
          await index.put(transaction, article.id, searchText);
          await rememberTerms(transaction, searchText);
          await saveTelling(transaction, article.id, given.comparison);
          await linkArticle(transaction, article.path, article.id);
        }
        for (const seed of read) await settleSeed(transaction, seed, at);
        return counts;
      }),

    touch: (seeds) =>
      database.transaction(async (transaction) => {
        for (const { path, size, modifiedAt } of seeds) {
          await transaction.run('update seeds set size = $1, modified_at = $2 where path = $3', [
            size,
            modifiedAt,
            path,
          ]);
        }
      }),

    withdraw: (paths, at) =>
      database.transaction(async (transaction) => {
        let withdrawn = 0;
        for (const path of paths) withdrawn += await forgetSeed(transaction, path, at);
        return withdrawn;
      }),

    unplaced: (limit) => unplacedTellings(database, limit),

    latestComparisons: (limit) => latestComparisons(database, limit),

    async storiesNear(lookups) {
      const stories = new Set<string>();
      for (const lookup of lookups) {
        for (const story of await storiesNear(database, lookup)) stories.add(story);
      }
      return [...stories];
    },

    tellings: (stories, limit) => tellingsOf(database, stories, limit),

    place: (placements, merges = []) =>
      database.transaction(async (transaction) => {
        for (const { from, into } of merges) {
          await transaction.run('update tellings set story_id = $1 where story_id = $2', [into, from]);
        }
        for (const placement of placements) await placeTelling(transaction, placement);
      }),

    comparisons: (ids) => comparisonsOf(database, ids),

    async newest(query) {
      const { from, where, order, values } = filter(query);
      const rows = await database.all(
        `select ${BRIEF_COLUMNS} from ${from} where ${where} order by ${order} limit $${values.length + 1}`,
        [...values, query.limit],
      );
      return rows.map(toBrief);
    },

    stories: (query) => storiesOf(database, filter(query), query.limit),

    async storyOf(id) {
      const query = { from: 'articles a', where: 'a.id = $1', order: 'a.id', values: [id] };
      return (await storiesOf(database, query, 1))[0] ?? null;
    },

    search: (query) => index.search(query),

    termsLike: (word) => termsLike(database, word),

    async article(id) {
      const [row] = await database.all(
        `select ${BRIEF_COLUMNS}, a.body from articles a where a.id = $1 and a.withdrawn_at is null`,
        [id],
      );
      return row === undefined ? null : toArticle(row);
    },

    async history(id) {
      const [row] = await database.all(
        'select imported_at, revision, revised_at, withdrawn_at from articles where id = $1',
        [id],
      );
      return row === undefined
        ? null
        : {
            importedAt: Number(row.imported_at),
            revision: Number(row.revision),
            revisedAt: numberOrNull(row.revised_at),
            withdrawnAt: numberOrNull(row.withdrawn_at),
          };
    },

    sameStory: (id, limit) => sameStory(database, id, limit),

    sharingTopics: (id, least, limit) => sharingTopics(database, id, least, limit),

    async topics(limit) {
      const rows = await database.all(
        // Hardly any are withdrawn: taken off again, they need no look at all of the others.
        `with withdrawn as (
           select t.topic_key, count(*) as articles
             from articles a cross join article_topics t
            where a.withdrawn_at is not null and t.article_id = a.id group by t.topic_key
         ), named as (
           select topic_key, min(topic) as topic, count(*) as articles from article_topics group by topic_key
         )
         select n.topic, n.articles - coalesce(w.articles, 0) as articles
           from named n left join withdrawn w on w.topic_key = n.topic_key
          where n.articles > coalesce(w.articles, 0)
          order by 2 desc, n.topic_key limit $1`,
        [limit],
      );
      return rows.map((row) => ({ topic: String(row.topic), articles: Number(row.articles) }));
    },

    async languages() {
      // From each to the next: there are few, however many articles.
      const rows = await database.all(
        `with recursive known (language) as (
           select min(a.language) from articles a where a.withdrawn_at is null
            union all
           select (select min(a.language) from articles a where a.withdrawn_at is null and a.language > known.language)
             from known where known.language is not null
         ) select language from known where language is not null order by language`,
      );
      return rows.map((row) => String(row.language));
    },

    async holdings(query) {
      const { from, where, values } = filter(query);
      const [row] = await database.all(
        `select count(*) as articles, count(distinct a.source) as sources from ${from} where ${where}`,
        values,
      );
      return {
        articles: Number(row?.articles ?? 0),
        sources: Number(row?.sources ?? 0),
      };
    },

    close: () => database.close(),
  };
}
