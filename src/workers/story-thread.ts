import { Worker } from 'node:worker_threads';
import { asError } from '../core/errors.ts';
import type { PlacedStory, StoryPlacer } from '../ports/stories.ts';
import type { StoryReply, StoryRequest } from './story-protocol.ts';

/** Megabytes: what is short-lived costs time to keep small, and what stays is a few thousand articles' words. */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** Stories in a thread of their own, which begins when it is first asked. It keeps no process alive. */
export function storyThread(): StoryPlacer {
  let worker: Worker | null = null;
  const waiting: Waiting[] = [];
  let ended: Error | null = null;

  const end = (reason: Error) => {
    ended ??= reason;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  const start = () => {
    const started = new Worker(new URL('./stories.ts', import.meta.url), { resourceLimits: MEMORY });
    started.unref();
    started.on('message', (reply: StoryReply) => {
      const asker = waiting.shift();
      if ('value' in reply) asker?.resolve(reply.value);
      else asker?.reject(reply.error);
    });
    started.on('error', (error) => end(asError(error)));
    started.on('exit', () => end(new Error('the story thread has ended')));
    return started;
  };
  const ask = (request: StoryRequest) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      worker ??= start();
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });

  return {
    learn: (comparisons) => ask({ method: 'learn', comparisons }) as Promise<number[][]>,
    place: (articles, partial) => ask({ method: 'place', articles, partial }) as Promise<PlacedStory[]>,
    async close() {
      await worker?.terminate();
    },
  };
}
