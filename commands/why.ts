import { z } from 'zod';
import { defineCommand } from '../src/command/command.ts';
import { said } from '../src/command/subscriptions/answers.ts';
import { fatesAnswer } from '../src/command/subscriptions/fates.ts';

/** `/why`: what became of an article in this channel. */
export const why = defineCommand({
  name: 'why',
  help: (words) => words.commands.why,
  options: z.strictObject({
    article: z.string().trim().min(1).max(300).meta({ example: 'belarus' }),
  }),
  bare: 'article',
  firstResponse: 'private',
  suggest: { article: (typed, context) => context.suggestArticles(typed) },
  async run({ article }, context) {
    const answer = await context.subscriptions.why(article);
    if (answer.fates.length > 0) return fatesAnswer(answer, context);
    const example = '/subscription add when:"weekdays 9:00"';
    return said(context.words.subscriptions.errors.none(example), context);
  },
});
