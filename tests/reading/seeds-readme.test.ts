import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, namesOf, plain } from '../../src/reading/field-table.ts';
import { readSeed } from '../../src/reading/read-seed.ts';

const README = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8');

/** What stands in the README's code blocks of one kind. */
function examples(kind: string): string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]+?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

describe('the README of the seeds', () => {
  it.each([
    ...examples('markdown').map((text) => ['example.md', text] as const),
    ...examples('json').map((text) => ['example.json', text] as const),
  ])('shows an article without a fault: %s', (path, text) => {
    const reading = readSeed({
      path,
      bytes: new TextEncoder().encode(text),
      modifiedAt: Date.UTC(2026, 0, 1),
    });
    expect(reading).toMatchObject({
      drafts: [{ headline: 'Old lighthouse opens as a library', topics: ['culture', 'education'] }],
      problems: [],
    });
  });

  it('shows both kinds', () => {
    expect([examples('markdown').length, examples('json').length]).toEqual([1, 1]);
  });

  it('names only names that are understood', () => {
    const known = new Set(FIELD_NAMES.flatMap(namesOf).map(plain));
    const table = /\| Accepted keys \|\n([\s\S]+?)\n\n/.exec(README)?.[1] ?? '';
    const named = [...table.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.has(plain(name)))).toEqual([]);
  });
});
