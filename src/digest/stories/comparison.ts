import type { Comparison } from '../../core/comparison.ts';
import { type CopySketch, copySketch } from './copies.ts';
import { type Comparable, type StoryFeatures, storyFeatures } from './features.ts';
import type { Sample } from './sample.ts';

/** A `Comparison`, parsed. */
export interface ParsedComparison {
  readonly features: StoryFeatures;
  readonly sketch: CopySketch;
}

/** Hashes are stored as base64 of 32-bit numbers: half as long as written out. */
type StoredSample = readonly [size: number, hashes: string];
type StoredSketch = Readonly<Record<'text' | 'opening' | 'facts', StoredSample>>;

/** What to compare an article by, as it is stored: about 2 KB. Worked out once, when it is read. */
export function comparisonOf(article: Comparable): Comparison {
  const features = storyFeatures(article);
  const { text, opening, facts } = copySketch(article);
  const sketch: StoredSketch = { text: pack(text), opening: pack(opening), facts: pack(facts) };
  return { day: features.day, text: JSON.stringify({ features, sketch }) };
}

/**
 * The sketch is unpacked when it is first asked for: most articles are only compared by their features.
 * @param text of a `Comparison` that `comparisonOf` has made
 */
export function parseComparison(text: string): ParsedComparison {
  const { features, sketch } = JSON.parse(text) as { features: StoryFeatures; sketch: StoredSketch };
  let unpacked: CopySketch | null = null;
  return {
    features,
    get sketch() {
      unpacked ??= {
        day: features.day,
        text: unpack(sketch.text),
        opening: unpack(sketch.opening),
        facts: unpack(sketch.facts),
      };
      return unpacked;
    },
  };
}

function pack({ size, hashes }: Sample): StoredSample {
  return [size, new Uint8Array(Uint32Array.from(hashes).buffer).toBase64()];
}

function unpack([size, hashes]: StoredSample): Sample {
  return { size, hashes: [...new Uint32Array(Uint8Array.fromBase64(hashes).buffer)] };
}
