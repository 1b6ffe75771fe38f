import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aPostgresPlace, type PostgresPlace } from '../support/postgres.ts';
import { storeContract } from './contract.ts';
import { discussionContract } from './discussion-contract.ts';
import { draftContract } from './draft-contract.ts';
import { editionContract } from './edition-contract.ts';
import { figureContract } from './figure-contract.ts';
import { installationContract } from './installation-contract.ts';
import { leaseContract } from './lease-contract.ts';
import { peopleContract } from './people-contract.ts';
import { storyContract } from './story-contract.ts';

const open = (url: string) => openStore(url, 'owner', { now: () => NOW });

describe('the store on PostgreSQL', () => {
  let place: PostgresPlace;
  let editions: PostgresPlace;
  let shared: Store;
  beforeAll(async () => {
    place = await aPostgresPlace();
    shared = await open(place.url);
  });
  afterAll(async () => {
    await shared.close();
    await Promise.all([place.remove(), editions.remove()]);
  });
  /** Empty as a new one, which would take ten times as long to make. */
  const emptied = async (): Promise<Store> => {
    await place.empty();
    return shared;
  };

  storeContract(emptied);
  storyContract(emptied);
  peopleContract(emptied);
  discussionContract(emptied);
  draftContract(emptied);
  installationContract(emptied);
  leaseContract(emptied);
  figureContract(emptied);

  editionContract(async () => {
    editions = await aPostgresPlace();
    return open(editions.url);
  });

  it('is brought up to date once by ten processes that start at the same moment', async () => {
    const { url, remove } = await aPostgresPlace();
    const stores = await Promise.all(Array.from({ length: 10 }, () => open(url)));
    await stores[0]?.save(batchOf(aSeedArticle()), NOW);
    for (const store of stores) expect(await store.holdings({})).toMatchObject({ articles: 1 });
    await Promise.all(stores.map((store) => store.close()));

    const reader = await openStore(url, 'reader', { now: () => NOW });
    expect(await reader.holdings({})).toMatchObject({ articles: 1 });
    await reader.close();
    await remove();
  });

  it('that is of a newer Newsdesk, or of none, is refused with what to do', async () => {
    const { url, remove, run } = await aPostgresPlace();
    await expect(openStore(url, 'reader', { now: () => NOW })).rejects.toThrow('Start the bot once');
    await (await open(url)).close();
    await run('insert into migrations (version, applied_at) values (9999, 0)');
    await expect(open(url)).rejects.toThrow('The database has schema 9999');
    await remove();
  });

  it.each([
    ['nothing answers', (url: URL) => (url.port = '1'), 'nothing answers there'],
    ['the password is wrong', (url: URL) => (url.password = 'wrong-secret'), 'it refuses the password'],
    ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), 'it has no such database'],
  ])('says what to do where %s, and no secret', async (_, change, sentence) => {
    const url = new URL(inject('postgresUrl'));
    change(url);
    const refused = await open(url.href).catch((error: Error) => error.message);
    expect(refused).toContain(sentence);
    expect(refused).not.toContain('secret');
  });
});
