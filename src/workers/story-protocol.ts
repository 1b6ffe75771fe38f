import type { Telling } from '../core/telling.ts';

/** To the thread, which answers one after the other. */
export type StoryRequest =
  | { readonly method: 'learn'; readonly comparisons: readonly string[] }
  | {
      readonly method: 'place';
      readonly articles: readonly Telling[];
      readonly partial: readonly string[];
      readonly revised: readonly string[];
    };

export type StoryReply = { readonly value: unknown } | { readonly error: Error };
