import { CommanderError } from 'commander';
import { asError, systemCode, UserError } from '../core/errors.ts';
import { examineSettings, readSettings } from '../env.ts';
import { EXIT, program } from './program.ts';
import { redactor } from './redact.ts';

/** Mistakes in how the program was called, as opposed to problems that it found. */
const WRONG_USE = new Set([
  'bad-setting',
  'bad-database-url',
  'unknown-option',
  'option-missing',
  'option-too-long',
  'not-a-number',
  'bad-value',
  'bad-since',
]);

process.stdout.on('error', (error) => {
  // Whoever reads our output may stop reading: `newsdesk digest | head -3`.
  if (systemCode(error) === 'EPIPE') process.exit();
  process.stderr.write(`The output cannot be written (${error.message}).\n`);
  process.exit(EXIT.problems);
});
process.stderr.on('error', () => process.exit(EXIT.problems));
// What a library throws where nobody can catch it, such as a frame of a chat platform that it cannot read.
process.on('uncaughtException', (error) => process.exit(explain(error)));

try {
  await program(readSettings, examineSettings).parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
await Promise.all([written(process.stdout), written(process.stderr)]);
// The libraries of the platforms may still be reconnecting; everything of ours is closed.
process.exit();

/** A pipe takes its time, and what it has not taken when the process ends is lost. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

function explain(error: unknown): number {
  // Commander has printed what is wrong, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof UserError) {
    process.stderr.write(`${error.message.replaceAll('`', '')}\n`);
    return WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.problems;
  }
  const { stack, message } = asError(error);
  if (systemCode(error) === 'ERR_SQLITE_ERROR') {
    process.stderr.write(
      `The database cannot go on (${message}). Check the disk's free space and the file that DATABASE_URL names; nothing that was stored is lost.\n`,
    );
    return EXIT.problems;
  }
  const lines = redactor([])(stack ?? message);
  process.stderr.write(`A bug in Newsdesk, please report it with these lines:\n${lines}\n`);
  return EXIT.problems;
}
