import type { Article } from '../core/article.ts';
import type { Discussed } from '../core/discussion.ts';
import type { Words } from '../i18n/words.ts';
import { YES } from '../i18n/yes.ts';
import { type Document, document, link, menu, paragraph, sentence, text } from '../message/document.ts';

/** Tags that a menu holds; a forum of Discord has twenty at most. */
const MOST_TAGS = 25;

/** Where to talk about an article, or which tag to choose for that. @param locale BCP 47 */
export function composeDiscussed(
  { id, headline }: Pick<Article, 'id' | 'headline'>,
  discussed: Discussed,
  words: Words,
  locale: string,
): Document {
  const { opened, isThere, chooseTag, tag } = words.discussions;
  if (discussed.kind === 'open') {
    const line = discussed.isNew ? opened : isThere;
    return document(locale, line + headline, [paragraph(text(line), link(headline, discussed.url))]);
  }
  const choices = discussed.tags.slice(0, MOST_TAGS).map(({ id: value, name: label }) => ({ label, value }));
  const call = { command: 'article', subcommand: '', values: { query: id, discuss: YES }, option: 'tag' };
  return document(locale, chooseTag, [sentence(chooseTag), menu({ label: tag, ...call, choices })]);
}
