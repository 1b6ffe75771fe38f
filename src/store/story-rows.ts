import type { ArticleBrief } from '../core/article.ts';
import type { Story, StoryArticle } from '../core/story.ts';
import type { NewestQuery } from '../ports/store.ts';
import type { Database, Row } from './database.ts';
import type { Filter } from './filter.ts';
import { BRIEF_COLUMNS, marks, padded, textOrNull, toBrief } from './rows.ts';

/** Articles of a story that a digest knows of: the latest. */
const OF_A_STORY = 24;

/** Stories of the newest articles that fit, each with its other articles, whether they fit or not. */
export async function storiesOf(
  database: Database,
  { from, where, order, values }: Filter,
  limit: NewestQuery['limit'],
): Promise<Story[]> {
  const fitting = await database.all(
    `select ${BRIEF_COLUMNS}, t.story_id, t.copy_of from ${from}
       left join tellings t on t.article_id = a.id
      where ${where} order by ${order} limit $${values.length + 1}`,
    [...values, limit],
  );
  const stories = new Map<string, StoryArticle[]>();
  for (const row of fitting) {
    const article = toStoryArticle(row);
    // Not put into a story yet, it is one of its own.
    const story = textOrNull(row.story_id) ?? article.id;
    stories.getOrInsert(story, []).push(article);
  }
  for (const row of await othersOf(database, fitting)) {
    stories.get(String(row.story_id))?.push(toStoryArticle(row));
  }
  return [...stories].map(([id, articles]) => ({ id, articles: articles.toSorted(newestFirst) }));
}

/** Other articles of the story that an article tells: those in words of their own before copies, each the newest first. */
export async function sameStory(database: Database, id: string, limit: number): Promise<ArticleBrief[]> {
  const rows = await database.all(
    `select ${BRIEF_COLUMNS} from tellings own
       join tellings other on other.story_id = own.story_id and other.article_id <> own.article_id
       join articles a on a.id = other.article_id and a.withdrawn_at is null
      where own.article_id = $1
      order by other.copy_of is not null, a.published_at desc, a.id limit $2`,
    [id, limit],
  );
  return rows.map(toBrief);
}

/** The articles of the same stories that are not among these. */
async function othersOf(database: Database, fitting: readonly Row[]): Promise<Row[]> {
  const stories = [...new Set(fitting.flatMap((row) => textOrNull(row.story_id) ?? []))];
  if (stories.length === 0) return [];
  const storyIds = padded(stories);
  const known = new Set(fitting.map(({ id }) => String(id)));
  const members = await database.all(
    `select article_id from (
       select article_id, row_number() over (partition by story_id order by day desc, article_id) as place
         from tellings where story_id in (${marks(1, storyIds.length)})
     ) ranked where place <= ${OF_A_STORY}`,
    storyIds,
  );
  const others = members.map((row) => String(row.article_id)).filter((id) => !known.has(id));
  if (others.length === 0) return [];
  const ids = padded(others);
  return database.all(
    `select ${BRIEF_COLUMNS}, t.story_id, t.copy_of from tellings t
       join articles a on a.id = t.article_id and a.withdrawn_at is null
      where t.article_id in (${marks(1, ids.length)})`,
    ids,
  );
}

function toStoryArticle(row: Row): StoryArticle {
  return { ...toBrief(row), copyOf: textOrNull(row.copy_of) };
}

function newestFirst(a: StoryArticle, b: StoryArticle): number {
  return b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);
}
