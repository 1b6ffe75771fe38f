import { z } from 'zod';
import { Advice } from '../src/command/advice.ts';
import { defineAction } from '../src/command/command.ts';
import type { CommandContext, FoundArticle } from '../src/command/context.ts';
import { shared } from '../src/command/shared.ts';
import { type Article, isArticleId } from '../src/core/article.ts';
import { UserError } from '../src/core/errors.ts';
import { cardActions, findButton, pageActions } from '../src/digest/article-actions.ts';
import { composeCard } from '../src/digest/compose-card.ts';
import { composeDiscussed } from '../src/digest/compose-discussed.ts';
import { composeFullText } from '../src/digest/compose-full-text.ts';
import type { Words } from '../src/i18n/words.ts';
import { isYes } from '../src/i18n/yes.ts';
import { type Document, context as small } from '../src/message/document.ts';
import { addressesIn } from '../src/message/links.ts';

/** `/article`: the best match for some words, as a card, or its whole text. */
export const article = defineAction({
  name: 'article',
  help: (words) => words.commands.article,
  options: z.strictObject({
    query: z.string().trim().max(300).default('').meta({ example: 'belarus' }),
    full: z.boolean().default(false).meta({ example: 'yes' }),
    page: z.int().min(1).max(1000).default(1).meta({ example: 2 }),
    share: z.boolean().default(false).meta({ example: 'yes' }),
    discuss: z.boolean().default(false).meta({ example: 'yes' }),
    tag: z.string().trim().max(40).optional().meta({ example: 'politics' }),
    find: z.boolean().default(false).meta({ example: 'yes' }),
  }),
  bare: 'query',
  suggest: { query: (typed, context) => context.suggestArticles(typed) },
  /** Asked for, since without anything it is the newest article that is meant. */
  form: async ({ find, query }, { words }) =>
    isYes(find ?? '', words) && query === undefined
      ? { ask: ['query'], values: {}, suggested: ['query'] }
      : null,
  async run({ query, full, page, share, discuss, tag, find }, context) {
    const { words } = context;
    // No form could be opened.
    if (find && query === '') throw missing(words);
    if (share && !context.canShare) throw new UserError('cannot-share', words.cannotShare);
    const found = await context.findArticle(query);
    if (found === null) {
      throw query === '' ? new UserError('no-articles', words.empty) : notFound(query, context);
    }
    // Others would see a thread: a guess is shown to the asker first.
    if (discuss && !found.isClosest)
      return composeDiscussed(found.article, await context.discuss(found, tag), words, context.locale);
    return full ? fullText(found.article, page, context) : card(query, found, share, context);
  },
});

function notFound(query: string, { words, canAsk }: CommandContext): UserError {
  const sentence = isArticleId(query) ? words.article.gone : words.article.notFound(query);
  return canAsk
    ? new Advice('no-match', sentence, [findButton(words)], 'query')
    : new UserError('no-match', sentence, { option: 'query' });
}

function missing({ errors }: Words): UserError {
  return new UserError('option-missing', errors.missing('query', '/article query:belarus'), {
    option: 'query',
  });
}

function card(query: string, found: FoundArticle, share: boolean, context: CommandContext): Document {
  const { words, canShare, canDiscuss, canAsk } = context;
  const whole = composeCard(found, words, context);
  const others = share ? [] : found.others;
  const can = { canDiscuss, canShare: canShare && !share, canAsk };
  const doing = cardActions({ article: found.article, others, ...can }, words);
  const closest = found.isClosest ? [small(words.article.closest(query))] : [];
  const answer = { ...whole, blocks: [...closest, ...whole.blocks, ...doing] };
  return share ? shared(withPreview(answer, found.article), context) : answer;
}

/** For others the platform may show what the article looks like, where nothing else is linked. */
function withPreview(card: Document, { url }: Article): Document {
  const [first, ...others] = addressesIn(card.blocks);
  return first === url && others.length === 0 ? { ...card, linkPreview: true } : card;
}

function fullText(article: Article, page: number, context: CommandContext): Document {
  const { words } = context;
  const composed = composeFullText(article, page, words, context);
  if (composed === null) {
    const { pages } = composeFullText(article, 1, words, context) ?? { pages: 1 };
    throw new UserError('no-page', words.article.noPage(pages));
  }
  const { document, pages } = composed;
  return { ...document, blocks: [...document.blocks, ...pageActions(article, page, pages, words)] };
}
