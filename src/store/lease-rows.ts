import type { Lease, LeaseStore } from '../ports/leases.ts';
import type { Database } from './database.ts';

/** Of its time, what may have passed before a lease that is kept is written again. */
const FRESH = 1 / 3;

/** Takes a lease, or keeps it. In a transaction, or not. @returns false when somebody else holds it */
export async function holdLease(
  database: Database,
  { kind, name, holder, until }: Lease,
  now: number,
): Promise<boolean> {
  const [row] = await database.all('select holder, held_until from leases where kind = $1 and name = $2', [
    kind,
    name,
  ]);
  if (row?.holder === holder && Number(row.held_until) >= until - (until - now) * FRESH) return true;
  const taken = await database.run(
    `insert into leases (kind, name, holder, held_until) values ($1, $2, $3, $4)
     on conflict (kind, name) do update set holder = excluded.holder, held_until = excluded.held_until
       where leases.holder = excluded.holder or leases.held_until <= $5`,
    [kind, name, holder, until, now],
  );
  return taken > 0;
}

/** Takes leases of workspaces, or keeps them, none for a shorter time. @returns the names of those that nobody else holds */
export async function holdWorkspaces(
  database: Database,
  names: readonly string[],
  { holder, until }: Pick<Lease, 'holder' | 'until'>,
  now: number,
): Promise<string[]> {
  if (names.length === 0) return [];
  const values = names.map((_, index) => `('workspace', $${index + 4}, $1, $2)`).join(', ');
  const rows = await database.all(
    `insert into leases (kind, name, holder, held_until) values ${values}
     on conflict (kind, name) do update set holder = excluded.holder, held_until =
         case when leases.held_until > excluded.held_until then leases.held_until else excluded.held_until end
       where leases.holder = excluded.holder or leases.held_until <= $3
     returning name`,
    [holder, until, now, ...names],
  );
  return rows.map(({ name }) => String(name));
}

/** What processes that share a store agree upon, in portable SQL. */
export function sqlLeaseStore(database: Database): LeaseStore {
  return {
    hold: (lease, now) => holdLease(database, lease, now),
    async letGo({ kind, name, holder, until }) {
      await database.run(
        'update leases set held_until = $1 where kind = $2 and name = $3 and holder = $4 and held_until > $1',
        [until, kind, name, holder],
      );
    },
    async letGoAll(holder) {
      await database.run('delete from leases where holder = $1', [holder]);
    },
    async held(kind, beginning, now) {
      const rows = await database.all('select name, held_until from leases where kind = $1', [kind]);
      const held = rows.filter(({ held_until: until }) => Number(until) > now);
      if (held.length < rows.length) await database.run('delete from leases where held_until <= $1', [now]);
      return held.filter(({ name }) => String(name).startsWith(beginning)).length;
    },
    async seedsState(now) {
      const rows = await database.all(
        `select l.held_until from leases i left join leases l on l.kind = 'looked' and l.name = i.holder
          where i.kind = 'importer' and i.held_until > $1`,
        [now],
      );
      if (rows.length === 0) return 'unattended';
      return rows.some(({ held_until: until }) => Number(until) > now) ? 'in' : 'coming';
    },
    time: async () => null,
    whenDeliveriesCome: () => async () => {},
  };
}
