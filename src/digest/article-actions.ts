import type { Article, ArticleBrief } from '../core/article.ts';
import type { Words } from '../i18n/words.ts';
import { YES } from '../i18n/yes.ts';
import { actions, type Block, type Button, menu } from '../message/document.ts';
import { discussButton } from './discuss-button.ts';

/** What can be done below an article's card. */
export interface CardActions {
  readonly article: Pick<Article, 'id' | 'body'>;
  /** That can be chosen instead. */
  readonly others: readonly ArticleBrief[];
  /** Whether there is a channel of others to talk about it in. */
  readonly canDiscuss: boolean;
  /** Whether not all of them see it already. */
  readonly canShare: boolean;
  readonly canAsk: boolean;
}

/** Talking about it, reading it whole, showing it to all, keeping it, choosing another one. */
export function cardActions(
  { article, others, canDiscuss, canShare, canAsk }: CardActions,
  words: Words,
): Block[] {
  const { fullText, save, others: otherMatches } = words.article;
  const buttons = [
    ...(canDiscuss ? [discussButton(article.id, words)] : []),
    ...(article.body.length === 0 ? [] : [button(fullText, article, { full: YES })]),
    ...(canShare ? [button(words.share, article, { share: YES })] : []),
    { label: save, command: 'saved', subcommand: '', values: { add: article.id }, look: 'plain' as const },
  ];
  const choices = others.map(({ id, headline }) => ({ label: headline, value: id }));
  const call = { command: 'article', subcommand: '', values: {}, option: 'query' };
  return [
    ...(buttons.length === 0 ? [] : [actions(...buttons)]),
    ...(choices.length === 0 ? [] : [menu({ label: otherMatches, ...call, choices })]),
    ...(choices.length === 0 || !canAsk ? [] : [actions(findButton(words))]),
  ];
}

/** Opens a form in which an article is looked for. */
export function findButton({ article }: Words): Button {
  return {
    label: article.findAnother,
    command: 'article',
    subcommand: '',
    values: { find: YES },
    look: 'plain',
  };
}

/** Below a page of an article's text: the next one. */
export function pageActions(
  article: Pick<Article, 'id'>,
  page: number,
  pages: number,
  words: Words,
): Block[] {
  if (page >= pages) return [];
  return [actions(button(words.article.nextPage, article, { full: YES, page: String(page + 1) }, 'primary'))];
}

function button(
  label: string,
  { id }: Pick<Article, 'id'>,
  values: Button['values'],
  look: Button['look'] = 'plain',
): Button {
  return { label, command: 'article', subcommand: '', values: { query: id, ...values }, look };
}
