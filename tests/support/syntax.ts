import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of a syntax tree, as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** Sources of the program by their paths, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

/** All files of TypeScript below some folders of the project. */
export function sourcesIn(...folders: readonly string[]): Sources {
  const root = join(import.meta.dirname, '../..');
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Every node of a source, in reading order. */
export function nodesOf(source: string): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (isNode(value)) {
      found.push(value);
      for (const [name, part] of Object.entries(value)) if (name !== 'type') visit(part);
    }
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A part of a node that is a node. */
export function partOf(node: Node | undefined, name: string): Node | undefined {
  const part = node?.[name];
  return isNode(part) ? part : undefined;
}

/** Parts of a node that are a list. */
export function partsOf(node: Node, name: string): Node[] {
  const parts = node[name];
  return Array.isArray(parts) ? parts.filter(isNode) : [];
}

/** How a node is written, its white space as one space. */
export function written(source: string, { start, end }: Node): string {
  return source.slice(start, end).replace(/\s+/g, ' ');
}
