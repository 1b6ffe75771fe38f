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

async function starts(place: Place, command: string, settings: object = {}, options: readonly string[] = []) {
  const { LOCALE: _, ...rest } = settingsIn(place.folder);
  const env = { ...rest, NODE_OPTIONS: `--import=data:text/javascript,${SAYS}`, ...settings };
  const node = new WatchedProcess(process.execPath, [...options, MAIN, command], { env, cwd: place.folder });
  const { code, stderr } = await node.ended();
  expect(code, stderr).toBe(0);
  const lines = stderr.split('\n').filter((line) => line.startsWith('['));
  const lives = lines.map((line) => {
    const [pid, arenas, locale] = JSON.parse(line);
    expect(pid).toBe(node.pid);
    return { arenas, locale };
  });
  return { lives, stderr };
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
    for (const options of [['--env-file=bot.env'], ['--env-file', 'bot.env']])
      expect((await starts(place, 'start', {}, options)).lives).toEqual(expected);
  });

  it('are left alone where the system forbids a second start, and the bot says so and goes on', async ({
    aPlace,
  }) => {
    const forbids = "process.execve=()=>{throw(new(Error)('EPERM'))};";
    const refused = { NODE_OPTIONS: `--import=data:text/javascript,${forbids}${SAYS}` };
    const { lives, stderr } = await starts(aPlace(SEEDS), 'start', refused);
    expect(lives).toEqual([{ arenas: null, locale: null }]);
    expect(stderr.includes('starting again fails (EPERM)')).toBe(isLinux);
  });

  it('are as many as the operator has said', async ({ aPlace }) => {
    const { lives } = await starts(aPlace(SEEDS), 'start', { MALLOC_ARENA_MAX: '7' });
    expect(lives).toEqual([{ arenas: '7', locale: null }]);
  });

  it('are left alone by a command that soon ends', async ({ aPlace }) => {
    const { lives } = await starts(aPlace(SEEDS), 'import');
    expect(lives).toEqual([{ arenas: null, locale: null }]);
  });
});
