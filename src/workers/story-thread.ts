import { Worker } from 'node:worker_threads';
import { asError } from '../core/errors.ts';
import type { PlacedStory } from '../core/telling.ts';
import type { StoryPlacer } from '../ports/stories.ts';
import type { StoryReply, StoryRequest } from './story-protocol.ts';

/** Megabytes: what stays is a few thousand articles' words. */
const MEMORY = { maxOldGenerationSizeMb: 256 };

/** Milliseconds after which a thread that has nothing to do ends. */
const IDLE = 5000;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
  hasLearnt: boolean;
}

/**
 * Stories in a thread of their own, which begins when it is first asked, or asked again after it failed or has ended.
 * @param idle milliseconds for which it may rest before it ends
 */
export function storyThread(idle = IDLE): StoryPlacer {
  let thread: Thread | null = null;
  let ending: NodeJS.Timeout | undefined;

  const start = (): Thread => {
    const worker = new Worker(new URL('./stories.ts', import.meta.url), { resourceLimits: MEMORY });
    const waiting: Waiting[] = [];
    const end = (reason: Error) => {
      if (thread?.worker === worker) thread = null;
      for (const { reject } of waiting.splice(0)) reject(reason);
    };
    // It keeps no process alive: what it has not done is done next time.
    worker.unref();
    worker.on('message', (reply: StoryReply) => {
      const asker = waiting.shift();
      if ('value' in reply) {
        asker?.resolve(reply.value);
        return;
      }
      // Who has failed amid learning knows some of it.
      if (thread?.worker === worker) thread.hasLearnt = false;
      asker?.reject(reply.error);
    });
    worker.on('error', (error) => end(asError(error)));
    worker.on('exit', () => end(new Error('the story thread has ended')));
    return { worker, waiting, hasLearnt: false };
  };
  const ask = (request: StoryRequest) =>
    new Promise<unknown>((resolve, reject) => {
      clearTimeout(ending);
      thread ??= start();
      thread.waiting.push({ resolve, reject });
      thread.worker.postMessage(request);
    });

  return {
    get hasLearnt() {
      return thread?.hasLearnt === true;
    },
    async learn(comparisons) {
      const learning = ask({ method: 'learn', comparisons }) as Promise<number[][]>;
      const learner = thread;
      const keys = await learning;
      if (learner !== null) learner.hasLearnt = true;
      return keys;
    },
    place: (...given) => ask({ method: 'place', given }) as Promise<PlacedStory[]>,
    rest() {
      const resting = thread;
      clearTimeout(ending);
      ending = setTimeout(() => {
        if (thread === resting) thread = null;
        void resting?.worker.terminate();
      }, idle).unref();
    },
  };
}
