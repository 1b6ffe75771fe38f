import type { Words } from '../i18n/words.ts';
import { YES } from '../i18n/yes.ts';
import type { Call } from '../message/call.ts';

/** What is begun from anywhere in Slack. It opens a form. */
export interface GlobalShortcut {
  /** At most 24 characters. */
  name(words: Words): string;
  readonly call: Call;
}

/** By the id that the app's settings have for each. */
export const SHORTCUTS: Readonly<Record<string, GlobalShortcut>> = {
  'find-article': {
    name: (words) => words.commands.article.form?.title ?? '',
    call: { command: 'article', subcommand: '', values: { find: YES } },
  },
};
