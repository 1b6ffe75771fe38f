import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';

describe.concurrent('--help', () => {
  it.for([
    {
      command: [],
      named: ['start', 'check', 'inspect', 'digest', 'article', 'import', 'Exit codes: 0 done, 1 problems'],
    },
    { command: ['start'], named: ['newsdesk start'] },
    { command: ['check'], named: ['[dir]', 'SEEDS_DIR'] },
    { command: ['inspect'], named: ['[dir]', '--json'] },
    {
      command: ['digest'],
      named: ['--topic', '--since', '--size', '--format', '"slack", "discord", "json"'],
    },
    { command: ['article'], named: ['[query...]', '--format'] },
    { command: ['import'], named: ['--json'] },
    { command: ['setup'], named: ['slack', 'discord'] },
    { command: ['setup', 'slack'], named: ['--http <url>', '--json', '--yaml'] },
    { command: ['setup', 'discord'], named: ['--client-id <id>', 'DISCORD_TOKEN'] },
    { command: ['doctor'], named: ['--json', '{ check, state, found, remedy }'] },
    { command: ['backup'], named: ['<file>', '--force'] },
    { command: ['restore'], named: ['<file>', '--force'] },
    { command: ['migrate'], named: ['--from', '--to', '--json', 'DATABASE_URL'] },
  ])('of newsdesk $command names what it takes', async ({ command, named }, { aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run([...command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of named) expect(stdout).toContain(name);
  });
});

describe.concurrent('a wrong use', () => {
  it.for([
    {
      args: ['setup', 'slack', '--json', '--yaml'],
      said: "error: option '--json' cannot be used with option '--yaml'",
      help: 'setup slack --help” says how it is typed',
    },
    { args: ['nonsense'], said: "error: unknown command 'nonsense'", help: '--help” lists the commands' },
    {
      args: ['digset'],
      said: "error: unknown command 'digset'\n(Did you mean digest?)",
      help: '--help” lists the commands',
    },
    {
      args: ['setup', 'nonsense'],
      said: "error: unknown command 'nonsense'",
      help: 'setup --help” lists the commands',
    },
    {
      args: ['backup'],
      said: "error: missing required argument 'file'",
      help: 'backup --help” says how it is typed',
    },
    {
      args: ['digest', '--nope'],
      said: "error: unknown option '--nope'",
      help: 'digest --help” says how it is typed',
    },
    {
      args: ['digest', '--tpoic', 'x'],
      said: "error: unknown option '--tpoic'\n(Did you mean --topic?)",
      help: 'digest --help” says how it is typed',
    },
    {
      args: ['digest', '--size'],
      said: "error: option '--size <number>' argument missing",
      help: 'digest --help” says how it is typed',
    },
    {
      args: ['start', 'now'],
      said: "error: too many arguments for 'start'. Expected 0 arguments but got 1: now.",
      help: 'start --help” says how it is typed',
    },
  ])(
    'is named and leads to the help of its command: newsdesk $args',
    async ({ args, said, help }, { aPlace }) => {
      const { code, stdout, stderr } = await aPlace().run(args);
      expect(stderr).toBe(`${said}\n(“npm run newsdesk -- ${help})\n`);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );

  it('without any command shows the help', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run([]);
    expect(stderr).toContain('Usage: newsdesk');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
