import { Placing } from '../../src/digest/stories/placing.ts';
import type { StoryPlacer } from '../../src/ports/stories.ts';

/** Stories without a thread: what the thread runs, at once. */
export function aPlacer(): StoryPlacer {
  const placing = new Placing();
  let hasLearnt = false;
  return {
    get hasLearnt() {
      return hasLearnt;
    },
    async learn(comparisons) {
      hasLearnt = true;
      return placing.learn(comparisons);
    },
    place: async (...given) => placing.place(...given),
    rest() {},
  };
}
