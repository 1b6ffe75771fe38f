import { fstatSync } from 'node:fs';
import { commands } from '../../commands/index.ts';
import type { Desk } from '../bot.ts';
import type { Log } from '../ports/log.ts';
import type { Settings } from '../settings/schema.ts';
import { systemClock } from '../system.ts';
import type { WebChat } from '../web/preview/chat.ts';

/** The page beside the terminal. */
export class LocalPage {
  readonly #settings: Settings;
  readonly #desk: Pick<Desk, 'runner' | 'posters'>;
  readonly #log: Log;
  #chat: WebChat | null = null;

  constructor(settings: Settings, desk: Pick<Desk, 'runner' | 'posters'>, log: Log) {
    this.#settings = settings;
    this.#desk = desk;
    this.#log = log;
  }

  /** Serves it. What it needs is loaded only then. @returns its address; null when it cannot be served: the terminal does without */
  async open(): Promise<string | null> {
    const { LOCALE: locale, TIMEZONE: timeZone, HTTP_PORT: port } = this.#settings;
    const { runner, posters } = this.#desk;
    const { webChat } = await import('../web/preview/chat.ts');
    const chat = webChat({ commands, runner, clock: systemClock, locale, timeZone }, port, this.#log);
    try {
      await chat.start();
    } catch (error) {
      this.#log.warn({ err: error }, 'there is no page: it cannot be served');
      return null;
    }
    this.#chat = chat;
    posters.set(chat.name, chat);
    return chat.url;
  }

  /** Whether it is all that there is: neither a terminal nor anything piped in, as services are started from `/dev/null`. */
  get isAlone(): boolean {
    return this.#chat !== null && process.stdin.isTTY !== true && fstatSync(0).isCharacterDevice();
  }

  /** Lets what is under way be answered. Safe to call twice. */
  async close(): Promise<void> {
    await this.#chat?.stop();
  }
}
