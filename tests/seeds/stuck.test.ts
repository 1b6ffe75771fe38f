import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { makePipe, temporaryFolder, writeFiles } from '../support/folder.ts';
import { WatchedProcess } from '../support/process.ts';

const PROGRAM = fileURLToPath(new URL('../support/stuck-program.ts', import.meta.url));

it('a thread that a dead drive holds does not keep the process from ending', async () => {
  const folder = writeFiles(temporaryFolder(), {
    'a.md': '# A\n\nText.',
    'b.stuck.md': 'x',
    'z.md': '# Z\n\nText.',
  });
  makePipe(join(folder, '.pipe'));
  const program = new WatchedProcess(process.execPath, [PROGRAM, folder], { env: {}, cwd: folder });
  onTestFinished(() => program.kill());
  const { stdout, stderr } = await program.ended();
  expect({ stdout, stderr }).toEqual({ stdout: 'a.md\nb.stuck.md\nz.md\n', stderr: '' });
});
