/**
 * The floors of the house, and who lives on them. This is the only place in code that states them.
 *
 * A file imports from lower floors and from its own room, never from a neighbour on its floor, never upwards.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the ground up. A room is a folder, or the few files and folders of the composition root. */
const FLOORS: readonly (readonly (readonly string[])[])[] = [
  [['src/core/']],
  [['src/message/'], ['src/language/'], ['src/i18n/']],
  [['src/ports/'], ['src/digest/'], ['src/reading/'], ['src/command/']],
  [['src/app/']],
  [['commands/']],
  [
    ['src/slack/'],
    ['src/discord/'],
    ['src/terminal/'],
    ['src/store/'],
    ['src/schedule/'],
    ['src/seeds/'],
    ['src/subscriptions-file/'],
  ],
  // It draws what the renderers of the others make.
  [['src/web/']],
  [
    [
      'src/main.ts',
      'src/cli/',
      'src/bot.ts',
      'src/chats.ts',
      'src/importing.ts',
      'src/env.ts',
      'src/settings/',
      'src/system.ts',
      'src/workers/',
    ],
  ],
];

/** Packages that only one room may know. */
const CONFINED: Readonly<Record<string, string>> = {
  'discord.js': 'src/discord/',
  '@slack/': 'src/slack/',
  pg: 'src/store/',
  'node:sqlite': 'src/store/',
  'node-cron': 'src/schedule/',
  chokidar: 'src/seeds/',
  hono: 'src/web/',
  '@hono/': 'src/web/',
  'prom-client': 'src/web/',
  croner: 'src/core/cron.ts',
};

/** What only one place may read, because everybody else gets it handed in. */
const PRIVILEGES: readonly { readonly what: RegExp; readonly name: string; readonly place: string }[] = [
  {
    // Switches of Node's own and of the system's allocator are no settings.
    what: /\bprocess\.env\b(?!\.(?:NODE_COMPILE_CACHE|MALLOC_ARENA_MAX)\b)/,
    name: 'process.env',
    place: 'src/env.ts',
  },
  {
    what: /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b/,
    name: 'the current time',
    place: 'src/system.ts',
  },
  { what: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, name: 'randomness', place: 'src/system.ts' },
];

/** Source texts by path, with forward slashes, from the project's folder. */
type Sources = ReadonlyMap<string, string>;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'|new (?:URL|Worker)\(\s*'(\.[^']+\.ts)'/g;

function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

function placeOf(path: string): { floor: number; room: readonly string[] } | null {
  for (const [floor, rooms] of FLOORS.entries()) {
    const room = rooms.find((prefixes) => prefixes.some((prefix) => path.startsWith(prefix)));
    if (room !== undefined) return { floor, room };
  }
  return null;
}

/** Every rule that the sources break, one sentence each. */
function violations(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, source] of sources) {
    const own = placeOf(path);
    if (own === null) {
      found.push(`${path} stands on no floor`);
      continue;
    }
    for (const specifier of importsOf(source)) {
      if (specifier.endsWith('.json')) continue;
      if (!specifier.startsWith('.')) {
        const [name, room] = Object.entries(CONFINED).find(([name]) => isOf(specifier, name)) ?? [];
        if (room !== undefined && !path.startsWith(room))
          found.push(`${path} may not import ${name}: only ${room} may`);
        continue;
      }
      const target = posix.join(dirname(path), specifier);
      const there = placeOf(target);
      if (!sources.has(target)) found.push(`${path} imports ${target}, which is not there`);
      else if (there !== null && there.floor > own.floor) found.push(`${path} imports upwards: ${target}`);
      else if (there !== null && there.floor === own.floor && there.room !== own.room) {
        found.push(`${path} imports from its neighbour: ${target}`);
      }
    }
    for (const { what, name, place } of PRIVILEGES) {
      if (path !== place && what.test(source)) found.push(`${path} uses ${name}: only ${place} may`);
    }
  }
  return [...found, ...cycles(sources)];
}

function isOf(specifier: string, name: string): boolean {
  return name.endsWith('/')
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

/** Circles of imports. A worker that is started is not imported. */
function cycles(sources: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) {
      found.push(`a circle of imports: ${[...trail.slice(at), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const specifier of importsOf(sources.get(path) ?? '').filter((name) => name.startsWith('.'))) {
      const target = posix.join(dirname(path), specifier);
      if (sources.has(target)) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function projectSources(): Sources {
  const root = join(import.meta.dirname, '..');
  const files = ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

describe('the floors', () => {
  it('are kept by every file of the project', () => {
    expect(violations(projectSources())).toEqual([]);
  });

  it('see the imports of the project', () => {
    const imports = [...projectSources().values()].flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(200);
  });

  const broken: [string, Record<string, string>, string][] = [
    [
      'an import upwards',
      { 'src/core/a.ts': "import { b } from '../app/b.ts';", 'src/app/b.ts': '' },
      'src/core/a.ts imports upwards: src/app/b.ts',
    ],
    [
      'an import from a neighbour',
      { 'src/slack/a.ts': "import type { B } from '../discord/b.ts';", 'src/discord/b.ts': '' },
      'src/slack/a.ts imports from its neighbour: src/discord/b.ts',
    ],
    [
      'a dynamic import upwards',
      { 'src/slack/a.ts': "await import('../main.ts');", 'src/main.ts': '' },
      'src/slack/a.ts imports upwards: src/main.ts',
    ],
    [
      'a platform library outside its room',
      { 'src/app/a.ts': "import { Client } from 'discord.js';" },
      'src/app/a.ts may not import discord.js: only src/discord/ may',
    ],
    [
      'a scoped package outside its room',
      { 'commands/a.ts': "import { App } from '@slack/bolt';" },
      'commands/a.ts may not import @slack/: only src/slack/ may',
    ],
    [
      'the environment read anywhere but in one file',
      { 'src/app/a.ts': 'const zone = process.env.TIMEZONE;' },
      'src/app/a.ts uses process.env: only src/env.ts may',
    ],
    [
      'a clock of its own',
      { 'src/digest/a.ts': 'const now = Date.now();' },
      'src/digest/a.ts uses the current time: only src/system.ts may',
    ],
    [
      'a circle',
      { 'src/core/a.ts': "import './b.ts';", 'src/core/b.ts': "export * from './a.ts';" },
      'a circle of imports: src/core/a.ts → src/core/b.ts → src/core/a.ts',
    ],
    ['a file on no floor', { 'src/helpers/a.ts': '' }, 'src/helpers/a.ts stands on no floor'],
    [
      'an import of a file that is not there',
      { 'src/core/a.ts': "import './gone.ts';" },
      'src/core/a.ts imports src/core/gone.ts, which is not there',
    ],
  ];

  it.each(broken)('refuse %s', (_name, sources, sentence) => {
    expect(violations(new Map(Object.entries(sources)))).toEqual([sentence]);
  });

  it('allow what is below and what is in the same room', () => {
    const sources = {
      'src/core/a.ts': "import './b.ts';",
      'src/core/b.ts': '',
      'commands/c.ts': "import '../src/app/d.ts';",
      'src/app/d.ts': "import '../core/a.ts';",
      'src/main.ts': "import './cli/e.ts';",
      'src/cli/e.ts': "import '../env.ts';",
      'src/env.ts': 'process.env',
    };
    expect(violations(new Map(Object.entries(sources)))).toEqual([]);
  });
});
