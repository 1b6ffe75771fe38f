import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/core/article.ts';
import type { Draft } from '../../src/core/draft.ts';
import { storyFeatures } from '../../src/digest/stories/features.ts';
import type { PlacedArticle } from '../../src/digest/stories/place.ts';
import { understand } from '../../src/digest/understand.ts';
import { readSeed } from '../../src/reading/read-seed.ts';

/**
 * 30 invented events with three tellings each, by different outlets and some in other languages, and ten pairs of
 * look-alikes: two quakes, two matches, two elections. `truth.jsonl` says which file tells which story, `topics.jsonl`
 * what a story is about.
 */
const FOLDER = join(import.meta.dirname, 'stories');
/** Later than every date in the files, so that none is in the future. */
const MODIFIED = Date.UTC(2025, 5, 1);

/** Stories that were not looked at while the parameters were chosen. */
const HELD_BACK =
  /^(?:mine-rescue|quake-tesoro|strike-caldern|chess-title|whale-stranding|data-breach|incendie-usine|uni-fusion|stadium-verdict|pipeline-leak|pair-(?:quake|election|snow|port)-[ab])$/;

/** The story of each file, by path. */
export const STORY_TRUTH: ReadonlyMap<string, string> = new Map(
  readFileSync(join(FOLDER, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { path, story } = JSON.parse(line);
      return [path, story];
    }),
);

/** The files as the product understands them, none in a story yet; `id` is the path. */
export function storyFiles(which: 'all' | 'seen' | 'held back' = 'all'): PlacedArticle[] {
  return [...STORY_TRUTH]
    .filter(([, story]) => which === 'all' || HELD_BACK.test(story) === (which === 'held back'))
    .map(([path]) => ({ id: path, story: null, features: storyFeatures(understood(path)) }));
}

/** The same articles, whose `path` is the path. */
export function storyArticles(): Article[] {
  return [...STORY_TRUTH.keys()].map(understood);
}

/** An article of the folder as the product understands it. */
export function understood(path: string): Article {
  return understand(draftOf(path));
}

/** What the files say, before anything is worked out. */
export function storyDrafts(): Draft[] {
  return [...STORY_TRUTH.keys()].map(draftOf);
}

function draftOf(path: string): Draft {
  const bytes = readFileSync(join(FOLDER, path));
  const { drafts, problems } = readSeed({ path, bytes, modifiedAt: MODIFIED });
  const [draft] = drafts;
  if (draft === undefined || problems.length > 0) throw new Error(`${path}: ${JSON.stringify(problems)}`);
  return draft;
}
