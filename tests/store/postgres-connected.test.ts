import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const CONNECTION = new URL('../../src/store/postgres/connection.ts', import.meta.url).href;
/** A process that has nothing else to do, while a server comes up. */
const PROGRAM = `
  import { connected } from '${CONNECTION}';
  let tries = 0;
  const answer = await connected(async () => {
    tries += 1;
    if (tries < 3) throw Object.assign(new Error('nobody is there'), { code: 'ECONNREFUSED' });
    return 'there';
  });
  console.log(answer, tries);
`;

it('a server that is about to come is waited for, also by a process that has nothing else to do', async () => {
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', PROGRAM]);
  expect((await run).stdout).toBe('there 3\n');
});
