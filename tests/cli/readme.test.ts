import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { it } from '../support/place.ts';

const ROOT = new URL('../../', import.meta.url);

it('shows in the README how the digest begins that the program prints', async ({ aPlace }) => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const shown = /```\n(Digest · [\s\S]+?)\n```/.exec(readme)?.[1] ?? '';
  const settings = { SEEDS_DIR: fileURLToPath(new URL('seeds', ROOT)) };
  const { stdout } = await aPlace().run(['digest', '--size', '3'], { settings });
  // The title names today.
  const belowTitle = (text: string) => text.trimEnd().split('\n').slice(1);
  const [beginning, rest] = [belowTitle(shown).slice(0, -1), belowTitle(shown).at(-1)];
  expect(beginning.length).toBeGreaterThan(20);
  expect(rest).toBe('…');
  expect(beginning).toEqual(belowTitle(stdout).slice(0, beginning.length));
});
