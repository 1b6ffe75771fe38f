import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { it } from '../support/place.ts';

const ROOT = new URL('../../', import.meta.url);

it('shows in the README the digest that the program prints', async ({ aPlace }) => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const shown = /```\n(Digest · [\s\S]+?)\n```/.exec(readme)?.[1] ?? '';
  const settings = { SEEDS_DIR: fileURLToPath(new URL('seeds', ROOT)) };
  const { stdout } = await aPlace().run(['digest', '--size', '3'], { settings });
  // The title names today.
  const belowTitle = (text: string) => text.trimEnd().split('\n').slice(1);
  expect(belowTitle(shown)).toEqual(belowTitle(stdout));
});
