import type { ArticleBrief } from '../core/article.ts';
import { LONGEST_THREAD_NAME } from '../core/discussion.ts';
import type { RankedStory } from '../core/ranking.ts';
import type { Plan } from '../core/subscription.ts';
import { formatToday } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import {
  type About,
  aboutArticle,
  type Block,
  context,
  type Document,
  divider,
  document,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../message/document.ts';
import { asParagraph } from './as-paragraph.ts';
import { composeDigest } from './compose-digest.ts';
import { composeEntry } from './compose-entry.ts';
import { type DigestReader, foreignLanguage, smallPrint } from './details.ts';
import type { DigestContent } from './digest-content.ts';

/** A message of an edition, or more when it does not fit one. */
export interface Piece {
  readonly document: Document;
  /** The number of the piece in whose thread it belongs; null for the channel itself. */
  readonly under: number | null;
  readonly threadName: string;
}

/** An edition as it is posted: one digest, with a thread for the summaries, or a message and a thread for each story. */
export function composeEdition(
  content: DigestContent,
  threads: Plan['threads'],
  reader: DigestReader,
): Piece[] {
  const { locale, timeZone, words, now } = reader;
  const title = words.digest.title(formatToday(now, locale, timeZone));
  const whole = composeDigest(content, words, reader, now);
  const threadName = shorten(title, LONGEST_THREAD_NAME);
  if (threads === 'none') return [{ document: whole, under: null, threadName }];
  if (threads === 'digest') {
    const details = content.entries.flatMap((story, index) => [
      ...(index === 0 ? [] : [divider]),
      aboutArticle(heading(2, story.lead.headline), { articleId: story.lead.id, shows: 'headline' }),
      ...storyBlocks(story, reader),
    ]);
    return [
      { document: whole, under: null, threadName },
      { document: document(locale, whole.preview, details), under: 0, threadName },
    ];
  }
  const opening = whole.blocks.slice(
    0,
    whole.blocks.findIndex(({ type }) => type === 'divider'),
  );
  return [
    { document: document(locale, whole.preview, opening), under: null, threadName },
    ...content.entries.flatMap((story, index) => storyPieces(story, index, content, reader)),
  ];
}

/** A line for a channel that wants to hear it when there is nothing new. */
export function composeNothing({ locale, timeZone, words, now }: DigestReader): Piece {
  const threadName = words.digest.title(formatToday(now, locale, timeZone));
  const { nothingNew } = words.digest;
  return { document: document(locale, nothingNew, [context(nothingNew)]), under: null, threadName };
}

/** The story's own message, and what stands in its thread. */
function storyPieces(
  story: RankedStory,
  index: number,
  { style = 'brief', updates, explain }: DigestContent,
  reader: DigestReader,
): Piece[] {
  const { headline } = story.lead;
  const isUpdate = updates?.has(story.story.id) ?? false;
  // The summary stands in the thread, of the first story, too.
  const look = { place: index + 1, lead: false, dated: true, said: new Set<string>(), explain };
  // Its thread is there already.
  const entry = composeEntry(story, { ...look, style, isUpdate, canDiscuss: false }, reader);
  const threadName = shorten(headline, LONGEST_THREAD_NAME);
  return [
    { document: document(reader.locale, headline, [entry]), under: null, threadName },
    {
      document: document(reader.locale, headline, storyBlocks(story, reader)),
      // The opening is the first piece, and each story before has two.
      under: 1 + 2 * index,
      threadName,
    },
  ];
}

/** What there is to know of a story: the summary, where to read it, and who else tells it. */
function storyBlocks({ lead, others }: RankedStory, reader: DigestReader): Block[] {
  const { words } = reader;
  const about = (shows: About['shows']): About => ({ articleId: lead.id, shows });
  const address = linkTo(lead, words);
  const items = others.map((other) => headlineOf(other, reader));
  return [
    aboutArticle(paragraph(text(summaryOf(lead))), about('summary')),
    ...(address === null ? [] : [aboutArticle(paragraph(address), about('address'))]),
    ...(items.length === 0
      ? []
      : [
          list(
            items,
            others.map(({ id }) => id),
          ),
        ]),
  ];
}

/** All that is told of an article in a thread. */
export function summaryOf({
  summary,
  dek,
  headline,
}: Pick<ArticleBrief, 'summary' | 'dek' | 'headline'>): string {
  return asParagraph(summary) || dek || headline;
}

/** Where an article is read; null when it has no address. */
export function linkTo({ url, source }: Pick<ArticleBrief, 'url' | 'source'>, words: Words): Inline | null {
  return url === null ? null : link(words.article.readAt(source ?? new URL(url).hostname), url);
}

function headlineOf(article: RankedStory['lead'], { locale }: DigestReader): Inline[] {
  const small = smallPrint(article.source, foreignLanguage(article, locale));
  return [link(article.headline, article.url), ...(small === '' ? [] : [text(` · ${small}`)])];
}
