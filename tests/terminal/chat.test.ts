import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { terminalChat } from '../../src/terminal/chat.ts';
import { paragraphs } from '../support/articles.ts';
import { aDesk, aStore, recordingLog } from '../support/desk.ts';
import { runnerOn } from '../support/runner-on.ts';

const FERRY = { path: 'ferry.md', headline: 'Harbour opens a second ferry line' };
const COMET = {
  path: 'comet.md',
  headline: 'Comet returns after 80 years',
  publishedAt: Date.UTC(2026, 10, 18),
  dek: 'A comet is back.',
  summary: ['A comet is back.'],
  body: paragraphs('A comet is back.'),
  topics: ['science'],
};

/** A terminal whose input a test writes, and whose screen it reads. */
function aTerminal(runner: CommandRunner, { person = false, locale = 'en' } = {}) {
  let screen = '';
  const input = Object.assign(new PassThrough(), { isTTY: person });
  const output = new Writable({
    write(chunk, _, written) {
      screen += String(chunk);
      written();
    },
  });
  const console = { input, output: Object.assign(output, { isTTY: person, columns: 60 }), styled: false };
  const chat = terminalChat(console, commands, runner, locale, 'UTC');
  onTestFinished(() => chat.stop());
  return { input, chat, screen: () => screen };
}

/** All that is printed when this is piped in. */
async function printed(runner: CommandRunner, piped = ''): Promise<string> {
  const { input, chat, screen } = aTerminal(runner);
  input.end(piped);
  await chat.start();
  await chat.listen();
  await chat.ended;
  return screen();
}

async function runner(): Promise<CommandRunner> {
  return (await aDesk([FERRY, COMET])).runner;
}

describe('the terminal', () => {
  it('prints the digest and ends when nothing is typed', async () => {
    const screen = await printed(await runner());

    expect(screen).toMatch(/^Digest · Sunday, 22 November 2026\n2 articles, 2 stories, 1 source\n/);
    expect(screen).toMatch(/Harbour opens.+Comet returns/s);
    expect(screen).toMatch(/[^\n]\n\n$/);
    expect(screen).not.toContain('newsdesk>');
  });

  it('answers what is piped in, in order', async () => {
    const screen = await printed(await runner(), '/article comet\n/digest size:1\n/article ferry\n');

    const titles = screen.match(/^(?:Digest|Comet returns|Harbour opens).*(?=\n\S)/gm);
    expect(titles).toEqual([
      'Digest · Sunday, 22 November 2026',
      'Comet returns after 80 years',
      'Digest · Sunday, 22 November 2026',
      'Harbour opens a second ferry line',
    ]);
  });

  it('answers in order also when an earlier answer takes longer', async () => {
    const store = await aStore([FERRY, COMET]);
    const released = Promise.withResolvers<void>();
    const slow = {
      ...store,
      search: (query: Parameters<typeof store.search>[0]) => released.promise.then(() => store.search(query)),
    };
    const answers = printed(runnerOn(slow, recordingLog()), '/article comet\n/nonsense\n');
    released.resolve();

    expect(await answers).toMatch(/A comet is back.+There is no command/s);
  });

  it('takes commands without their slash, in any case, and the last line without its end', async () => {
    const screen = await printed(await runner(), 'ARTICLE comet');

    expect(screen).toContain('\n\nComet returns after 80 years\nThe Example');
  });

  it('names the commands that there are when it does not know one', async () => {
    expect(await printed(await runner(), '/weather\n')).toMatch(
      /\n\nThere is no command \/weather\. Try \/digest, \/article,\s\/saved,\s\/subscription,\s\/why\sor\s\/newsdesk\.\n\n$/,
    );
  });

  it('offers no form, as it has none', async () => {
    const screen = await printed(await runner(), '/article zzzz\n');

    expect(screen).toContain('No article matches “zzzz”');
    expect(screen).not.toContain('find:yes');
  });

  it('ignores empty lines', async () => {
    const desk = await runner();

    expect(await printed(desk, '\n   \n\n')).toBe(await printed(desk));
  });

  it.each(['exit', '/exit', 'quit', 'Bye', '  exit  '])('ends at “%s”, whatever follows', async (word) => {
    const desk = await runner();

    expect(await printed(desk, `${word}\n/article comet\n`)).toBe(await printed(desk));
  });

  it('goes on after a mistake and after a bug', async () => {
    const store = await aStore([FERRY]);
    const broken = { ...store, search: () => Promise.reject(new Error('the disk is full')) };
    const log = recordingLog();

    const screen = await printed(runnerOn(broken, log), '/digest size:0\n/article ferry\n/digest\n');

    expect(screen).toMatch(/size is a whole number.+logged as\s+ref00001.+Digest · Sunday/s);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { reference: 'ref00001' } }]);
  });
});

describe('somebody who does not know the commands', () => {
  it.each([
    ['help', /\/digest: The news in short\n.*\/article: Find one article/s],
    ['?', /\/digest: The news in short/],
    ['belarus', /To find an article, type \/article belarus\./],
    ['/', /There is no command \/\./],
  ])('types %s and is told', async (typed, said) => {
    const { chat, input, screen } = aTerminal(await runner());
    await chat.start();
    await chat.listen();
    input.end(`${typed}\n`);
    await chat.ended;
    expect(screen()).toMatch(said);
  });
});

describe('a person at the terminal', () => {
  it('is greeted after the digest, and prompted', async () => {
    const { chat, screen } = aTerminal(await runner(), { person: true });

    await chat.start();
    await chat.listen();

    expect(screen()).toMatch(
      /Digest · .+Type \/digest, or \/article and a few words; help for the\ncommands, exit to end\.\n\n.*newsdesk> /s,
    );
  });

  it('is greeted in the language of the installation', async () => {
    const { chat, screen } = aTerminal(await runner(), { person: true, locale: 'fr' });

    await chat.start();
    await chat.listen();

    expect(screen()).toContain('Tapez /digest');
  });

  it('is prompted again after each answer, and leaves with exit', async () => {
    const { input, chat, screen } = aTerminal(await runner(), { person: true });
    await chat.start();
    await chat.listen();

    input.write('/article comet\n');
    await vi.waitFor(() => expect(screen()).toMatch(/newsdesk> .*Comet returns.+newsdesk> /s));
    input.write('exit\n');

    await expect(chat.ended).resolves.toBeUndefined();
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('leaves with %s', async (_, key) => {
    const { input, chat } = aTerminal(await runner(), { person: true });
    await chat.start();
    await chat.listen();

    input.write(key);

    await expect(chat.ended).resolves.toBeUndefined();
  });
});

describe('stopping the terminal', () => {
  it('ends it while it waits for input, and may be done twice', async () => {
    const { chat } = aTerminal(await runner());
    await chat.start();
    await chat.listen();

    await chat.stop();
    await chat.stop();

    await expect(chat.ended).resolves.toBeUndefined();
  });

  it('may be done before it is started', async () => {
    await aTerminal(await runner()).chat.stop();
  });
});
