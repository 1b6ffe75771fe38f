/** How well stories agree with those that people made: each map names the story of every article. */

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

type Stories = ReadonlyMap<string, string>;

/**
 * BCubed (Bagga and Baldwin 1998): for each article the share of its story that belongs there, and the share of its
 * true story that was found, averaged over articles. Only articles that both maps know count.
 */
export function bcubed(found: Stories, wanted: Stories): Agreement {
  const known = [...wanted.keys()].filter((article) => found.has(article));
  let precision = 0;
  let recall = 0;
  for (const article of known) {
    const mates = known.filter((other) => found.get(other) === found.get(article));
    const trueMates = known.filter((other) => wanted.get(other) === wanted.get(article));
    const shared = mates.filter((mate) => wanted.get(mate) === wanted.get(article)).length;
    precision += shared / mates.length / known.length;
    recall += shared / trueMates.length / known.length;
  }
  return agreement(precision, recall);
}

/** The share of pairs of articles in one story that belong together, and of those that do, that are. */
export function pairwise(found: Stories, wanted: Stories): Agreement {
  const known = [...wanted.keys()].filter((article) => found.has(article));
  let shared = 0;
  let joined = 0;
  let belonging = 0;
  for (const [index, one] of known.entries()) {
    for (const other of known.slice(index + 1)) {
      const together = found.get(one) === found.get(other);
      const belong = wanted.get(one) === wanted.get(other);
      shared += Number(together && belong);
      joined += Number(together);
      belonging += Number(belong);
    }
  }
  return agreement(joined === 0 ? 1 : shared / joined, belonging === 0 ? 1 : shared / belonging);
}

function agreement(precision: number, recall: number): Agreement {
  return {
    precision,
    recall,
    f: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
