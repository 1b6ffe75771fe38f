import { describe, expect } from 'vitest';
import { checkNewMessage } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { it } from '../support/place.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const SEEDS = {
  'ferry.md': aSeed({ headline: 'Harbour opens a ferry line', published: '2026-11-20' }),
  'comet.md': aSeed({ headline: 'Comet passes Jupiter', published: '2026-11-19', topics: ['space'] }),
  'probe.md': aSeed({
    headline: 'Probe lands on Titan',
    published: '2026-11-01',
    topics: ['space', 'science'],
  }),
};
/** Components V2, as the bot sends them. */
const DISCORD_FRAME = { flags: 1 << 15, allowed_mentions: { parse: [] } };

describe.concurrent('newsdesk digest', () => {
  it.for([
    { options: [], shown: ['Harbour', 'Comet', 'Probe'] },
    { options: ['--topic', 'Space', '--size', '1'], shown: ['Comet'] },
    { options: ['--since=2026-11-19'], shown: ['Harbour', 'Comet'] },
  ])('shows the newest articles that fit $options', async ({ options, shown }, { aPlace }) => {
    const { code, stdout, stderr } = await aPlace(SEEDS).run(['digest', ...options]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found = stdout.match(/^(?:Harbour|Comet|Probe)(?= )/gm);
    expect(found).toEqual(shown);
  });

  it('names in its help the times that it names when it does not understand one', async ({ aPlace }) => {
    const { stdout } = await aPlace().run(['digest', '--help']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '24h, 7d, yesterday, “last Monday” or a date such as 2026-01-31',
    );
  });

  it('says of each why it stands where it stands with --explain', async ({ aPlace }) => {
    const { code, stdout } = await aPlace(SEEDS).run(['digest', '--explain']);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}(?:1st|2nd|3rd) \(/gm)).toHaveLength(3);
  });

  it.for<readonly [option: string, value: string, code: number, sentence: string]>([
    ['--size', '0', 2, 'not “0”. For example: npm run newsdesk -- digest --size 5.\n'],
    ['--size', 'abc', 2, 'size is a whole number from 1 to 25, not “abc”. '],
    [
      '--since',
      'soon',
      2,
      'I do not understand the time “soon”. Write 24h, 7d, yesterday, last Monday or a date such as 2026-01-31.',
    ],
    [
      '--topic',
      'nope',
      1,
      'No article has the topic “nope”. Topics to choose from: space, science, transport.',
    ],
    ['--since', '1h', 1, 'the newest article is from 20 November 2026. Ask for an earlier date'],
    [
      '--format',
      'html',
      2,
      "option '--format <format>' argument 'html' is invalid. Allowed choices are text, slack,",
    ],
  ])('says what to give instead of %s %s', async ([option, value, expected, sentence], { aPlace }) => {
    const { code, stdout, stderr } = await aPlace(SEEDS).run(['digest', option, value]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  });
});

describe.concurrent('newsdesk article', () => {
  it('finds an article by words from it, typed as one or as several', async ({ aPlace }) => {
    const place = aPlace(SEEDS);
    for (const words of [['comet', 'jupiter'], ['Jupiter comet']]) {
      const { code, stdout } = await place.run(['article', ...words]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Comet passes Jupiter\nThe Example · 19 November 2026 · space\n/);
    }
  });

  it('prints the newest without any word', async ({ aPlace }) => {
    const { stdout } = await aPlace(SEEDS).run(['article']);
    expect(stdout).toMatch(/^Harbour opens a ferry line\n/);
  });

  it('says what to try when nothing matches', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace(SEEDS).run(['article', 'zeppelin']);
    expect(stderr).toBe(
      'No article matches “zeppelin”. Try fewer or other words, or see what there is with npm run newsdesk -- digest.\n',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe.concurrent('--format', () => {
  const COMMANDS = [['digest', '--size', '25'], ['article']];

  it('slack prints the messages that Slack takes', async ({ aPlace }) => {
    const place = aPlace(generatedSeeds(30));
    for (const command of COMMANDS) {
      const { stdout } = await place.run([...command, '--format', 'slack']);
      const messages = JSON.parse(stdout) as object[];
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) checkMessage('response', message);
    }
  });

  it('discord prints the messages that Discord takes', async ({ aPlace }) => {
    const place = aPlace(generatedSeeds(30));
    for (const command of COMMANDS) {
      const { stdout } = await place.run([...command, '--format', 'discord']);
      const messages = JSON.parse(stdout) as object[];
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) checkNewMessage({ ...message, ...DISCORD_FRAME }, 'interaction');
    }
  });

  it('json prints the document that no platform has rendered yet', async ({ aPlace }) => {
    const place = aPlace(generatedSeeds(30));
    for (const command of COMMANDS) {
      const { stdout } = await place.run([...command, '--format', 'json']);
      expect(JSON.parse(stdout)).toEqual({
        language: 'en',
        preview: expect.any(String),
        blocks: expect.arrayContaining([expect.objectContaining({ type: 'heading', level: 1 })]),
      });
    }
  });
});
