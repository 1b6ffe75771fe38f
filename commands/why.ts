import { z } from 'zod';
import { defineAction } from '../src/command/command.ts';
import { fatesAnswer } from '../src/command/subscriptions/fates.ts';

/** `/why`: what became of an article in this channel. */
export const why = defineAction({
  name: 'why',
  help: (words) => words.commands.why,
  options: z.strictObject({
    article: z.string().trim().min(1).max(300).meta({ example: 'belarus' }),
  }),
  bare: 'article',
  suggest: { article: (typed, context) => context.suggestArticles(typed) },
  async run({ article }, context) {
    return fatesAnswer(await context.subscriptions.why(article), context);
  },
});
