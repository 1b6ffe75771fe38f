import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { MAIN, settingsIn } from '../support/newsdesk.ts';
import { it, PROGRESS } from '../support/place.ts';
import { WatchedProcess } from '../support/process.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const PROJECT_SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

const FERRY = aSeed({ headline: 'Harbour opens a ferry line', published: '2026-11-20' });
const COMET = aSeed({ headline: 'Comet passes Jupiter', published: '2026-11-19', topics: ['space'] });

describe.concurrent('start without chat tokens', () => {
  it('prints the digest of the newest articles and ends when there is no input', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    const { code, stdout, stderr } = await place.run(['start']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Digest · \w+, \d+ \w+ \d{4}\n2 articles, 2 stories, 1 source\n/);
    expect(stdout.indexOf('Harbour opens')).toBeLessThan(stdout.indexOf('Comet passes'));
    expect(stdout).toMatch(/The Example · 20 November(?: 2026)? · transport\n/);
  });

  it('answers a command that is piped in with a card, and ends', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    const { code, stdout, stderr } = await place.run(['start'], { input: '/article comet\n' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nComet passes Jupiter\nThe Example · 19 November 2026 · space\n/);
    expect(stdout).toContain('Read it at The Example\nhttps://news.example/comet-passes-jupiter\n');
  });

  it('answers several commands in the order in which they came, the last one also without a line end', async ({
    aPlace,
  }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    const input = '/article ferry\n\n/digest topic:space\narticle jupiter\n/digest size:1';
    const { code, stdout } = await place.run(['start'], { input });
    expect(code).toBe(0);
    const answers = [
      'Read it at The Example\nhttps://news.example/harbour',
      '1 source · topic: space',
      'Read it at The Example\nhttps://news.example/comet',
      'IN BRIEF\n• Comet passes Jupiter · The Example\n',
    ];
    const places = answers.map((answer) => stdout.indexOf(answer));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names the commands that exist for one that does not, and goes on', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const { code, stdout } = await place.run(['start'], { input: '/weather\n/article ferry\n' });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'There is no command /weather. Try /digest, /article, /saved, /subscription, /why or\n/newsdesk.\n',
    );
    expect(stdout).toContain('Read it at The Example');
  });

  it('ends at “exit”, without answering what follows', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const { code, stdout } = await place.run(['start'], { input: 'exit\n/article ferry\n' });
    expect(code).toBe(0);
    expect(stdout).not.toContain('Read it at');
  });

  it.for(['SIGTERM', 'SIGINT'] as const)(
    'ends with code 0 at %s while it waits for a command',
    async (signal, { aPlace }) => {
      const place = aPlace({ 'ferry.md': FERRY });
      const program = place.start(['start'], { keepInputOpen: true });
      await program.says('One article:');
      program.type('/article ferry\n');
      await program.says('Read it at');
      program.signal(signal);
      expect(await program.ended(2000)).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('writes no styles into a pipe, even when colours are forced', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const { stdout } = await place.run(['start'], { settings: { FORCE_COLOR: '3' }, input: '/article\n' });
    expect(stdout).toContain('Harbour opens');
    expect(stdout).not.toContain('\u001b');
  });

  it('speaks the language of LOCALE and dates in it', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const { stdout } = await place.run(['start'], { settings: { LOCALE: 'fr' } });
    expect(stdout).toContain('20 novembre');
    expect(stdout).toContain('Un seul article');
  });

  it('shows the article on Belarus first when it reads the seeds of the project', async ({ aPlace }) => {
    const place = aPlace();
    const { code, stdout, stderr } = await place.run(['start'], {
      settings: { SEEDS_DIR: PROJECT_SEEDS },
      input: '/article belarus\n',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Digest[^\n]+\n14 articles, \d+ stories, 2 sources\n[\n—]+Nobel winners appeal to Trump and the EU/,
    );
    expect(stdout).toContain('Read it at The Moscow Times\nhttps://www.themoscowtimes.com/2025/02/18/');
  });
});

describe.concurrent('the page beside the terminal', () => {
  const ADDRESS =
    /How Slack and Discord would show it, as long as this runs: (http:\/\/127\.0\.0\.1:(\d+)\/)\n/;
  const addressIn = ({ stdout }: { stdout: string }) => ADDRESS.exec(stdout)?.[1] ?? '';

  it('shows the digest as long as the terminal is open, at the address that is printed', async ({
    aPlace,
  }) => {
    const program = aPlace({ 'ferry.md': FERRY }).start(['start'], { keepInputOpen: true });
    await program.says('would show it');
    const page = await fetch(addressIn(program));
    expect(await page.text()).toMatch(/<h3 class="header">Digest · .+Harbour opens a ferry line/s);
    program.type('exit\n');
    expect(await program.ended(5000)).toMatchObject({ code: 0, stderr: '' });
  });

  it('stays where nobody types at all, until the program is told to stop', async ({ aPlace }) => {
    const program = aPlace({ 'ferry.md': FERRY }).start(['start'], { input: null });
    await program.says('would show it');
    // It goes on: so it is still there for the second of two.
    for (const path of ['', 'version'])
      expect((await fetch(`${addressIn(program)}${path}`)).status).toBe(200);
    program.signal('SIGTERM');
    expect(await program.ended(5000)).toMatchObject({ code: 0, stderr: '' });
  });

  it('is served beside another program that has its port, and on this machine alone', async ({ aPlace }) => {
    const seeds = { 'ferry.md': FERRY };
    const first = aPlace(seeds).start(['start'], { keepInputOpen: true });
    await first.says('would show it');
    const { port: HTTP_PORT } = new URL(addressIn(first));
    const settings = { HTTP_PORT, HTTP_HOST: '0.0.0.0' };
    const second = aPlace(seeds).start(['start'], { keepInputOpen: true, settings });
    await second.says('would show it');
    expect(addressIn(second)).not.toBe(addressIn(first));
    expect((await fetch(addressIn(second))).status).toBe(200);
  });
});

describe.concurrent('a reader who stops reading', () => {
  it.for([
    { pipeline: 'start | true', seeds: generatedSeeds(3) },
    { pipeline: 'inspect --json | head -n 1', seeds: generatedSeeds(200) },
  ])('ends newsdesk $pipeline without a word', async ({ pipeline, seeds }, { aPlace }) => {
    const { folder } = aPlace(seeds);
    const [command, reader] = pipeline.split(' | ');
    const script = `{ "$0" "$1" ${command}; echo "code $?" >&3; } 3>&2 | ${reader} >/dev/null`;
    const shell = new WatchedProcess('/bin/sh', ['-c', script, process.execPath, MAIN], {
      env: { ...settingsIn(folder), PATH: '/usr/bin:/bin' },
      cwd: folder,
    });
    // On a slow machine it says how far it is.
    expect((await shell.ended()).stderr.replace(PROGRESS, '')).toBe('code 0\n');
  });
});
