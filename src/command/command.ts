import type { z } from 'zod';
import type { CommandHelp, Words } from '../i18n/words.ts';
import type { Document } from '../message/document.ts';
import type { CommandContext, Suggestion } from './context.ts';

/**
 * How a command first answers, which platforms fix before its work is done: `private` to the asker alone, `public`
 * to the channel.
 */
export type FirstResponse = 'private' | 'public';

/** Completes an option while it is typed. Must be quick: on Discord the suggestions are the first response. */
export type Suggest = (typed: string, context: CommandContext) => Promise<readonly Suggestion[]>;

/** One slash command, on no platform yet. */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Lower case, as typed after the slash. */
  readonly name: string;
  /** Its line in the catalogue. */
  help(words: Words): CommandHelp;
  /** Each option with `.meta({ example })`; optional ones with a default or `.optional()`. */
  readonly options: z.ZodObject<Shape, z.core.$strict>;
  /** The option that words without a name belong to. */
  readonly bare?: keyof Shape & string;
  readonly firstResponse: FirstResponse;
  readonly suggest?: Partial<Record<keyof Shape & string, Suggest>>;
  run(options: z.output<z.ZodObject<Shape, z.core.$strict>>, context: CommandContext): Promise<Document>;
}

/** A command whose options are no longer known to the compiler, as lists hold them. `run` is given parsed options. */
export type AnyCommand = Omit<Command, 'run'> & {
  run(options: Record<string, unknown>, context: CommandContext): Promise<Document>;
};

/** Fixes a command's option types. The options are parsed by its schema before `run` sees them. */
export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): AnyCommand {
  return command as unknown as AnyCommand;
}
