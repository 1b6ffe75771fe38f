import { z } from 'zod';
import { type Call, callText, LONGEST_CALL } from '../message/call.ts';

const parts = z.tuple([z.int(), z.string(), z.string()], z.string());

/**
 * A call as a component's custom id, which Discord gives back when the component is used, also after a restart.
 * @param place tells apart components of one message that do the same
 * @throws Error when it does not fit
 */
export function customId(call: Call, place = 0): string {
  const id = callText(call, place);
  if (id.length > LONGEST_CALL) {
    const name = `/${call.command} ${call.subcommand}`;
    throw new Error(`a button or form of ${name} takes ${id.length} of ${LONGEST_CALL} characters: ${id}`);
  }
  return id;
}

/** The call of a custom id; null when it is not one of ours, or of another version. */
export function parseCustomId(id: string): Call | null {
  const parsed = parts.safeParse(jsonOf(id));
  if (!parsed.success) return null;
  const [, command, subcommand, ...rest] = parsed.data;
  const names = rest.filter((_, index) => index % 2 === 0);
  return {
    command,
    subcommand,
    values: Object.fromEntries(names.map((name, index) => [name, rest[index * 2 + 1] ?? ''])),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not ours, like any other text that does not parse.
    return undefined;
  }
}
