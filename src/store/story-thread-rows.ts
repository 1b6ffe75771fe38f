import type { Channel } from '../core/channel.ts';
import type { Discussion } from '../core/discussion.ts';
import type { Part } from '../ports/deliveries.ts';
import type { Database } from './database.ts';
import { toReference } from './rows.ts';

/** Editions that are looked through for a thread, the latest first. */
const MOST = 10;

/** The thread that an edition has opened for an article alone, where it gave each story one; null when there is none. */
export async function storyThread(
  database: Database,
  articleId: string,
  channel: Channel,
): Promise<Discussion | null> {
  const editions = await database.all(
    `select e.id, c.parts from content_articles a
       join editions e on e.content_id = a.content_id join edition_contents c on c.id = e.content_id
      where a.article_id = $1 and exists
            (select 1 from deliveries d where d.edition_id = e.id and d.action = 'post' and d.state = 'sent'
                and d.platform = $2 and d.workspace = $3 and d.channel = $4)
      order by e.published_at desc, e.id limit ${MOST}`,
    [articleId, channel.platform, channel.workspace, channel.id],
  );
  for (const { id = null, parts: json } of editions) {
    const parts = JSON.parse(String(json)) as Part[];
    const opening = parts.findIndex((part) => part.under === null && tells(part, articleId));
    const inside = parts.findIndex(({ under }) => under === opening);
    if (opening === -1 || inside === -1) continue;
    const sent = await database.all(
      `select reference from deliveries
        where edition_id = $1 and part in ($2, $3) and action = 'post' and state = 'sent' order by part`,
      [id, opening, inside],
    );
    const posted = sent.flatMap(({ reference }) => toReference(reference) ?? []);
    const [first] = parts;
    if (posted.length < 2 || first === undefined) continue;
    return { articleId, channel, key: String(id), locale: first.document.language, posted };
  }
  return null;
}

/** Whether a message is of this article, and of nothing else. */
function tells({ document: { blocks } }: Part, articleId: string): boolean {
  const [entry, ...others] = blocks;
  return others.length === 0 && entry?.type === 'entry' && entry.about?.articleId === articleId;
}
