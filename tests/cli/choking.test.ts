/** Files that were made to choke a reader, as `check` meets them: bounded time and memory, and the others are read. */
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const GOOD = aSeed({ headline: 'Harbour opens a ferry line' });
const DEEP = 10_000;
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij'].map((pair) => [...pair])) {
  bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
}

describe.concurrent('a file that was made to choke its reader', () => {
  it.for<readonly [what: string, path: string, content: string]>([
    ['a million lines', 'lines.md', `# Lines\n\n${'a\n'.repeat(1_000_000)}`],
    ['a million paragraphs', 'paragraphs.txt', `# Paragraphs\n\n${'Ab\n\n'.repeat(1_000_000)}`],
    ['one line of 4 MB', 'line.md', `# Line\n\n${'a b '.repeat(1_000_000)}`],
    ['quotations 10,000 deep', 'quotes.md', `# Deep\n\n${'>'.repeat(DEEP)} a`],
    ['lists 10,000 deep', 'lists.md', `# Deep\n\n${'- '.repeat(DEEP)}a`],
    ['elements 10,000 deep', 'deep.html', `<h1>Deep</h1>${'<div>'.repeat(DEEP)}a`],
    ['arrays 10,000 deep', 'deep.json', `{"headline":"Deep","body":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
    ['front matter 10,000 deep', 'yaml.md', `---\nheadline: ${'['.repeat(DEEP)}\n---\nText.`],
    [
      'aliases that multiply to 3 billion',
      'bomb.md',
      `---\nheadline: Bomb\n${bomb.join('\n')}\ntopics: *j\n---\nText.`,
    ],
    ['nothing but tags', 'tags.html', '<b>'.repeat(1_000_000)],
    ['a million records', 'records.jsonl', '{}\n'.repeat(1_000_000)],
    ['nothing but NUL', 'nul.md', '\0'.repeat(1_000_000)],
  ])('costs the others nothing: %s', async ([, path, content], { aPlace }) => {
    const place = aPlace({ 'good.md': GOOD, [path]: content });
    const { code, stdout, stderr } = await place.run(['check', '--json']);
    const { articles, problems } = JSON.parse(stdout) as {
      articles: number;
      problems: readonly { path: string; problem: string; remedy: string }[];
    };
    expect(stderr).toBe('');
    expect(articles).toBeGreaterThanOrEqual(1);
    expect(problems.filter((problem) => problem.path === 'good.md')).toEqual([]);
    for (const { problem, remedy } of problems) {
      expect(problem).not.toMatch(/\bat .*\.ts|undefined|\[object|RangeError|Maximum call/);
      expect(remedy).not.toBe('');
    }
    expect(code).toBe(
      problems.some((problem) => 'severity' in problem && problem.severity === 'error') ? 1 : 0,
    );
  });

  it('is refused by its size alone when it has 1 GB', async ({ aPlace }) => {
    const place = aPlace({ 'good.md': GOOD, 'huge.md': '' });
    truncateSync(join(place.seeds, 'huge.md'), 1_000_000_000);
    const { code, stdout } = await place.run(['check']);
    expect(stdout).toBe(
      'huge.md: it is larger than 5 MB (split it into one file for each article)\n1 article, 1 error, 0 warnings\n',
    );
    expect(code).toBe(1);
  });
});
