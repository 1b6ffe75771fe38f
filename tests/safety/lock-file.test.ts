import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile, lockMistakes, manifest, withoutHash } from '../support/lock-file.ts';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'));
const ours = () => ({
  lock: lockFile.parse(read('package-lock.json')),
  wanted: manifest.parse(read('package.json')),
});

const HASH = `sha512-${'a'.repeat(86)}==`;
const REGISTRY = 'https://packages.example';

/** A lock file with one package, of which something is other than usual. */
function lockWith(one: object, root: object = {}) {
  const packages = {
    '': { dependencies: { left: '1.0.0' }, ...root },
    'node_modules/left': {
      version: '1.0.0',
      resolved: `${REGISTRY}/left-1.0.0.tgz`,
      integrity: HASH,
      ...one,
    },
  };
  return lockFile.parse({ lockfileVersion: 3, packages });
}

describe('the lock file', () => {
  it('has released versions from one registry, no scripts but those that are allowed, and what package.json wants', () => {
    const { lock, wanted } = ours();
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(lockMistakes(lock, wanted)).toEqual([]);
  });

  it('leaves no package without a hash', () => {
    expect(withoutHash(ours().lock)).toEqual([]);
  });

  it.each<[string, ReturnType<typeof lockWith>, string]>([
    ['no mistake', lockWith({}), ''],
    ['an address without TLS', lockWith({ resolved: 'http://packages.example/left.tgz' }), 'over TLS'],
    ['Git', lockWith({ resolved: 'git+ssh://git@code.example/left.git#abc' }), 'over TLS'],
    ['a folder', lockWith({ link: true, resolved: 'left' }), 'no released version'],
    ['a weak hash', lockWith({ integrity: 'sha1-abc' }), 'SHA-512'],
    ['a script', lockWith({ hasInstallScript: true }), 'script at installation'],
    [
      'a dependency from elsewhere',
      lockWith({ dependencies: { right: 'github:some/right' } }),
      'wants right from',
    ],
    ['another version', lockWith({ version: '1.0.1' }), 'another left is locked'],
    ['other wishes', lockWith({}, { dependencies: { left: '1.0.1' } }), 'are not those that are locked'],
  ])('is looked at: %s', (_what, lock, sentence) => {
    const found = lockMistakes(lock, manifest.parse({ dependencies: { left: '1.0.0' } }));
    if (sentence === '') expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringContaining(sentence));
  });

  it('is looked at: a second registry, and a version that is left open', () => {
    const { packages } = lockWith({});
    const other = { version: '1.0.0', resolved: 'https://other.example/right.tgz', integrity: HASH };
    const lock = lockFile.parse({
      lockfileVersion: 3,
      packages: { ...packages, 'node_modules/right': other },
    });
    expect(lockMistakes(lock, manifest.parse({ dependencies: { left: '1.0.0' } }))).toEqual([
      'packages come from 2 registries',
    ]);
    const open = lockWith({ version: '1.0.0' }, { dependencies: { left: '^1.0.0' } });
    expect(lockMistakes(open, manifest.parse({ dependencies: { left: '^1.0.0' } }))).toContain(
      'package.json does not say which left',
    );
  });
});
