import type { AnyCommand } from '../command/command.ts';
import type { CommandContext, Suggestion } from '../command/context.ts';
import { LONGEST_ECHO } from '../command/echo.ts';
import { parseOptions } from '../command/parse-options.ts';
import { parseText } from '../command/parse-text.ts';
import { UserError } from '../core/errors.ts';
import { primaryLanguage } from '../core/language-tag.ts';
import { languageOf, wordsFor } from '../i18n/catalogue.ts';
import { shorten } from '../language/shorten.ts';
import { type Document, document, sentence } from '../message/document.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { newestOn, selectDigest } from './digest.ts';
import { findArticle, suggestArticles } from './find-article.ts';
import { overview, suggestTopics } from './topics.ts';

/** Who asks, as far as the platform knows. */
export interface Asker {
  /** BCP 47, such as `fr-CA`; null when the platform does not say. */
  readonly locale: string | null;
}

/** What somebody typed or chose for a command: free text, or values by option name. */
export type Given = { readonly text: string } | { readonly values: Readonly<Record<string, unknown>> };

/** Suggestions that are shown at once; Discord takes 25 and shows fewer without scrolling. */
const SUGGESTIONS = 10;

/** What the adapters hand commands to. It always answers: a mistake with its sentence, a bug with an apology. */
export interface CommandRunner {
  run(command: AnyCommand, given: Given, asker: Asker): Promise<Document>;
  /** The same without the answers to failures. @throws UserError for a person's mistake, Error for a bug */
  perform(command: AnyCommand, given: Given, asker: Asker): Promise<Document>;
  /** Completes an option while it is typed; nothing when it has no suggestions. */
  suggest(command: AnyCommand, option: string, typed: string, asker: Asker): Promise<readonly Suggestion[]>;
  /** For an answer that could not be given: logs the cause, and says so to the asker. */
  failed(error: unknown, command: string, asker: Asker): Document;
  /** For a command that does not exist. */
  unknown(name: string, known: readonly AnyCommand[], asker: Asker): Document;
}

export interface RunnerSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** A short name for one failure, by which its cause is found in the log. */
  newReference(): string;
  /** BCP 47: the language of askers whose platform does not say theirs. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

export function commandRunner(settings: RunnerSettings): CommandRunner {
  const { log } = settings;
  const perform: CommandRunner['perform'] = async (command, given, asker) => {
    const context = contextFor(settings, asker);
    const values = 'text' in given ? parseText(command, given.text, context.words) : given.values;
    return command.run(parseOptions(command, values, context.words), context);
  };
  const failed: CommandRunner['failed'] = (error, command, asker) => {
    const { words, locale } = contextFor(settings, asker);
    if (error instanceof UserError) return apology(error.message, locale);
    const reference = settings.newReference();
    log.error({ err: error, command, reference }, 'a command failed');
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

    async suggest(command, option, typed, asker) {
      try {
        return (await command.suggest?.[option]?.(typed, contextFor(settings, asker))) ?? [];
      } catch (error) {
        log.error({ err: error, command: command.name, option }, 'suggestions failed');
        return [];
      }
    },

    unknown(name, known, asker) {
      const { words, locale } = contextFor(settings, asker);
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

function apology(message: string, locale: string): Document {
  return document(locale, message.replaceAll('`', ''), [sentence(message)]);
}

function contextFor({ store, clock, locale, timeZone }: RunnerSettings, asker: Asker): CommandContext {
  const asked = asker.locale ?? locale;
  const words = wordsFor(asked);
  const now = clock.now();
  return {
    words,
    // Dates go with the words: a Finnish date in an English sentence would read badly.
    locale: languageOf(asked) === primaryLanguage(asked) ? asked : languageOf(asked),
    timeZone,
    now,
    selectDigest: (request) => selectDigest(store, request, { language: asked, now }),
    overview: () => overview(store),
    newestOn: (topic) => newestOn(store, topic),
    findArticle: (query) => findArticle(store, query),
    suggestArticles: (typed) => suggestArticles(store, typed, SUGGESTIONS),
    suggestTopics: (typed) => suggestTopics(store, typed, SUGGESTIONS),
  };
}
