import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { aPostgresPlace, type PostgresPlace } from '../support/postgres.ts';
import { nastyContract } from './nasty-contract.ts';

describe('on SQLite', () => {
  nastyContract(() => aStore(), 'nobody');
});

describe('on PostgreSQL', () => {
  let place: PostgresPlace;
  let store: Store;
  beforeAll(async () => {
    place = await aPostgresPlace();
    store = await openStore(place.url, 'owner', { now: () => NOW });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
  nastyContract(async () => {
    await place.empty();
    return store;
  }, 'a server');
});
