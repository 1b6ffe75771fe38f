import type { Words } from '../i18n/words.ts';
import type { AnyCommand } from './command.ts';
import type { PointedMessage } from './pointed-message.ts';

/** What can be done with a message that somebody points at, on no platform yet. */
export interface MessageAction {
  /** Lower case, by which a platform's set-up knows it: `find-this-article`. */
  readonly id: string;
  /** What stands in the menu of a message; at most 24 characters (Slack's limit). */
  name(words: Words): string;
  /** What it does, where a platform shows that; at most 150 characters (Slack's limit). */
  summary(words: Words): string;
  /** What is run. */
  readonly command: AnyCommand;
  /** Its options. @throws UserError when the message holds nothing to go by */
  values(message: PointedMessage, words: Words): Readonly<Record<string, string>>;
}
