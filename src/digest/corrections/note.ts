import type { Words } from '../../i18n/words.ts';
import { type Document, document, paragraph, text } from '../../message/document.ts';
import { addressOf } from './told.ts';

/** What messages tell of an article. */
interface Told {
  headline: string | null;
  url: string | null;
  isStruck: boolean;
  readonly lines: string[];
}

/**
 * What changed of an article, for the thread where it was told; null when nothing did.
 * @param before messages as people saw them last
 * @param after the same messages as they are corrected
 * @param headline as it is now
 */
export function composeNote(
  before: readonly Document[],
  after: readonly Document[],
  articleId: string,
  headline: string,
  words: Words,
): Document | null {
  const line = noteLine(toldOf(before, articleId), toldOf(after, articleId), headline, words);
  const language = after[0]?.language;
  if (line === null || language === undefined) return null;
  return document(language, line, [paragraph(text(line))]);
}

function noteLine(before: Told, after: Told, headline: string, { corrections }: Words): string | null {
  if (after.isStruck) return before.isStruck ? null : corrections.gone(headline);
  if (before.isStruck) return corrections.back(headline);
  const isNewText = JSON.stringify(before.lines) !== JSON.stringify(after.lines);
  if (before.headline !== null && before.headline !== after.headline) {
    return isNewText
      ? corrections.newHeadlineAndText(before.headline, headline)
      : corrections.newHeadline(before.headline, headline);
  }
  if (isNewText) return corrections.newText(headline);
  return before.url === after.url ? null : corrections.newAddress(headline);
}

function toldOf(documents: readonly Document[], articleId: string): Told {
  const told: Told = { headline: null, url: null, isStruck: false, lines: [] };
  for (const block of documents.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'list') {
      for (const [index, [first]] of block.items.entries()) {
        if (block.articles?.[index] !== articleId || first === undefined) continue;
        told.headline ??= first.text;
        told.url ??= addressOf(first);
        told.isStruck ||= first.type === 'struck';
      }
      continue;
    }
    if (!('about' in block) || block.about?.articleId !== articleId) continue;
    if (block.type === 'entry') {
      told.headline ??= block.headline;
      told.url ??= block.url;
      told.isStruck ||= block.struck === true;
      told.lines.push(block.dek);
    } else if (block.type === 'heading') told.headline ??= block.text;
    else tellText(told, block.about.shows, block.content);
  }
  return told;
}

function tellText(
  told: Told,
  shows: string,
  content: Extract<Document['blocks'][number], { type: 'text' }>['content'],
): void {
  const words = content.map(({ text }) => text).join('');
  if (shows === 'headline') {
    told.headline ??= words;
    told.isStruck ||= content[0]?.type === 'struck';
  } else if (shows === 'address') told.url ??= addressOf(content[0]);
  else told.lines.push(words);
}
