import { describe, expect, it } from 'vitest';
import { type Node, nodesOf, partOf, partsOf, type Sources, sourcesIn, written } from '../support/syntax.ts';

/** Words and signs that only statements have; sentences for people begin with a capital letter. */
const SQL =
  /\b(?:select|insert into|update|delete from|where|order by|values|truncate|analyze|listen|limit|cast|exists)\b|\$$| in \(/;

/** What may stand in a statement wherever it is: placeholders, constants, and names that are quoted. */
const BUILDERS: readonly RegExp[] = [
  // The marks of placeholders, and their numbers.
  /^marks\([\w\s.+*,]+\)(?:\.replace\(\/\\\$\\d\+\/g, '\(\$&\)'\))?$/,
  /^list\(\[?\w+\]?\)$/,
  /^(?:index|from|values\.length)(?: \+ (?:\d|index))?$/,
  // Constants of the program.
  /^[A-Z][A-Z_]*(?:\.\w+)?$/,
  /^transaction\.locks\.\w+$/,
  // Names of tables and columns, from the engine's own catalogue.
  /^(?:quoted\((?:name|table)\)|columns\.map\(quoted\)\.join\(', '\)|listed\(tables\))$/,
];

/** Fragments that are put together beside the statement, by their file: read there, they are constants and placeholders. */
const FRAGMENTS: Readonly<Record<string, readonly string[]>> = {
  'correction-rows.ts': ['isOpen'],
  'delivery-log.ts': ['column', 'comparison', "conditions.join(' and ')"],
  'edition-rows.ts': ["values.join(', ')"],
  'figure-rows.ts': ['state', "count('pending')", "count('sending')"],
  'lease-rows.ts': ['values'],
  'move/build-index.ts': ['expression', 'column', 'more'],
  'move/pages.ts': ['columns', 'from', 'where', 'order'],
  'move/rows.ts': ["places.join(', ')"],
  'people-rows.ts': ['from'],
  // The name of a channel, which the server has worked out.
  'postgres/listening.ts': ['rows[0]?.channel'],
  'postgres/search.ts': ['newest.where', 'newest.order'],
  'sql-store.ts': ['from', 'where', 'order'],
  'story-rows.ts': ['from', 'where', 'order'],
  'telling-rows.ts': [
    'placed',
    "placedAs('placed')",
    "placedAs('1')",
    'isThere',
    "having.join(' union all ')",
  ],
  'topic-rows.ts': ["having.join(' union all ')"],
  'waiting-rows.ts': ['isOthers'],
};

/** Statements that are handed on, by their file. */
const HANDED_ON: Readonly<Record<string, readonly string[]>> = {
  'postgres/connection.ts': ['sql'],
  'postgres/open.ts': ['portable(sql)'],
  'postgres/move.ts': ['lock'],
  'sqlite/connection.ts': ['sql'],
  'sqlite/owned.ts': ['sql'],
};

const RUNNING = new Set(['all', 'run', 'query', 'exec', 'prepare']);
/** What statements are run on. */
const ENGINE =
  /(?:^|\.)(?:database|transaction|client|fresh|on|raw|pool|target|source|connection|writer|reader)$/;

/** Every statement into which something else gets, one sentence each. */
function violations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const file = path.replace(/^src\/store\//, '');
    return nodesOf(source).flatMap((node) => {
      if (node.type === 'TemplateLiteral') return inTemplate(file, source, node);
      if (node.type === 'BinaryExpression') return inSum(file, source, node);
      return node.type === 'CallExpression' ? inCall(file, source, node) : [];
    });
  });
}

