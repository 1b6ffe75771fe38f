import { z } from 'zod';
import { defineAction } from '../src/command/command.ts';
import type { CommandContext } from '../src/command/context.ts';
import { said } from '../src/command/said.ts';
import { type ArticleBrief, isArticleId } from '../src/core/article.ts';
import { UserError } from '../src/core/errors.ts';
import { composeSaved } from '../src/digest/compose-saved.ts';
import type { Document } from '../src/message/document.ts';

/** Articles of a page. */
const SIZE = 10;

const query = z.string().trim().min(1).max(300).optional();

/** `/saved`: the articles that somebody keeps for themselves. */
export const saved = defineAction({
  name: 'saved',
  help: (words) => words.commands.saved,
  options: z.strictObject({
    add: query.meta({ example: 'belarus' }),
    remove: query.meta({ example: 'belarus' }),
    page: z.int().min(1).max(1000).default(1).meta({ example: 2 }),
  }),
  suggest: {
    add: (typed, context) => context.suggestArticles(typed),
    remove: (typed, context) => context.suggestArticles(typed),
  },
  async run({ add, remove, page }, context) {
    const { words, saved } = context;
    if (add !== undefined) {
      const { id, headline } = await meant(add, context);
      return said(
        (await saved.add(id)) ? words.saved.added(headline) : words.saved.already(headline),
        context,
      );
    }
    if (remove !== undefined) {
      const { id, headline } = await meant(remove, context);
      return said(
        (await saved.remove(id)) ? words.saved.removed(headline) : words.saved.notSaved(headline),
        context,
      );
    }
    return list(page, context);
  },
});

async function meant(query: string, context: CommandContext): Promise<ArticleBrief> {
  const found = await context.findArticle(query);
  if (found !== null) return found.article;
  const { gone, notFound } = context.words.article;
  throw new UserError('no-match', isArticleId(query) ? gone : notFound(query));
}

async function list(page: number, context: CommandContext): Promise<Document> {
  const { words } = context;
  const { articles, total } = await context.saved.list((page - 1) * SIZE, SIZE);
  if (total === 0) throw new UserError('nothing-saved', words.saved.none);
  if (articles.length === 0) throw new UserError('no-more-saved', words.saved.noMore(total));
  return composeSaved({ articles, total, page, size: SIZE }, words, context);
}
