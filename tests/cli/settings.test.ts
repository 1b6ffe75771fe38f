import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const NO_ZONE =
  'TIMEZONE is “Mars/Phobos”, which is no time zone. Use an IANA name such as Europe/Berlin. It is set in .env or in the environment.';

describe.concurrent('a setting that cannot be used', () => {
  it('ends every command that needs it with one sentence', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
    const settings = { TIMEZONE: 'Mars/Phobos' };
    const ends = { code: 2, stdout: '', stderr: `${NO_ZONE}\n` };
    for (const command of ['start', 'digest', 'import', 'check']) {
      expect(await place.run([command], { settings }), command).toEqual(ends);
    }
  });

  it('does not stop a command that needs none', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
    const settings = { TIMEZONE: 'Mars/Phobos' };
    expect(await place.run(['--help'], { settings })).toMatchObject({ code: 0 });
    expect(await place.run(['check', place.seeds], { settings })).toMatchObject({ code: 0 });
  });
});

describe.concurrent('an empty setting', () => {
  it('is one that was not made', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
    const settings = { SEEDS_DIR: '', DATABASE_URL: '', TIMEZONE: '', LOCALE: '', HTTP_PORT: '' };
    // The defaults lie in the working directory, which is the place's folder.
    const { code, stdout } = await place.run(['start'], { settings });
    expect(code).toBe(0);
    expect(stdout).toContain('Harbour opens a ferry line');
  });
});
