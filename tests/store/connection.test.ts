import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/connection.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a connection', () => {
  it('keeps the statements that are used again and again ready, and forgets others: lists have any length', async () => {
    const database = openSqlite(':memory:', 'writer');
    onTestFinished(() => database.close());
    const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare');
    await database.all('select -1');
    for (let n = 0; n < 200; n += 1) {
      await database.all('select 0.5');
      await database.all(`select ${n}`);
    }
    await database.all('select -1');
    const times = (sql: string) => prepared.mock.calls.filter(([given]) => given === sql).length;
    expect([times('select 0.5'), times('select -1')]).toEqual([1, 2]);
  });
});
