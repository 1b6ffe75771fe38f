import type { Clock } from '../ports/clock.ts';

/** Gets how much of how much has been done, such as files that have been read. */
export type Progress = (done: number, total: number) => void;

type Sentence = (done: number, total: number) => string;

/** Milliseconds: what is over sooner needs no word. */
const LONG = 2000;
/** Milliseconds between two lines, and between two states of one line that is written again and again. */
const LINES = 5000;
const REWRITES = 200;

/** Where progress is written. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Progress on a terminal, as one line that is wiped at the end; elsewhere as a line now and then.
 * @param sentence says how far it is
 */
export function writtenProgress(
  output: ProgressOutput,
  clock: Clock,
  sentence: Sentence = filesRead,
): Progress {
  const WIPE = '\r\u001b[2K';
  const isTerminal = output.isTTY === true;
  let isShown = false;
  const show = paced(clock, isTerminal ? REWRITES : LINES, sentence, (text) => {
    isShown = true;
    output.write(isTerminal ? WIPE + text : `${text}\n`);
  });
  return (done, total) => {
    if (done < total) show(done, total);
    else if (isTerminal && isShown) {
      output.write(WIPE);
      isShown = false;
    }
  };
}

/** A sentence now and then, when reading takes long. */
export function loggedProgress(clock: Clock, say: (sentence: string) => void): Progress {
  const show = paced(clock, LINES, filesRead, say);
  return (done, total) => {
    if (done < total) show(done, total);
  };
}

const filesRead: Sentence = (done, total) =>
  `Reading ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files …`;

function paced(clock: Clock, pace: number, sentence: Sentence, say: (sentence: string) => void): Progress {
  let next = 0;
  return (done, total) => {
    const now = clock.now();
    if (done === 0) next = now + LONG;
    if (now < next) return;
    next = now + pace;
    say(sentence(done, total));
  };
}
