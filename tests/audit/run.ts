import { spawnSync } from 'node:child_process';
import { verdictOn } from './verdict.ts';

/** `npm run audit`: asks the registry what is known of the packages that run with the program. */
const MINUTE = 60_000;
const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: MINUTE,
  // Names of programs have endings there that only a shell knows.
  shell: process.platform === 'win32',
});
const { sentence, failed } = verdictOn(asked.stdout ?? '');
process.stdout.write(`${sentence}\n`);
process.exitCode = failed ? 1 : 0;
