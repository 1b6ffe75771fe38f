import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { MAIN, settingsIn } from '../support/newsdesk.ts';
import { it, type Place } from '../support/place.ts';
import { WatchedProcess } from '../support/process.ts';
import { aSeed } from '../support/seed-files.ts';

/** Each time that Node starts in the process, it says this in a line of its own. */
const SAYS =
  "import{isMainThread}from'node:worker_threads';" +
  'if(isMainThread)console.error(JSON.stringify([process.pid,process.env.MALLOC_ARENA_MAX,process.env.LOCALE]))';

const SEEDS = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };

const isLinux = process.platform === 'linux';

async function lives(place: Place, command: string, settings: object = {}, options: readonly string[] = []) {
  const { LOCALE: _, ...rest } = settingsIn(place.folder);
  const env = { ...rest, NODE_OPTIONS: `--import=data:text/javascript,${SAYS}`, ...settings };
  const node = new WatchedProcess(process.execPath, [...options, MAIN, command], { env, cwd: place.folder });
  const { code, stderr } = await node.ended();
  expect(code, stderr).toBe(0);
  const lines = stderr.split('\n').filter((line) => line.startsWith('['));
  return lines.map((line) => {
    const [pid, arenas, locale] = JSON.parse(line);
    expect(pid).toBe(node.pid);
    return { arenas, locale };
  });
}

describe.concurrent('the arenas of the system’s allocator', () => {
  it('are few for a bot: it starts once more in the same process, with what its files say', async ({
    aPlace,
  }) => {
    const place = aPlace(SEEDS);
    writeFileSync(join(place.folder, 'bot.env'), 'LOCALE=de\n');
    const first = { arenas: null, locale: 'de' };
    const again = { arenas: '2', locale: 'de' };
    const expected = isLinux ? [first, again] : [first];
    expect(await lives(place, 'start', {}, ['--env-file=bot.env'])).toEqual(expected);
    expect(await lives(place, 'start', {}, ['--env-file', 'bot.env'])).toEqual(expected);
  });

  it('are as many as the operator has said', async ({ aPlace }) => {
    expect(await lives(aPlace(SEEDS), 'start', { MALLOC_ARENA_MAX: '7' })).toEqual([
      { arenas: '7', locale: null },
    ]);
  });

  it('are left alone by a command that soon ends', async ({ aPlace }) => {
    expect(await lives(aPlace(SEEDS), 'import')).toEqual([{ arenas: null, locale: null }]);
  });
});
