import type { ArticleBrief } from '../../core/article.ts';
import { withoutInvisible } from '../../core/text.ts';
import type { Words } from '../../i18n/words.ts';
import type { Block, Inline } from '../../message/document.ts';
import { linkTo, summaryOf } from '../compose-edition.ts';
import { lineOf } from '../compose-entry.ts';

/** Ids of the articles that a block tells of. */
export function articlesOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.articles ?? [];
  return 'about' in block && block.about !== undefined ? [block.about.articleId] : [];
}

/** The headline under which blocks tell of an article, in an entry or a heading; null when there is none. */
export function headlineIn(blocks: readonly Block[], articleId: string): string | null {
  for (const block of blocks) {
    if (block.type === 'entry' && block.about?.articleId === articleId) return block.headline;
    if (block.type === 'heading' && block.about?.articleId === articleId) return block.text;
  }
  return null;
}

/** Whether a block tells something else of an article than would be told now. */
export function differs(block: Block, article: ArticleBrief, words: Words): boolean {
  const { headline, url } = article;
  switch (block.type) {
    case 'entry': {
      const { about } = block;
      if (about === undefined) return false;
      if (block.headline !== withoutInvisible(headline) || block.url !== url) return true;
      const { shows, isCut } = about;
      if (shows !== 'dek' && shows !== 'summary') return false;
      return isCut === true || block.dek !== withoutInvisible(lineOf(article, shows));
    }
    case 'heading':
      return block.about !== undefined && block.text !== withoutInvisible(headline);
    case 'text':
      return block.about !== undefined && textDiffers(block.about, block.content, article, words);
    case 'list':
      return (block.articles ?? []).some((id, index) => {
        const [first] = block.items[index] ?? [];
        return id === article.id && (first?.text !== withoutInvisible(headline) || addressOf(first) !== url);
      });
    default:
      return false;
  }
}

function textDiffers(
  { shows, isCut }: NonNullable<Extract<Block, { type: 'text' }>['about']>,
  [first]: readonly Inline[],
  article: ArticleBrief,
  words: Words,
): boolean {
  // What was cut apart is not put together again to compare it: the revision is what says that it is new.
  if (shows === 'rest' || isCut === true) return true;
  if (shows === 'summary') return first?.text !== withoutInvisible(summaryOf(article));
  const link = linkTo(article, words);
  return shows === 'address' && (first?.text !== link?.text || addressOf(first) !== addressOf(link));
}

/** Where an inline leads; null when nowhere. */
export function addressOf(inline: Inline | null | undefined): string | null {
  return inline?.type === 'link' ? inline.url : null;
}
