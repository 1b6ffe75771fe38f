import type { StoryPlacer } from '../ports/stories.ts';

/** To the thread, which answers one after the other. */
export type StoryRequest =
  | { readonly method: 'learn'; readonly comparisons: readonly string[] }
  | { readonly method: 'place'; readonly given: Parameters<StoryPlacer['place']> };

export type StoryReply = { readonly value: unknown } | { readonly error: Error };
