const DISCORD_EPOCH = 1_420_070_400_000n;

/** A source of snowflakes: unique, growing, and stamped with the clock's time. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const stamped = (BigInt(Math.trunc(now())) - DISCORD_EPOCH) << 22n;
    last = stamped > last ? stamped : last + 1n;
    return last.toString();
  };
}
