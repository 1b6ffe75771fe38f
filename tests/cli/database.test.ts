import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aPostgresPlace } from '../support/postgres.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });

describe.concurrent('an address of no database', () => {
  it.for<readonly [given: string, shown: string]>([
    ['mysql://desk:hunter2@db.example/news', 'mysql://…@db.example/news'],
    ['newsdesk.db', 'newsdesk.db'],
  ])(
    'is refused with what to set instead, and without its password: %s',
    async ([given, shown], { aPlace }) => {
      const { code, stdout, stderr } = await aPlace().run(['start'], { settings: { DATABASE_URL: given } });
      expect(stderr).toBe(
        `DATABASE_URL is “${shown}”, which names no database. Set it to sqlite:./data/newsdesk.db or another file, or to postgres://user:password@host/database.\n`,
      );
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );

  it.for(['sqlite:', 'sqlite:./data/'])('is refused when it names no file: %s', async (given, { aPlace }) => {
    const { code, stderr } = await aPlace().run(['start'], { settings: { DATABASE_URL: given } });
    expect(stderr).toMatch(
      /^DATABASE_URL is [^\n]+ Set it to sqlite:\.\/data\/newsdesk\.db or another file, or to [^\n]+\.\n$/,
    );
    expect(stderr).toContain(`“${given}”`);
    expect(code).toBe(2);
  });
});

describe('a PostgreSQL database', () => {
  it('that cannot be reached is said at once to who only looks', async ({ aPlace }) => {
    const settings = { DATABASE_URL: 'postgres://desk:hunter2@127.0.0.1:1/news' };
    const { code, stderr } = await aPlace().run(['deliveries'], { settings });
    expect(stderr).toBe(
      'The PostgreSQL server at 127.0.0.1:1/news cannot be used: nothing answers there. Start the server, or check host and port in DATABASE_URL.\n',
    );
    expect(code).toBe(1);
  });

  it('whose address does not hold together is refused with how to write it', async ({ aPlace }) => {
    const settings = { DATABASE_URL: 'postgres://desk:hun#ter/2@db.example/news' };
    const { code, stderr } = await aPlace().run(['deliveries'], { settings });
    expect(stderr).toMatch(/^DATABASE_URL is no address\. Write postgres:[^\n]+ as %23 %2F %25\.\n$/);
    expect(code).toBe(2);
  });

  it('takes the articles in and answers from them', async ({ aPlace }) => {
    const { url: DATABASE_URL, remove } = await aPostgresPlace();
    const place = aPlace({ 'ferry.md': FERRY });
    const imported = await place.run(['import'], { settings: { DATABASE_URL } });
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('1 added') });
    const { code, stdout } = await place.run(['article', 'ferry'], { settings: { DATABASE_URL } });
    expect({ code, headline: stdout.split('\n')[0] }).toEqual({
      code: 0,
      headline: 'Harbour opens a ferry line',
    });
    await remove();
  });
});

describe.concurrent('a path where no database can be', () => {
  const MENDS =
    'Check that it is a Newsdesk database in a folder that may be written, or set DATABASE_URL to another file.';

  it('is named when it is a folder', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const path = join(place.folder, 'folder');
    mkdirSync(path);
    const { code, stderr } = await place.run(['start'], { settings: { DATABASE_URL: `sqlite:${path}` } });
    expect(stderr).toBe(`The database ${path} cannot be opened (unable to open database file). ${MENDS}\n`);
    expect(code).toBe(1);
  });

  it('is named when its folder would have to be made inside a file', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const path = join(place.seeds, 'ferry.md', 'newsdesk.db');
    const { code, stderr } = await place.run(['start'], { settings: { DATABASE_URL: `sqlite:${path}` } });
    expect(stderr).toMatch(
      /^The database [^\n]+ cannot be opened \([^\n]+\)\. Check that it is a Newsdesk database[^\n]+\n$/,
    );
    expect(code).toBe(1);
  });

  it('is named when it is a file of another kind, which is left as it was', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const path = join(place.folder, 'notes.txt');
    const notes = 'Buy milk, and think about the database.\n'.repeat(40);
    writeFileSync(path, notes);
    const { code, stderr } = await place.run(['start'], { settings: { DATABASE_URL: `sqlite:${path}` } });
    expect(stderr).toBe(`The database ${path} cannot be opened (file is not a database). ${MENDS}\n`);
    expect(code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(notes);
  });
});

describe.concurrent('the store', () => {
  it('keeps what it has through every start that fails', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await place.run(['import']);
    const failing = [
      { SEEDS_DIR: join(place.folder, 'nowhere') },
      { TIMEZONE: 'Mars/Phobos' },
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      // A port on which nobody listens: Discord cannot be reached.
      { DISCORD_TOKEN: 'a.wrong.token', DISCORD_API_URL: 'http://127.0.0.1:9/api' },
    ];
    for (const settings of failing) {
      const { code, stderr } = await place.run(['start'], { settings });
      expect(code, stderr).not.toBe(0);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    const { stdout } = await place.run(['article', 'ferry']);
    expect(stdout).toContain('Harbour opens a ferry line');
  });
});
