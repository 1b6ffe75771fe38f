import type { ArticleBrief } from '../../core/article.ts';

/** A source as sources are compared; an article that names none has one that is nobody else's. */
export function sourceKey({ id, source }: Pick<ArticleBrief, 'id' | 'source'>): string {
  return (source ?? `article ${id}`).normalize('NFC').toLowerCase().trim();
}
