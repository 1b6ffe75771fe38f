import { type Client, Events } from 'discord.js';
import type { Log } from '../ports/log.ts';
import { explainLoss } from './start-errors.ts';

/**
 * One line when a connection is lost and one when it is back, however often the library tries in between; and when
 * Discord has ended the session for good, `lost` rejects.
 */
export function reportOutages(
  client: Client,
  log: Log,
): {
  lost: Promise<never>;
  /** Whether one is lost for now. */
  isAway(): boolean;
  end(): void;
} {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  // Who does not wait for it has nothing to lose.
  lost.catch(() => {});
  const away = new Set<number>();
  let ended = false;
  client.on(Events.ShardReconnecting, (shard) => {
    if (ended || away.has(shard)) return;
    away.add(shard);
    log.warn({ shard }, 'Discord: the connection is lost, reconnecting');
  });
  const back = (shard: number) => {
    if (away.delete(shard)) log.info({ shard }, 'Discord: connected again');
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!ended) reject(explainLoss(code));
  });
  const end = () => {
    ended = true;
  };
  return { lost, isAway: () => !ended && away.size > 0, end };
}
