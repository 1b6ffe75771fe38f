import { MessageFlags } from 'discord.js';
import { type Outgoing, PostError } from '../ports/chat.ts';
import type { DiscordMessage } from './components.ts';
import { marked } from './mark.ts';
import { renderDiscord } from './render.ts';

/** What a message says, with the mark of its key. @throws PostError when a part is no message, or several */
export function contentOf({ part, key }: Pick<Outgoing, 'part' | 'key'>): object {
  const messages: readonly DiscordMessage[] = renderDiscord(part);
  const [only] = messages;
  if (only === undefined || messages.length > 1)
    throw new PostError({ kind: 'refused', code: `${messages.length} messages`, final: true });
  const { components } = marked(only, key);
  return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
}
