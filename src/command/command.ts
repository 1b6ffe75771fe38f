import type { z } from 'zod';
import type { CommandHelp, Words } from '../i18n/words.ts';
import type { Document } from '../message/document.ts';
import type { CommandContext, Suggestion } from './context.ts';
import type { Choice } from './form.ts';

/** Completes an option while it is typed. Must be quick: on Discord the suggestions are the first response. */
export type Suggest = (typed: string, context: CommandContext) => Promise<readonly Suggestion[]>;

/** What a form asks for. */
export interface Question {
  /** Names of options, one to five. */
  readonly ask: readonly string[];
  /** What is filled in, or goes along unasked, by option. */
  readonly values: Readonly<Record<string, string>>;
  /** For options that take any text when they are typed, and one of these in the form. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  /** Options that are chosen from the action's suggestions, where a platform can show them while somebody types. */
  readonly suggested?: readonly string[];
}

type Options<Shape extends z.ZodRawShape> = z.ZodObject<Shape, z.core.$strict>;

/** What takes options and is run: a command without subcommands, or one of a command's. */
export interface Action<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Lower case, as typed after the slash: `digest`, `subscription add`. */
  readonly name: string;
  /** Its line in the catalogue. */
  help(words: Words): CommandHelp;
  /** Each option with `.meta({ example })`; optional ones with a default or `.optional()`. */
  readonly options: Options<Shape>;
  /** The option that words without a name belong to. */
  readonly bare?: keyof Shape & string;
  readonly suggest?: Partial<Record<keyof Shape & string, Suggest>>;
  /**
   * The form to open for what was given so far; null when there is nothing to ask. It is a first response: local state
   * alone decides.
   */
  form?(given: Readonly<Record<string, string>>, context: CommandContext): Promise<Question | null>;
  run(options: z.output<Options<Shape>>, context: CommandContext): Promise<Document>;
}

/** An action whose options are no longer known to the compiler, as lists hold them. `run` is given parsed options. */
export type AnyAction = Omit<Action, 'run'> & {
  run(options: Record<string, unknown>, context: CommandContext): Promise<Document>;
};

/** A slash command that is only typed with one of its subcommands. */
export interface CommandGroup {
  readonly name: string;
  /** `options` has a line for each subcommand. */
  help(words: Words): CommandHelp;
  /** Whether platforms that can are to offer it only to those who manage channels. */
  readonly forManagers: boolean;
  /** The subcommand that is meant when none is typed; without it one has to be. */
  readonly bare?: string;
  /** By the word that is typed after the command. */
  readonly subcommands: Readonly<Record<string, AnyAction>>;
}

/** A slash command, on no platform yet. */
export type AnyCommand = AnyAction | CommandGroup;

/**
 * Fixes the option types of a command without subcommands, or of a subcommand. The options are parsed by its schema
 * before `run` sees them.
 */
export function defineAction<Shape extends z.ZodRawShape>(action: Action<Shape>): AnyAction {
  return action as unknown as AnyAction;
}

/** Whether a command is only typed with a subcommand. */
export function isGroup(command: AnyCommand): command is CommandGroup {
  return 'subcommands' in command;
}
