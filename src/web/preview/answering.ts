import { type Asker, operator } from '../../app/asker.ts';
import type { CommandRunner } from '../../app/run-command.ts';
import type { AnyCommand } from '../../command/command.ts';
import type { Suggestion } from '../../command/context.ts';
import type { Form, TypedForm } from '../../command/form.ts';
import type { Given } from '../../command/route.ts';
import type { Channel } from '../../core/channel.ts';
import { UserError } from '../../core/errors.ts';
import { Lately } from '../../core/lately.ts';
import { wordsFor } from '../../i18n/catalogue.ts';
import type { Call } from '../../message/call.ts';
import { type Document, document, sentence } from '../../message/document.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Conversation } from './conversation.ts';

/** The channel that the page is. */
export const WEB: Channel = { platform: 'web', workspace: 'local', id: 'newsdesk' };

/** Mistakes in forms that are remembered until somebody looks at the form again. */
const MOST_MISTAKES = 100;

/** A form that is asked for: one that a command begins with, or one that was typed into before. */
export type Wanted = { readonly command: string; readonly given: Given } | { readonly draft: string };

/** What comes next: an answer stands in the channel or the thread, or a form is to be filled in. */
export type Next = { readonly shown: string } | { readonly form: Wanted };

interface Mistake {
  /** The option that it is of; null when it is of none. */
  readonly question: string | null;
  readonly words: string;
}

/** A form that is to be filled in. */
export interface Filled {
  readonly form: Form;
  /** What is wrong with what was typed into it before; null when nothing is. */
  readonly mistake: Mistake | null;
  /** For the questions that have some, by option. */
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

/** What the page is put together from. */
export interface PageSettings {
  readonly commands: readonly AnyCommand[];
  readonly runner: CommandRunner;
  readonly conversation: Conversation;
  readonly clock: Clock;
  /** BCP 47. */
  readonly locale: string;
  /** IANA: of whoever sits at the machine. */
  readonly timeZone: string;
  /** The page's own address, with a slash at its end. */
  home(): string;
}

const HELP = /^\/?(?:help|\?)$/i;
/** What ends the conversation in a terminal. */
const END = /^\/?(?:exit|quit|bye)$/i;

/** Answers what somebody types, presses and fills in, below what stands there. */
export class Answering {
  readonly #settings: PageSettings;
  readonly #asker: Asker;
  readonly #mistakes = new Lately<Mistake>(MOST_MISTAKES);
  #answers = 0;
  #greeting: Promise<unknown> | null = null;

  constructor(settings: PageSettings) {
    this.#settings = settings;
    this.#asker = {
      ...operator(),
      channel: WEB,
      person: { platform: 'web', id: 'operator' },
      zone: async () => settings.timeZone,
    };
  }

  /** What the page begins with: the digest. */
  async greet(): Promise<void> {
    this.#greeting ??= this.#answered('/digest');
    await this.#greeting;
  }

  /** A line that was typed. */
  async typed(line: string): Promise<Next> {
    await this.greet();
    return this.#answered(line);
  }

