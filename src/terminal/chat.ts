import { createInterface, type Interface } from 'node:readline';
import { type Asker, operator } from '../app/asker.ts';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { Channel } from '../core/channel.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { type Document, list, sentence, text } from '../message/document.ts';
import type { Chat } from '../ports/chat.ts';
import { renderTerminal, type Screen, WIDEST } from './render.ts';

/** The streams of a terminal, and whether somebody sits at it. */
export interface Console {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly styled: boolean;
}

/** A terminal is a channel of its own. */
const TERMINAL: Channel = { platform: 'terminal', workspace: 'local', id: 'terminal' };

const PROMPT = 'newsdesk> ';
const END = /^\/?(?:exit|quit|bye)$/i;
const HELP = /^\/?(?:help|\?)$/i;

/** The terminal as a chat platform: prints today's digest, then answers commands typed at a prompt or piped in. */
export interface TerminalChat extends Chat {
  /** Resolves when the input has ended and everything is answered. */
  readonly ended: Promise<void>;
  /** Shows the prompt again, with what is typed so far, after something else was printed. */
  prompt(): void;
}

/**
 * @param locale BCP 47, of the fixed words that belong to no command
 * @param timeZone IANA, of whoever sits at it
 * @param openPage opens the same as a page, once the digest is printed. @returns its address; null when there is none
 */
export function terminalChat(
  console: Console,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  locale: string,
  timeZone: string,
  openPage: () => Promise<string | null> = async () => null,
): TerminalChat {
  const { input, output, styled } = console;
  const words = wordsFor(locale);
  const asker: Asker = {
    ...operator(),
    channel: TERMINAL,
    person: { platform: 'terminal', id: 'operator' },
    zone: async () => timeZone,
  };
  const interactive = input.isTTY === true && output.isTTY === true;
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  let lines: Interface | null = null;

  const show = (document: Pick<Document, 'blocks'>) => {
    // A terminal without a size says 0.
    const screen: Screen = { columns: Math.min(output.columns || WIDEST, WIDEST), styled };
    output.write(`${renderTerminal(document, screen)}\n\n`);
  };

  const answer = async (typed: string): Promise<void> => {
    const [, name = '', rest = ''] = /^\/?\s*(\S*)\s*([\s\S]*)$/.exec(typed) ?? [];
    const command = commands.find((candidate) => candidate.name === name.toLowerCase());
    if (command !== undefined) show(await runner.run(command, { text: rest }, asker));
    else if (HELP.test(typed)) show({ blocks: help() });
    else if (typed.startsWith('/')) show(runner.unknown(name, commands, asker));
    else show({ blocks: [sentence(words.terminal.onlyWords(`/article ${typed}`))] });
  };

  const help = () => [
    list(commands.map((command) => [text(`/${command.name}: ${command.help(words).summary}`)])),
    sentence(words.terminal.welcome),
  ];

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
    async post(_channel, { part, key }) {
      show(part);
      return { id: key, channel: TERMINAL.id, url: null };
    },
    pace: { channel: 0, workspace: 0, platform: 0, waiting: 'channel' },
    // What scrolled by cannot be changed, or read again.
    async edit() {},
    find: async () => ({ kind: 'unknown', code: 'terminal' }),
    obstacles: async () => [],
    tagsIn: async () => ({ areRequired: false, tags: [] }),
    reopen: async () => 'gone',
    lookOf: async () => ({ name: TERMINAL.id, isPublic: false, isForum: false }),
    // A terminal that goes away ends the input.
    lost: new Promise<never>(() => {}),
    ended,
    prompt() {
      if (interactive) lines?.prompt(true);
    },
    async start() {},
    async listen() {
      await answer('/digest');
      const page = await openPage();
      if (page !== null) show({ blocks: [sentence(words.terminal.page(page))] });
      if (interactive) show({ blocks: [sentence(words.terminal.welcome)] });
      lines = createInterface({ input, output, prompt: PROMPT, terminal: interactive });
      const heard = lines;
      converse(heard).then(end, fail);
      return async () => heard.close();
    },
    exclusive: [],
    async stop() {
      lines?.close();
    },
  };
}
