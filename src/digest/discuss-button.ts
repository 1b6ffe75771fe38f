import type { Words } from '../i18n/words.ts';
import { YES } from '../i18n/yes.ts';
import type { Button } from '../message/document.ts';

/** Opens the thread about an article in the channel where it is pressed, or leads to it. */
export function discussButton(articleId: string, { discuss }: Words): Button {
  return {
    label: discuss,
    command: 'article',
    subcommand: '',
    values: { query: articleId, discuss: YES },
    look: 'plain',
  };
}
