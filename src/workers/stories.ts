/** The thread that finds out which articles tell of one event: hundreds are compared at a time. */
import { parentPort } from 'node:worker_threads';
import { asError } from '../core/errors.ts';
import { Placing } from '../digest/stories/placing.ts';
import type { StoryReply, StoryRequest } from './story-protocol.ts';

const placing = new Placing();

function answer(request: StoryRequest): StoryReply {
  try {
    return {
      value:
        request.method === 'learn' ? placing.learn(request.comparisons) : placing.place(...request.given),
    };
  } catch (error) {
    return { error: asError(error) };
  }
}

parentPort?.on('message', (request: StoryRequest) => parentPort?.postMessage(answer(request)));
