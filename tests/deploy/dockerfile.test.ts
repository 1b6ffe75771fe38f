import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { freePort } from '../support/network.ts';
import { settingsIn } from '../support/newsdesk.ts';
import { aSeed } from '../support/seed-files.ts';
import { ROOT, settingNames, startArguments, textOf } from './project.ts';

/** "COPY", "src ./src", in order. */
type Instruction = readonly [name: string, rest: string];

const INSTRUCTIONS: readonly Instruction[] = textOf('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    return [name, rest.join(' ')];
  });
const all = (name: string) => INSTRUCTIONS.filter(([one]) => one === name).map(([, rest]) => rest);
const last = (name: string) => all(name).at(-1) ?? '';
const list = (name: string): string[] => JSON.parse(last(name).replace(/^[^[]*/, ''));

/** What is taken from the folder that it is built in. */
const COPIED = all('COPY')
  .filter((rest) => !rest.startsWith('--from='))
  .flatMap((rest) => rest.split(' ').slice(0, -1));

/** @returns the exit code */
function runNode(args: readonly string[], env: Record<string, string>, cwd: string): Promise<number> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env, cwd }, () => resolve(child.exitCode ?? -1));
  });
}

describe('the image', () => {
  it('is built in one stage and run in another, each with a version of its own', () => {
    const images = all('FROM').map((rest) => rest.split(' ')[0] ?? '');
    expect(images).toHaveLength(2);
    for (const image of images) {
      expect(image).toMatch(/:/);
      expect(image).not.toMatch(/:latest$/);
    }
  });

  it('runs the version of Node that the program needs', () => {
    const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
    const needed = /\d+/.exec(engines.node)?.[0];
    const versions = all('FROM').map((rest) => /node(?:js)?:?(\d+)/.exec(rest)?.[1]);
    expect(versions).toEqual([needed, needed]);
    expect(process.versions.node.split('.')[0]).toBe(needed);
  });

  it('is run by nobody who could change it, and holds no secret', () => {
    expect(last('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(all('ADD')).toEqual([]);
    const names = [...last('ENV').matchAll(/([A-Z_]+)=/g)].map(([, name]) => name ?? '');
    const known = [...settingNames(), 'NODE_ENV', 'MALLOC_ARENA_MAX'];
    expect(known).toEqual(expect.arrayContaining(names));
    expect(names.filter((name) => /TOKEN|SECRET|PASSWORD|KEY/.test(name))).toEqual([]);
    expect(last('ENV')).toContain('MALLOC_ARENA_MAX=2');
    expect(all('ARG')).toEqual([]);
  });

  it('takes nothing from the folder but what the program is', () => {
    const [everything, ...allowed] = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    expect(allowed.map((line) => line.replace(/^!/, '')).sort()).toEqual([...new Set(COPIED)].sort());
    expect(last('RUN')).toContain('npm ci --omit=dev');
  });

  it('starts the program as npm start does, without a shell, and has it end in peace', () => {
    expect([...list('ENTRYPOINT').slice(1), ...list('CMD')].join(' ')).toContain(startArguments().join(' '));
    expect(last('STOPSIGNAL')).toBe('SIGTERM');
  });

  it('holds all that the program needs', async () => {
    const folder = temporaryFolder();
    for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'seeds'));
    writeFiles(join(folder, 'seeds'), { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
    const [, ...args] = list('ENTRYPOINT');
    for (const command of [['import'], ['article', 'ferry'], ['backup', 'copy.db']]) {
      expect(await runNode([...args, ...command], settingsIn(folder), folder), command.join(' ')).toBe(0);
    }
  });

  it('is healthy as long as the process answers', async () => {
    const [node, ...args] = list('HEALTHCHECK');
    expect(node).toBe(list('ENTRYPOINT')[0]);
    const port = await freePort();
    const check = () => runNode(args, { OPERATIONS_PORT: String(port) }, ROOT);
    expect(await check()).toBe(1);
    let status = 200;
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, answer) => {
      asked.push(url);
      answer.writeHead(status).end();
    }).listen(port, '127.0.0.1');
    onTestFinished(() => void server.close());
    expect(await check()).toBe(0);
    status = 500;
    expect(await check()).toBe(1);
    expect(asked).toEqual(['/healthz', '/healthz']);
  });
});
