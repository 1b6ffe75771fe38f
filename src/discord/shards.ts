/** Which of the gateway's connections a process opens: these of so many, or `auto` for all that Discord recommends. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly total: number };

export interface Mistaken {
  readonly mistake: string;
}

/** One connection for everything. */
export const ONE_SHARD: Shards = { ids: [0], total: 1 };

/** Ten times what the largest bots have. */
const MOST = 100_000;

/**
 * What somebody wrote: `auto`, `0,1/4` for two of four, or `0-3/16` for four of sixteen.
 * @returns what is wrong with it, as the end of a sentence, when something is
 */
export function shardsIn(text: string): Shards | Mistaken {
  if (text.trim().toLowerCase() === 'auto') return 'auto';
  const [, written = '', count = ''] = /^([\d,\s-]+)\/\s*(\d{1,9})\s*$/.exec(text) ?? [];
  const ranges = written.split(',').map(rangeIn);
  if (ranges.some((range) => range === null))
    return { mistake: 'names no shards. Use auto, 0,1/4 or 0-3/16' };
  const total = Number(count);
  if (total < 1 || total > MOST) return { mistake: `has ${total} shards in all. Use 1 to ${MOST}` };
  const ids = new Set<number>();
  for (const { from, to } of ranges.filter((range) => range !== null)) {
    if (from > to) return { mistake: `counts from ${from} to ${to}. Begin with the lower number` };
    if (to >= total)
      return { mistake: `names shard ${to} of ${total}. They are counted from 0 to ${total - 1}` };
    for (let id = from; id <= to; id += 1) {
      if (ids.has(id)) return { mistake: `names shard ${id} twice. Name each once` };
      ids.add(id);
    }
  }
  return { ids: [...ids], total };
}

/** Names of what only one process may listen to at a time. */
export function shardNames(shards: Shards): readonly string[] {
  return shards === 'auto' ? ['all shards'] : shards.ids.map((id) => `shard ${id} of ${shards.total}`);
}

/** Whether a process has the first shard: there is one such process. */
export function hasFirst(shards: Shards): boolean {
  return shards === 'auto' || shards.ids.includes(0);
}

function rangeIn(text: string): { readonly from: number; readonly to: number } | null {
  const [, from, to = from] = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(text) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}
