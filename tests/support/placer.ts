import { Placing } from '../../src/digest/stories/placing.ts';
import type { StoryPlacer } from '../../src/ports/stories.ts';

/** Stories without a thread: what the thread runs, at once. */
export function aPlacer(): StoryPlacer {
  const placing = new Placing();
  return {
    learn: async (comparisons) => placing.learn(comparisons),
    place: async (...given) => placing.place(...given),
  };
}
