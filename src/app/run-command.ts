import { Advice } from '../command/advice.ts';
import { type AnyCommand, isGroup } from '../command/command.ts';
import type { CommandContext, Suggestion } from '../command/context.ts';
import { LONGEST_ECHO } from '../command/echo.ts';
import { canAsk, fillForm } from '../command/fill-form.ts';
import type { Form, TypedForm } from '../command/form.ts';
import type { MessageAction } from '../command/message-action.ts';
import { parseOptions } from '../command/parse-options.ts';
import type { PointedMessage } from '../command/pointed-message.ts';
import { type Given, route } from '../command/route.ts';
import { said } from '../command/said.ts';
import { UserError } from '../core/errors.ts';
import { shorten } from '../language/shorten.ts';
import { actions, type Button, type Document, document, sentence } from '../message/document.ts';
import type { Meter } from '../ports/meter.ts';
import type { Asker } from './asker.ts';
import { type ContextSettings, contextFor } from './command-context.ts';
import { type DraftSettings, draftOf, keepDraft } from './drafts.ts';
import { isFirstPress } from './pressed-twice.ts';

/** Milliseconds for which a platform may tell of the same thing again, because it got no answer. */
const TOLD_TWICE = 3_600_000;

/** An option that is being typed. */
export interface Unfinished {
  readonly command: AnyCommand;
  /** Undefined for a command without any. */
  readonly subcommand?: string | undefined;
  readonly option: string;
  readonly typed: string;
}

/** What the adapters hand commands to. It always answers: a mistake with its sentence, a bug with an apology. */
export interface CommandRunner {
  run(command: AnyCommand, given: Given, asker: Asker): Promise<Document>;
  /** Does something with a message that somebody points at. */
  point(action: MessageAction, message: PointedMessage, asker: Asker): Promise<Document>;
  /** `run` without the answers to failures. @throws UserError for a person's mistake, Error for a bug */
  perform(command: AnyCommand, given: Given, asker: Asker): Promise<Document>;
  /**
   * The form to open instead of running a command with what was given so far; null when there is nothing to ask, also
   * for a mistake, which running it then tells. It is a first response: within 100 ms.
   */
  form(command: AnyCommand, given: Given, asker: Asker): Promise<Form | null>;
  /** Keeps what was typed into a form that was not taken. @returns an id for `reopen`; null when it cannot be kept */
  keep(form: TypedForm, asker: Asker): Promise<string | null>;
  /** A form as it was typed. It is a first response. @throws UserError when it is gone, or somebody else's */
  reopen(draft: string, known: readonly AnyCommand[], asker: Asker): Promise<Form>;
  /** Completes an option while it is typed; nothing when it has no suggestions. */
  suggest(unfinished: Unfinished, asker: Asker): Promise<readonly Suggestion[]>;
  /** For an answer that could not be given: logs the cause, and says so to the asker. */
  failed(error: unknown, command: string, asker: Asker): Document;
  /** Whether something that a platform tells of is told for the first time, also to other processes. */
  isFirst(told: string): Promise<boolean>;
  /** For a command that does not exist; null for a button or a form of another version of the program. */
  unknown(name: string | null, known: readonly AnyCommand[], asker: Asker): Document;
}

/** What answers commands. */
export interface RunnerSettings extends ContextSettings, DraftSettings {
  /** A short name for one failure, by which its cause is found in the log. */
  newReference(): string;
  readonly meter?: Meter | undefined;
}

/** Answers commands, and what else people do, from the use cases. */
export function commandRunner(settings: RunnerSettings): CommandRunner {
  const { log } = settings;
  const perform: CommandRunner['perform'] = async (command, given, asker) => {
    const context = contextFor(settings, asker);
    const { action, values } = route(command, given, context.words);
    const answer = await action.run(parseOptions(action, values, context.words), context);
    return once(settings, answer, [action.name, values], asker, context);
  };
  const failed: CommandRunner['failed'] = (error, command, asker) => {
    const { words, locale } = contextFor(settings, asker);
    if (error instanceof Advice) return apology(error.message, locale, error.buttons);
    if (error instanceof UserError) return apology(error.message, locale);
    const reference = settings.newReference();
    log.error({ err: error, command, reference }, 'a command failed');
    settings.meter?.failed();
    return apology(words.errors.failed(reference), locale);
  };
  return {
    perform,
    failed,

    async run(command, given, asker) {
      try {
        return await perform(command, given, asker);
      } catch (error) {
        return failed(error, command.name, asker);
      }
    },

    async point(action, message, asker) {
      const { command } = action;
      try {
        const values = action.values(message, contextFor(settings, asker).words);
        return await perform(command, { values }, asker);
      } catch (error) {
        return failed(error, command.name, asker);
      }
    },

    async form(command, given, asker) {
      const context = contextFor(settings, asker);
      try {
        const { action, values } = route(command, given, context.words);
        const question = await action.form?.(asText(values), context);
        return question == null ? null : fillForm(command, action, question, context.words);
      } catch (error) {
        if (!(error instanceof UserError)) log.error({ err: error, command: command.name }, 'a form failed');
        return null;
      }
    },

    async keep(form, asker) {
      try {
        return await keepDraft(settings, form, asker);
      } catch (error) {
        log.error({ err: error, command: form.command }, 'what was typed could not be kept');
        return null;
      }
    },

    async reopen(draft, commands, asker) {
      const context = contextFor(settings, asker);
      const { words } = context;
      const { command: name, subcommand, given, answers } = await draftOf(settings, draft, asker, words);
      const command = commands.find((one) => one.name === name);
      if (command === undefined) throw new UserError('draft-gone', words.errors.draftGone);
      const { action, values: routed } = route(command, { subcommand, values: given }, words);
      const question = await action.form?.(asText(routed), context);
      // What another version of the program asked for, or nobody has, is left out.
      const known = Object.entries(answers).filter(([option]) => canAsk(action, option, words));
      if (known.length === 0) throw new UserError('draft-gone', words.errors.draftGone);
      const ask = known.map(([option]) => option);
      const values = { ...given, ...Object.fromEntries(known) };
      return fillForm(command, action, { ...question, ask, values }, words);
    },

    async suggest({ command, subcommand = '', option, typed }, asker) {
      const action = isGroup(command) ? command.subcommands[subcommand] : command;
      try {
        return (await action?.suggest?.[option]?.(typed, contextFor(settings, asker))) ?? [];
      } catch (error) {
        log.error({ err: error, command: command.name, option }, 'suggestions failed');
        return [];
      }
    },

    isFirst: (told) => settings.store.actOnce(told, settings.clock.now(), TOLD_TWICE),

    unknown(name, known, asker) {
      const { words, locale } = contextFor(settings, asker);
      if (name === null) return apology(words.errors.outdated, locale);
      return apology(
        words.errors.unknownCommand(
          shorten(name, LONGEST_ECHO),
          known.map((command) => command.name),
        ),
        locale,
      );
    },
  };
}

/** What is for everybody is shown to them once, however often somebody presses. */
async function once(
  { store }: RunnerSettings,
  answer: Document,
  done: unknown,
  { channel, person }: Asker,
  { words, now, locale }: CommandContext,
): Promise<Document> {
  if (answer.audience === undefined) return answer;
  return (await isFirstPress(store, [channel, person, done], now))
    ? answer
    : said(words.sharedAlready, { locale });
}

function asText(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function apology(message: string, locale: string, buttons: readonly Button[] = []): Document {
  const doing = buttons.length === 0 ? [] : [actions(...buttons)];
  return document(locale, message.replaceAll('`', ''), [sentence(message), ...doing]);
}
