import type { Channel } from '../core/channel.ts';
import type { Discussion } from '../core/discussion.ts';
import type { MessageReference } from '../core/edition.ts';
import type { ClaimedDiscussion, DiscussionStore } from '../ports/discussions.ts';
import type { Database, Row } from './database.ts';
import { keepAsEdition, partsOf, retell } from './discussion-edition-rows.ts';
import { marks, numberOrNull, padded, toChannel } from './rows.ts';
import { storyThread } from './story-thread-rows.ts';

const HERE = 'platform = $1 and workspace = $2 and channel = $3';

/** What is kept of discussions, in portable SQL. */
export function sqlDiscussionStore(database: Database): DiscussionStore {
  return {
    async discussion(articleId, channel) {
      const [row] = await database.all(
        `select * from discussions where ${HERE} and article_id = $4 and state = 'open'`,
        [...place(channel), articleId],
      );
      return row === undefined ? null : toDiscussion(row);
    },

    claimDiscussion: ({ articleId, channel, key, locale }, holder, now, leaseUntil) =>
      database.transaction(async (transaction) => {
        const id = [...place(channel), articleId];
        await transaction.run(
          `insert into discussions (platform, workspace, channel, article_id, key, locale, state, posted, holder, lease_until)
           values ($1, $2, $3, $4, $5, $6, 'opening', '[]', $7, $8)
           on conflict (platform, workspace, channel, article_id)
           do update set holder = excluded.holder, lease_until = excluded.lease_until
            where discussions.state = 'opening' and coalesce(discussions.lease_until, 0) <= $9`,
          [...id, key, locale, holder, leaseUntil, now],
        );
        const [row] = await transaction.all(
          `select * from discussions where ${HERE} and article_id = $4`,
          id,
        );
        if (row === undefined) throw new Error('a discussion that was just kept is gone');
        if (row.state === 'open') return { kind: 'open', discussion: toDiscussion(row) };
        if (row.holder !== holder) return { kind: 'busy' };
        const doubtSince = numberOrNull(row.doubt_since);
        return { kind: 'claimed', discussion: { ...toDiscussion(row), holder, doubtSince } };
      }),

    keepDiscussion: (discussion, leaseUntil) => keep(database, discussion, 'opening', leaseUntil),

    async dropDiscussion({ articleId, channel, holder }) {
      await database.run(
        `delete from discussions where ${HERE} and article_id = $4 and holder = $5 and state = 'opening'`,
        [...place(channel), articleId, holder],
      );
    },

    async abandonedDiscussions(platforms, now) {
      if (platforms.length === 0) return [];
      const names = padded(platforms);
      const rows = await database.all(
        `update discussions set lease_until = null
          where state = 'opening' and lease_until is not null and lease_until <= $1
            and platform in (${marks(2, names.length)}) returning *`,
        [now, ...names],
      );
      return rows.map(toDiscussion);
    },

    openDiscussion: (discussion, parts, articleIds, at) =>
      database.transaction(async (transaction) => {
        if (!(await keep(transaction, discussion, 'open', null))) return false;
        await keepAsEdition(transaction, discussion, parts, articleIds, at);
        return true;
      }),

    partsOf: (discussion) => partsOf(database, discussion),
    retellDiscussion: (discussion, parts, at) =>
      database.transaction((transaction) => retell(transaction, discussion, parts, at)),

    async forgetDiscussion({ articleId, channel, key }) {
      await database.run(`delete from discussions where ${HERE} and article_id = $4 and key = $5`, [
        ...place(channel),
        articleId,
        key,
      ]);
    },

    async discussionsOf(articleId) {
      const rows = await database.all(
        `select * from discussions where article_id = $1 and state = 'open'
          order by platform, workspace, channel`,
        [articleId],
      );
      return rows.map(toDiscussion);
    },

    storyThread: (articleId, channel) => storyThread(database, articleId, channel),

    async tagFor(channel) {
      const [row] = await database.all(`select tag from channel_tags where ${HERE}`, place(channel));
      return row === undefined ? null : String(row.tag);
    },

    async rememberTag(channel, tag) {
      await database.run(
        `insert into channel_tags (platform, workspace, channel, tag) values ($1, $2, $3, $4)
         on conflict (platform, workspace, channel) do update set tag = excluded.tag`,
        [...place(channel), tag],
      );
    },
  };
}

async function keep(
  database: Database,
  { articleId, channel, holder, posted, doubtSince }: ClaimedDiscussion,
  state: 'opening' | 'open',
  leaseUntil: number | null,
): Promise<boolean> {
  const kept = await database.run(
    `update discussions set state = $5, posted = $6, doubt_since = $7, lease_until = $8
      where ${HERE} and article_id = $4 and holder = $9 and state = 'opening'`,
    [...place(channel), articleId, state, JSON.stringify(posted), doubtSince, leaseUntil, holder],
  );
  return kept > 0;
}

function place({ platform, workspace, id }: Channel): [string, string, string] {
  return [platform, workspace, id];
}

function toDiscussion(row: Row): Discussion {
  return {
    articleId: String(row.article_id),
    channel: toChannel(row),
    key: String(row.key),
    locale: String(row.locale),
    posted: JSON.parse(String(row.posted)) as MessageReference[],
  };
}
