import type { ArticleBrief } from '../core/article.ts';
import type { RankedStory } from '../core/ranking.ts';
import type { Plan } from '../core/subscription.ts';
import { formatRecent } from '../i18n/dates.ts';
import { type Block, entry, text } from '../message/document.ts';
import { asParagraph } from './as-paragraph.ts';
import { type DigestReader, foreignLanguage, smallPrint } from './details.ts';
import { discussButton } from './discuss-button.ts';
import { otherSources } from './other-sources.ts';
import { repeatsHeadline } from './repeats.ts';
import { shownTopics } from './topic-names.ts';
import { whyLine } from './why.ts';

/** How an entry is shown among the others. */
export interface EntryLook {
  /** Counted from 1. */
  readonly place: number;
  /** With its summary instead of its dek. */
  readonly lead: boolean;
  /** False where the title says it for all. */
  readonly dated: boolean;
  /** Topics that stand above it already, as `topicKey` writes them. */
  readonly said: ReadonlySet<string>;
  readonly explain: boolean;
  readonly style: Plan['style'];
  /** Whether the story was told before. */
  readonly isUpdate: boolean;
  /** Whether a button opens its thread. */
  readonly canDiscuss: boolean;
}

type Line = 'headline' | 'dek' | 'summary';

/** A story as a digest tells it: headline, what is new, and in small print from where and when, and who else. */
export function composeEntry(ranked: RankedStory, look: EntryLook, reader: DigestReader): Block {
  const { lead: article, others } = ranked;
  const shows = shownLine(look);
  return entry({
    headline: article.headline,
    url: article.url,
    dek: lineOf(article, shows),
    details: [
      [text(detailsOf(article, look, reader))],
      otherSources(others, reader),
      look.explain ? [text(whyLine(ranked, look.place, reader))] : [],
    ],
    lead: look.lead,
    about: { articleId: article.id, shows },
    ...(look.canDiscuss ? { button: discussButton(article.id, reader.words) } : {}),
  });
}

function shownLine({ lead, style }: EntryLook): Line {
  if (style === 'headlines') return 'headline';
  return lead || style === 'full' ? 'summary' : 'dek';
}

/** What an entry tells of an article below its headline; empty when that is nothing more. */
export function lineOf(
  { dek, summary, headline, language }: Pick<ArticleBrief, 'dek' | 'summary' | 'headline' | 'language'>,
  shows: Line,
): string {
  if (shows === 'headline') return '';
  const line = shows === 'summary' && summary.length > 0 ? asParagraph(summary) : dek;
  return repeatsHeadline(line, headline, language) ? '' : line;
}

function detailsOf(
  article: ArticleBrief,
  { dated, said, isUpdate }: EntryLook,
  reader: DigestReader,
): string {
  const { locale, timeZone, words, now } = reader;
  const { source, publishedAt, precision } = article;
  const date = dated ? formatRecent(publishedAt, precision, locale, timeZone, now) : null;
  const topics = shownTopics(article, words, said);
  return smallPrint(
    isUpdate ? words.digest.update : null,
    source,
    date,
    foreignLanguage(article, locale),
    topics,
  );
}
