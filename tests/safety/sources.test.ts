import { describe, expect, it } from 'vitest';
import { type Node, nodesOf, partOf, partsOf, type Sources, sourcesIn, written } from '../support/syntax.ts';

/** Who talks to others over a network. */
const ADAPTERS = ['src/slack/', 'src/discord/', 'src/web/', 'src/store/postgres/'];

/** Modules that reach beyond the program, and the only places that may. Nobody may what has none. */
const REACHING: readonly { readonly modules: RegExp; readonly places: readonly string[] }[] = [
  {
    modules: /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|axios|ws)(?:\/|$)/,
    places: ADAPTERS,
  },
  {
    modules: /^(?:node:)?fs(?:\/|$)/,
    places: [
      'src/seeds/',
      'src/store/',
      'src/subscriptions-file/',
      'src/cli/',
      // What the page is made of, which comes with the program.
      'src/web/preview/app.ts',
      'src/env.ts',
      'src/system.ts',
    ],
  },
  { modules: /^(?:node:)?(?:child_process|cluster|vm|repl|inspector|wasi)(?:\/|$)/, places: [] },
];

/** What runs text as a program. */
const RUNS_TEXT = new Set(['eval', 'Function']);

/** Every rule that the sources break, one sentence each. */
function violations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    nodesOf(source).flatMap((node) => violation(path, source, node) ?? []),
  );
}

function violation(path: string, source: string, node: Node): string | null {
  const place = `${path}: ${written(source, node).slice(0, 80)}`;
  const from = partOf(node, 'source');
  if (node.type === 'ImportExpression' && typeof from?.value !== 'string') {
    return `${place} imports what no literal names`;
  }
  if (typeof from?.value === 'string') {
    const rule = REACHING.find(({ modules }) => modules.test(String(from.value)));
    const isAllowed = node.importKind === 'type' || rule?.places.some((one) => path.startsWith(one));
    if (rule !== undefined && !isAllowed) return `${place} reaches beyond the program`;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = partOf(node, 'callee');
  const name = callee === undefined ? '' : written(source, callee).replace(/^globalThis\./, '');
  if (RUNS_TEXT.has(name)) return `${place} runs text as a program`;
  if (name === 'fetch' && !ADAPTERS.some((one) => path.startsWith(one))) return `${place} fetches an address`;
  const [first] = partsOf(node, 'arguments');
  const isText = first?.type === 'Literal' || first?.type === 'TemplateLiteral';
  if (/^set(?:Timeout|Interval)$/.test(name) && isText) return `${place} runs text as a program`;
  if (/^require$|^createRequire\(.*\)$/.test(name) && typeof first?.value !== 'string') {
    return `${place} imports what no literal names`;
  }
  return null;
}

describe('the program', () => {
  it('runs no text, imports what literals name, and reaches beyond itself only from its adapters', () => {
    expect(violations(sourcesIn('src', 'commands'))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['src/app/a.ts', 'eval(typed);', 'src/app/a.ts: eval(typed) runs text as a program'],
    ['src/app/a.ts', 'new Function(typed)();', 'src/app/a.ts: new Function(typed) runs text as a program'],
    [
      'src/app/a.ts',
      'globalThis.eval(typed);',
      'src/app/a.ts: globalThis.eval(typed) runs text as a program',
    ],
    ['src/app/a.ts', "setTimeout('x()', 1);", "src/app/a.ts: setTimeout('x()', 1) runs text as a program"],
    ['src/cli/a.ts', 'await import(path);', 'src/cli/a.ts: import(path) imports what no literal names'],
    [
      'src/cli/a.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what must not be written
      'await import(`./${name}.ts`);',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is told as it was written
      'src/cli/a.ts: import(`./${name}.ts`) imports what no literal names',
    ],
    [
      'src/seeds/a.ts',
      'createRequire(import.meta.url)(name);',
      'src/seeds/a.ts: createRequire(import.meta.url)(name) imports what no literal names',
    ],
    ['src/app/a.ts', 'await fetch(url);', 'src/app/a.ts: fetch(url) fetches an address'],
    ['src/seeds/a.ts', 'require(name);', 'src/seeds/a.ts: require(name) imports what no literal names'],
    [
      'src/seeds/a.ts',
      "import { get } from 'node:https';",
      "src/seeds/a.ts: import { get } from 'node:https'; reaches beyond the program",
    ],
    [
      'commands/a.ts',
      "import { readFile } from 'node:fs/promises';",
      "commands/a.ts: import { readFile } from 'node:fs/promises'; reaches beyond the program",
    ],
    [
      'src/slack/a.ts',
      "await import('node:child_process');",
      "src/slack/a.ts: import('node:child_process') reaches beyond the program",
    ],
    [
      'src/core/a.ts',
      "export * from 'node:vm';",
      "src/core/a.ts: export * from 'node:vm'; reaches beyond the program",
    ],
  ])('may not: %s with %s', (path, source, sentence) => {
    expect(violations({ [path]: source })).toEqual([sentence]);
  });
});
