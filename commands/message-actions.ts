import { describeOptions } from '../src/command/describe.ts';
import type { MessageAction } from '../src/command/message-action.ts';
import { addressIn, wordsIn } from '../src/command/pointed-message.ts';
import { UserError } from '../src/core/errors.ts';
import { YES } from '../src/i18n/yes.ts';
import { shorten } from '../src/language/shorten.ts';
import { canonicalAddress } from '../src/reading/canonical-address.ts';
import { article } from './article.ts';

/** Characters of what is looked for. */
const LONGEST = describeOptions(article).find(({ name }) => name === 'query')?.maxLength ?? 0;

/** What can be done with a message, in the order of the menu. */
export const messageActions: readonly MessageAction[] = [
  {
    id: 'find-this-article',
    name: (words) => words.messageActions.find,
    summary: (words) => words.commands.article.summary,
    command: article,
    values(message, words) {
      const query = addressIn(message, shortEnough) ?? shorten(wordsIn(message), LONGEST);
      if (query === '') throw new UserError('no-words', words.messageActions.noWords);
      return { query };
    },
  },
  {
    id: 'discuss-this-link',
    name: (words) => words.messageActions.discuss,
    summary: (words) => words.commands.article.options.discuss ?? '',
    command: article,
    values(message, words) {
      const query = addressIn(message, shortEnough);
      if (query === null) throw new UserError('no-link', words.messageActions.noLink);
      return { query, discuss: YES };
    },
  },
];

/** What only says how somebody came to a page can make its address longer than what can be looked for. */
function shortEnough(address: string): string | null {
  if (address.length <= LONGEST) return address;
  const page = canonicalAddress(address);
  return page !== null && page.length <= LONGEST ? page : null;
}
