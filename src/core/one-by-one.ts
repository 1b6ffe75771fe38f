const last = new WeakMap<object, Promise<unknown>>();

/** Does pieces of work on a thing one after the other, in the order in which they came, whether those before fail or not. */
export function oneByOne<Result>(thing: object, work: () => Promise<Result>): Promise<Result> {
  const done = (last.get(thing) ?? Promise.resolve()).then(work);
  last.set(
    thing,
    done.catch(() => {}),
  );
  return done;
}