function inTemplate(file: string, source: string, node: Node): string[] {
  const pieces = partsOf(node, 'quasis').map((quasi) => String(partOf(quasi, 'value')?.raw ?? rawOf(quasi)));
  if (!pieces.some((piece) => SQL.test(piece)) || /^\s*["“]?[A-Z]/.test(pieces[0] ?? '')) return [];
  return partsOf(node, 'expressions').flatMap((one) => {
    return fragmentsOf(one)
      .filter((fragment) => !isKnown(file, source, fragment))
      .map((fragment) => `${file}: ${written(source, fragment)} gets into a statement`);
  });
}

function rawOf(quasi: Node): string {
  const value = quasi.value;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

/** Of a choice, both. */
function fragmentsOf(node: Node): Node[] {
  if (node.type !== 'ConditionalExpression') return [node];
  return ['consequent', 'alternate'].flatMap((name) => {
    const part = partOf(node, name);
    return part === undefined ? [] : fragmentsOf(part);
  });
}

/** Templates in templates are looked at by themselves. */
function isKnown(file: string, source: string, node: Node): boolean {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') return true;
  const text = written(source, node);
  return BUILDERS.some((builder) => builder.test(text)) || (FRAGMENTS[file] ?? []).includes(text);
}

/** Texts that are added up to a statement are all literals. */
function inSum(file: string, source: string, node: Node): string[] {
  const sides = [partOf(node, 'left'), partOf(node, 'right')].filter((side) => side !== undefined);
  const isSum =
    node.operator === '+' && sides.some((side) => side.type === 'Literal' && SQL.test(String(side.value)));
  const others = sides.filter(({ type }) => type !== 'Literal' && type !== 'BinaryExpression');
  return isSum ? others.map((other) => `${file}: ${written(source, other)} is added to a statement`) : [];
}

/** A statement is written where it is run, or a constant. */
function inCall(file: string, source: string, node: Node): string[] {
  const callee = partOf(node, 'callee');
  const [object, property] = [partOf(callee as Node, 'object'), partOf(callee as Node, 'property')];
  const [statement] = partsOf(node, 'arguments');
  if (object === undefined || statement === undefined || !RUNNING.has(String(property?.name))) return [];
  if (!ENGINE.test(written(source, object))) return [];
  const text = written(source, statement);
  const isWritten = ['Literal', 'TemplateLiteral'].includes(statement.type) || /^[A-Z][A-Z_]*$/.test(text);
  return isWritten || HANDED_ON[file]?.includes(text) ? [] : [`${file}: ${text} is run as a statement`];
}

describe('statements', () => {
  const store = sourcesIn('src/store');

  it('are made of constants, placeholders and quoted names alone', () => {
    expect(violations(store)).toEqual([]);
  });

  it('are all seen', () => {
    const statements =
      Object.values(store)
        .join('\n')
        .match(/\.(?:all|run|query|exec|prepare)\(\s*['"`]/g) ?? [];
    expect(statements.length).toBeGreaterThan(100);
    const without = Object.fromEntries(Object.entries(store).map(([path, source]) => [`${path}x`, source]));
    // In a file that is not known, no fragment is.
    expect(violations(without).length).toBeGreaterThan(25);
  });

  /** An interpolation, as it is written. */
  const hole = (what: string) => ['$', '{', what, '}'].join('');

  it.each<[string, string, string]>([
    [
      'what was typed',
      `database.all(\`select * from articles where id = ${hole('id')}\`);`,
      'id gets into a statement',
    ],
    [
      'what was typed, quoted',
      `database.all(\`select 1 where id = '${hole('id')}'\`);`,
      'id gets into a statement',
    ],
    ['a choice', `const sql = \`select 1 ${hole("a ? b : 'limit 1'")}\`;`, 'b gets into a statement'],
    ['a sum', "database.all('select 1 where id = ' + id);", 'id is added to a statement'],
    [
      'a fragment of another file',
      `const x = \`select 1 from ${hole('from.name')}\`;`,
      'from.name gets into a statement',
    ],
    ['a statement from elsewhere', 'database.all(typed);', 'typed is run as a statement'],
  ])('may not hold %s', (_what, source, sentence) => {
    expect(violations({ 'src/store/a.ts': source })).toContain(`a.ts: ${sentence}`);
  });
});
