import { withoutInvisible } from '../../../core/text.ts';
import type { Run } from '../../page.ts';

type Look = Pick<Run, 'strong' | 'href'>;

/** The text of one block while it is read, with its white space as a browser shows it. */
export class Runs {
  #runs: Run[] = [];
  #space = false;
  /** Line breaks since the last word. */
  #breaks = 0;

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** Whether an empty line was left, so that what follows is another block. */
  get isOver(): boolean {
    return this.#breaks > 1;
  }

  break(): void {
    this.#breaks += 1;
  }

  /** @param lineBreak what a line break becomes here */
  add(words: string, look: Look, lineBreak: string): void {
    const trimmed = words.trim();
    if (trimmed === '') {
      if (words !== '') this.#space = true;
      return;
    }
    if (this.#breaks > 0 && !this.isEmpty) this.append(lineBreak, look);
    else if (!this.isEmpty && (this.#space || words.startsWith(' '))) this.append(' ', look);
    this.#breaks = 0;
    this.append(trimmed, look);
    this.#space = words.endsWith(' ');
  }

  /** Adds a sign right behind what is there. */
  append(text: string, look: Look): void {
    const last = this.#runs.at(-1);
    // The space between two words belongs to the first look, so that links and bold words begin with a letter.
    const same = last?.strong === look.strong && last.href === look.href;
    if (last !== undefined && (same || text.trim() === ''))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ text, ...look });
  }

  /** All of it, and begins anew. */
  take(): Run[] {
    const last = this.#runs.length - 1;
    const runs = this.#runs.map((run, index) =>
      index === last ? { ...run, text: run.text.trimEnd() } : run,
    );
    this.#runs = [];
    this.#space = false;
    this.#breaks = 0;
    return runs.filter(({ text }) => text !== '');
  }
}

/** White space as a browser shows it: one space at most. */
export function collapsed(text: string): string {
  return withoutInvisible(text.replace(/\s+/g, ' '));
}
