import type { ArticleBrief } from '../../core/article.ts';

/** A source as sources are compared: that of an article without any is its host, else nobody else's. */
export function sourceKey(article: Pick<ArticleBrief, 'id' | 'source' | 'url'>): string {
  return (sourceName(article) ?? `article ${article.id}`).normalize('NFC').toLowerCase().trim();
}

/** A source as readers are told it; null when there is none. */
export function sourceName({ source, url }: Pick<ArticleBrief, 'source' | 'url'>): string | null {
  if (source !== null) return source;
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
