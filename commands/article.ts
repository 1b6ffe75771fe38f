import { z } from 'zod';
import { defineAction } from '../src/command/command.ts';
import { UserError } from '../src/core/errors.ts';
import { composeCard } from '../src/digest/compose-card.ts';

/** `/article`: the best match for some words, as a card. */
export const article = defineAction({
  name: 'article',
  help: (words) => words.commands.article,
  options: z.strictObject({
    query: z.string().trim().max(300).default('').meta({ example: 'belarus' }),
  }),
  bare: 'query',
  suggest: { query: (typed, context) => context.suggestArticles(typed) },
  async run({ query }, context) {
    const { words } = context;
    const found = await context.findArticle(query);
    if (found !== null) return composeCard(found.article, found.related, words, context);
    throw query === ''
      ? new UserError('no-articles', words.empty)
      : new UserError('no-match', words.article.notFound(query));
  },
});