  async #answered(line: string): Promise<Next> {
    const { commands, runner, locale } = this.#settings;
    if (END.test(line)) return this.#advise(wordsFor(locale).web.ends, line);
    const asked = HELP.test(line) ? '/newsdesk help' : line;
    const [, name = '', text = ''] = /^\/\s*(\S*)\s*([\s\S]*)$/.exec(asked) ?? [];
    const command = this.#named(name);
    if (command !== null) return this.#formOrRun(command, { text }, line, null);
    if (asked.startsWith('/'))
      return this.#answer(runner.unknown(name.toLowerCase(), commands, this.#asker), line, null);
    return this.#advise(wordsFor(locale).terminal.onlyWords(`/article ${line}`), line);
  }

  #advise(advice: string, line: string): Next {
    return this.#answer(document(this.#settings.locale, advice, [sentence(advice)]), line, null);
  }

  /** A button that was pressed, or a choice that was made. @param thread in which; null for the channel */
  async called({ command: name, subcommand, values }: Call, thread: string | null): Promise<Next> {
    const { commands, runner } = this.#settings;
    const command = this.#named(name);
    if (command === null)
      return this.#answer(runner.unknown(name || null, commands, this.#asker), null, thread);
    return this.#formOrRun(command, { subcommand, values }, null, thread);
  }

  /** A form that was filled in. What is wrong is told in the form. */
  async submitted(typed: TypedForm, thread: string | null): Promise<Next> {
    const { commands, runner } = this.#settings;
    const { command: name, subcommand, given, answers } = typed;
    const command = this.#named(name);
    if (command === null)
      return this.#answer(runner.unknown(name || null, commands, this.#asker), null, thread);
    try {
      const values = { ...given, ...answers };
      const answer = await runner.perform(command, { subcommand, values }, this.#asker);
      return this.#answer(answer, null, thread);
    } catch (error) {
      const draft = error instanceof UserError ? await runner.keep(typed, this.#asker) : null;
      if (!(error instanceof UserError) || draft === null)
        return this.#answer(runner.failed(error, name, this.#asker), null, thread);
      const { option, message } = error;
      const question = option !== undefined && Object.hasOwn(answers, option) ? option : null;
      this.#mistakes.set(draft, { question, words: message.replaceAll('`', '') });
      return { form: { draft } };
    }
  }

  /** A form to fill in; null when there is none any more. */
  async form(wanted: Wanted): Promise<Filled | null> {
    const form = 'draft' in wanted ? await this.#reopened(wanted.draft) : await this.#begun(wanted);
    if (form === null) return null;
    const mistake = 'draft' in wanted ? (this.#mistakes.get(wanted.draft) ?? null) : null;
    return { form, mistake, suggestions: await this.#suggestionsFor(form) };
  }

  #named(name: string): AnyCommand | null {
    return this.#settings.commands.find((one) => one.name === name.toLowerCase()) ?? null;
  }

  async #formOrRun(
    command: AnyCommand,
    given: Given,
    asked: string | null,
    thread: string | null,
  ): Promise<Next> {
    const { runner } = this.#settings;
    if ((await runner.form(command, given, this.#asker)) !== null)
      return { form: { command: command.name, given } };
    return this.#answer(await runner.run(command, given, this.#asker), asked, thread);
  }

  #answer(answer: Document, asked: string | null, thread: string | null): Next {
    const { conversation, clock } = this.#settings;
    this.#answers += 1;
    // No key of a post is that short.
    const said = { id: `a${this.#answers}`, at: clock.now(), document: answer, asked, isEdited: false };
    const isPrivate = answer.audience !== 'channel';
    // Its thread may have been forgotten meanwhile.
    if (!conversation.add({ ...said, isPrivate }, thread)) conversation.add({ ...said, isPrivate });
    return { shown: said.id };
  }

  async #begun({ command: name, given }: Exclude<Wanted, { readonly draft: string }>): Promise<Form | null> {
    const command = this.#named(name);
    return command === null ? null : this.#settings.runner.form(command, given, this.#asker);
  }

  async #reopened(draft: string): Promise<Form | null> {
    const { runner, commands } = this.#settings;
    try {
      return await runner.reopen(draft, commands, this.#asker);
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }

  async #suggestionsFor({ command: name, subcommand, fields }: Form): Promise<Filled['suggestions']> {
    const command = this.#named(name);
    const asked = fields.filter(({ isSuggested }) => isSuggested);
    if (command === null) return new Map();
    const found = asked.map(async ({ name: option }) => {
      const some = await this.#settings.runner.suggest(
        { command, subcommand, option, typed: '' },
        this.#asker,
      );
      return [option, some] as const;
    });
    return new Map(await Promise.all(found));
  }
}
