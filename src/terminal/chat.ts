import { createInterface, type Interface } from 'node:readline';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { type Document, sentence } from '../message/document.ts';
import type { Chat } from '../ports/chat.ts';
import { renderTerminal, type Screen } from './render.ts';

/** The streams of a terminal, and whether somebody sits at it. */
export interface Console {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly styled: boolean;
}

/** Columns that a line of text is comfortable to read in. */
const WIDEST = 88;
const PROMPT = 'newsdesk> ';
const END = /^\/?(?:exit|quit|bye)$/i;

/** The terminal as a chat platform: prints today's digest, then answers commands typed at a prompt or piped in. */
export interface TerminalChat extends Chat {
  /** Resolves when the input has ended and everything is answered. */
  readonly ended: Promise<void>;
}

export function terminalChat(
  console: Console,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  locale: string,
): TerminalChat {
  const { input, output, styled } = console;
  const interactive = input.isTTY === true && output.isTTY === true;
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  let lines: Interface | null = null;

  const show = (document: Pick<Document, 'blocks'>) => {
    const screen: Screen = { columns: Math.min(output.columns ?? WIDEST, WIDEST), styled };
    output.write(`${renderTerminal(document, screen)}\n\n`);
  };

  const answer = async (typed: string): Promise<void> => {
    const [, name = '', text = ''] = /^\/?\s*(\S*)\s*([\s\S]*)$/.exec(typed) ?? [];
    const command = commands.find((candidate) => candidate.name === name.toLowerCase());
    const asker = { locale: null };
    show(
      command === undefined
        ? runner.unknown(name, commands, asker)
        : await runner.run(command, { text }, asker),
    );
  };

  const converse = async (prompt: Interface): Promise<void> => {
    if (interactive) prompt.prompt();
    for await (const line of prompt) {
      const typed = line.trim();
      if (END.test(typed)) break;
      if (typed !== '') await answer(typed);
      if (interactive) prompt.prompt();
    }
    prompt.close();
  };

  return {
    name: 'terminal',
    // A terminal that goes away ends the input.
    lost: new Promise<never>(() => {}),
    ended,
    async start() {
      await answer('/digest');
      if (interactive) show({ blocks: [sentence(wordsFor(locale).terminal.welcome)] });
      lines = createInterface({ input, output, prompt: PROMPT, terminal: interactive });
      converse(lines).then(end, fail);
    },
    async stop() {
      lines?.close();
    },
  };
}
