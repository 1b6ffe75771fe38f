import { hash } from 'node:crypto';
import { z } from 'zod';
import { CONTAINER, type DiscordMessage } from './components.ts';

/**
 * A message with the mark of its key: the numbers of its container and of what stands first in it. Nobody sees them, and
 * Discord gives them back whenever the message is read, which it does with no nonce.
 * Source: docs.discord.com/developers/components/reference#anatomy-of-a-component.
 */
export function marked({ components }: DiscordMessage, key: string): DiscordMessage {
  const [container, ...others] = components;
  if (container?.type !== CONTAINER) throw new Error('a message without a container cannot be marked');
  const [first, ...rest] = container.components;
  if (first === undefined) throw new Error('a message with an empty container cannot be marked');
  const { outer, inner } = markOf(key);
  return {
    components: [{ ...container, id: outer, components: [{ ...first, id: inner }, ...rest] }, ...others],
  };
}

/** Whether components, as Discord gives them back, are of the message that was marked with a key. */
export function bearsMark(components: unknown, key: string): boolean {
  const { outer, inner } = markOf(key);
  const parsed = asMarked.safeParse(components);
  if (!parsed.success) return false;
  const [{ id, components: inside }] = parsed.data;
  return id === outer && inside[0].id === inner;
}

const numbered = z.object({ id: z.int() });
const asMarked = z.tuple([numbered.extend({ components: z.tuple([numbered], z.unknown()) })], z.unknown());

/** Of the numbers that Discord takes, one of the upper half and one of the lower: no two in a message may be the same. */
const HALF = 2 ** 30;

/** 60 bits of the key's hash. */
function markOf(key: string): { outer: number; inner: number } {
  const digest = hash('sha256', key, 'buffer');
  return { outer: HALF + (digest.readUInt32BE(0) % HALF), inner: 1 + (digest.readUInt32BE(4) % (HALF - 1)) };
}
