import { z } from 'zod';
import type { AnyAction } from './command.ts';

/** One option, as a platform's form or a parser of typed text needs it. */
export interface OptionDescription {
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'boolean';
  readonly required: boolean;
  /** A value that works, for messages. */
  readonly example: string;
  /** Text: how many characters at most. */
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Text that must be one of these. */
  readonly choices?: readonly string[] | undefined;
  readonly suggested: boolean;
}

/** What of JSON Schema our options use. Anything else cannot be said on every platform and is refused at start-up. */
const property = z.looseObject({
  type: z.enum(['string', 'integer', 'boolean']),
  example: z.union([z.string(), z.number(), z.boolean()]),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  enum: z.array(z.string()).optional(),
});
const described = z.looseObject({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
});

const cache = new WeakMap<AnyAction, readonly OptionDescription[]>();

/**
 * The options of a command, derived from its schema: required ones first, otherwise in the order of the schema.
 * @throws Error naming the command and the option that no platform could show
 */
export function describeOptions(action: AnyAction): readonly OptionDescription[] {
  let options = cache.get(action);
  if (options === undefined) {
    options = derive(action);
    cache.set(action, options);
  }
  return options;
}

function derive(action: AnyAction): readonly OptionDescription[] {
  const parsed = described.safeParse(z.toJSONSchema(action.options, { io: 'input' }));
  if (!parsed.success) {
    throw new Error(
      `the options of /${action.name} cannot be shown in chat: ${z.prettifyError(parsed.error)}`,
    );
  }
  const { properties, required } = parsed.data;
  return Object.entries(properties)
    .map(
      ([name, { type, example, maxLength, minimum, maximum, enum: choices }]): OptionDescription => ({
        name,
        kind: type === 'string' ? 'text' : type,
        required: required.includes(name),
        example: String(example),
        maxLength,
        minimum,
        maximum,
        choices,
        suggested: action.suggest?.[name] !== undefined,
      }),
    )
    .sort((a, b) => Number(b.required) - Number(a.required));
}
