import { type Client, Events } from 'discord.js';

/**
 * What a promise settles to, unless no shard becomes ready for so long: Discord lets them connect one after the other.
 * @param milliseconds from one to the next
 * @param late makes the error that is thrown then
 */
export async function whileShardsCome<T>(
  client: Client,
  promise: Promise<T>,
  milliseconds: number,
  late: () => Error,
): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), milliseconds);
  const wait = () => void timer.refresh();
  client.on(Events.ShardReady, wait);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardReady, wait);
  }
}
