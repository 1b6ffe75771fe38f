import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect } from 'vitest';
import { it, type Place } from '../support/place.ts';
import { aPostgresPlace } from '../support/postgres.ts';
import { aSeed } from '../support/seed-files.ts';

const SEEDS = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };
const fileIn = (place: Place, name: string) => `sqlite:${join(place.folder, name)}`;

describe.concurrent('newsdesk migrate', () => {
  it('moves to PostgreSQL and back, and answers from there', async ({ aPlace }) => {
    const place = aPlace(SEEDS);
    const { url, remove } = await aPostgresPlace();
    await place.run(['import']);
    const before = await place.run(['article', 'ferry']);

    const there = await place.run(['migrate', '--to', url]);
    expect(there).toMatchObject({ code: 0, stderr: '' });
    expect(there.stdout).toMatch(/^acts +0 {2}same\n/);
    expect(there.stdout).toMatch(/\narticles +1 {2}same\n/);
    expect(there.stdout).toMatch(/\nsearch index +1 {2}same\nEverything has moved from sqlite:\//);
    expect(there.stdout).not.toContain('newsdesk:newsdesk');
    const answer = await place.run(['article', 'ferry'], { settings: { DATABASE_URL: url } });
    expect(answer.stdout).toBe(before.stdout);

    const back = await place.run(['migrate', '--from', url, '--to', fileIn(place, 'back.db'), '--json']);
    expect(JSON.parse(back.stdout)).toMatchObject({
      to: fileIn(place, 'back.db'),
      searchable: 1,
      tables: expect.arrayContaining([
        { name: 'articles', rows: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]),
    });
    await remove();
  });

  it('leaves a bot no half-moved database to start on', async ({ aPlace }) => {
    const place = aPlace(SEEDS);
    const to = fileIn(place, 'new.db');
    await place.run(['import']);
    await place.run(['migrate', '--to', to]);
    const raw = new DatabaseSync(join(place.folder, 'new.db'));
    raw.prepare('insert into moving values (?, 0)').run(fileIn(place, 'newsdesk.db'));
    raw.close();
    for (const command of ['start', 'digest']) {
      const { code, stderr } = await place.run([command], { settings: { DATABASE_URL: to } });
      expect(stderr).toBe(
        `The database in DATABASE_URL is being filled by “newsdesk migrate” from ${fileIn(place, 'newsdesk.db')}. Run that again until it says that everything has moved, or set DATABASE_URL to another database.\n`,
      );
      expect(code).toBe(1);
    }
    expect(await place.run(['migrate', '--to', to])).toMatchObject({ code: 0 });
    const again = await place.run(['migrate', '--to', to]);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('There is nothing to move');
  });

  it('says what a wrong use is', async ({ aPlace }) => {
    const place = aPlace();
    const run = (...args: string[]) => place.run(['migrate', ...args]);
    const missing = await run();
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("error: required option '--to <address>' not specified");
    const wrong = await run('--to', 'mysql://desk:hunter2@db.example/news');
    expect(wrong.stderr).toMatch(/^There is no database at [^\n]+\. Check --from\.\n$/);
    const nowhere = await run(
      '--from',
      'mysql://desk:hunter2@db.example/news',
      '--to',
      fileIn(place, 'a.db'),
    );
    expect(nowhere.stderr).toMatch(
      /^--from is “mysql:\/\/…@db\.example\/news”, which names no database\. Set it to/,
    );
    expect(nowhere.code).toBe(2);
  });
});
