import { describe, expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { freePort, silentPort } from '../support/network.ts';
import { it } from '../support/place.ts';
import { CHANNEL } from '../support/posting-to-slack.ts';
import { aDiscord } from '../support/running-discord.ts';
import { aSlack } from '../support/running-slack.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };

const onBoth = (slack: SlackDouble, discord: DiscordDouble) => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  SUBSCRIPTIONS_FILE: 'seeds/subscriptions.yaml',
});

/** A subscription in a channel of each platform. */
const subscribed = ({ guildId, channelId }: DiscordDouble) => `subscriptions:
  - id: on-slack
    channel: { platform: slack, workspace: ${CHANNEL.workspace}, id: ${CHANNEL.id} }
    when: daily 9:00
  - id: on-discord
    channel: { platform: discord, workspace: "${guildId}", id: "${channelId}" }
    when: daily 9:00
    threads: digest
`;

/** Lines that begin with a mark, by what was looked at. */
const marked = (stdout: string, mark: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(2, line.indexOf(': ')));

describe('newsdesk doctor', () => {
  it('finds nothing to mend beside a bot that runs, and shows no secret', async ({ aPlace }) => {
    const [slack, discord] = [await aSlack(), await aDiscord()];
    const place = aPlace({ ...FERRY, 'subscriptions.yaml': subscribed(discord) });
    const settings = onBoth(slack, discord);
    const bot = place.start(['start'], { settings: { ...settings, LOG_LEVEL: 'info' } });
    await bot.says('"ready"', 'stderr');
    await discord.connected();

    const { code, stdout, stderr } = await place.run(['doctor'], { settings });

    // The file of subscriptions lies among the seeds, which is a kind of file that is not read.
    expect(marked(stdout, '!')).toEqual(['Seeds']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(marked(stdout, '✓')).toEqual(
      expect.arrayContaining([
        ...['Node', 'Time zone', 'Disk', 'SEEDS_DIR', 'Database', 'Database schema', 'Database writing'],
        ...['Subscriptions file', 'Slack token', 'Slack scopes', 'Slack app token'],
        ...['Discord token', 'Discord intents', 'Discord gateway', 'Discord commands'],
        ...[`Channel slack ${CHANNEL.id}`, `Channel discord ${discord.channelId}`],
      ]),
    );
    expect(stdout).not.toContain('Chat platforms');
    expect(stdout).toContain(`All ${commands.length + messageActions.length} are registered.`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 warning.');
    for (const secret of [slack.botToken, slack.appToken, discord.token])
      expect(stdout).not.toContain(secret);
  });

  it('says of each thing that is wrong how to mend it', async ({ aPlace }) => {
    const slack = await aSlack({ refusals: ['token_revoked', 'invalid_auth'] });
    const discord = await aDiscord();
    slack.revoke();
    discord.servers.deny(discord.channelId, 'createPublicThreads');
    const place = aPlace({ ...FERRY, 'subscriptions.yaml': subscribed(discord), 'empty.md': '' });
    const settings = { ...onBoth(slack, discord), SLACK_APP_TOKEN: 'xapp-wrong', HTTP_PORT: 'none' };

    const { code, stdout, stderr } = await place.run(['doctor'], { settings });

    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(marked(stdout, '✗')).toEqual([
      ...['HTTP_PORT', 'Seeds', 'Slack token', 'Slack app token'],
      `Channel discord ${discord.channelId}`,
    ]);
    expect(marked(stdout, '!')).toEqual(['Discord commands', `Channel slack ${CHANNEL.id}`]);
    const lines = stdout.split('\n');
    for (const [index, line] of lines.entries())
      if (/^[✗!]/.test(line)) expect(lines[index + 1], line).toMatch(/^ {2}→ .*[.]$/);
    expect(lines).toContain(
      `✗ Channel discord ${discord.channelId}: The bot lacks permissions there: Create Public Threads.`,
    );
    expect(lines.at(-2)).toBe('5 problems, 2 warnings.');
    for (const secret of [slack.botToken, 'xapp-wrong', discord.token]) expect(stdout).not.toContain(secret);
  });

  it('prints an array with --json', async ({ aPlace }) => {
    const settings = { LOCALE: 'xx', SLACK_API_URL: 'ftp://proxy:opensesame@proxy.example/' };
    const { code, stdout } = await aPlace(FERRY).run(['doctor', '--json'], { settings });

    expect(code).toBe(1);
    const findings: Record<string, unknown>[] = JSON.parse(stdout);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['check', 'state', 'found', 'remedy']);
      expect(finding.remedy === null).toBe(finding.state === 'ok');
    }
    expect(findings.filter(({ state }) => state !== 'ok').map(({ check }) => check)).toEqual([
      'LOCALE',
      'SLACK_API_URL',
    ]);
    // Also of what cannot be used.
    expect(stdout).not.toContain('opensesame');
    expect(findings.filter(({ check }) => String(check).startsWith('Slack'))).toEqual([]);
  });

  it('before the first start finds nothing to mend, and makes no database', async ({ aPlace }) => {
    const place = aPlace(FERRY);
    const { code, stdout } = await place.run(['doctor']);

    expect(code).toBe(0);
    expect(stdout).toContain('Everything is as it should be.');
    expect(stdout).toMatch(/✓ Chat platforms: None has a token: .+ setup slack/);
    expect(stdout).not.toContain('It is not set (by default).');
    const mistyped = await place.run(['doctor'], { settings: { SLACK_BOT_TOKEN: 'xapp-1' } });
    expect(mistyped.stdout).not.toContain('Chat platforms');
    expect((await place.run(['doctor'])).stdout).toContain('yet; the first start makes it.');
  });

  it.for([
    ['nobody answers', freePort],
    ['nobody says anything', silentPort],
  ] as const)('says so within seconds where %s', async ([_what, port], { aPlace }) => {
    const apiUrl = `http://127.0.0.1:${await port()}/api`;
    const database = `postgres://me:hidden-password@127.0.0.1:${await port()}/news`;
    const settings = {
      ...{ SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret', SLACK_API_URL: `${apiUrl}/` },
      ...{ DISCORD_TOKEN: 'a.b.secret', DISCORD_API_URL: apiUrl, DATABASE_URL: database },
    };
    const began = performance.now();
    const { code, stdout } = await aPlace(FERRY).run(['doctor'], { settings });

    expect(performance.now() - began).toBeLessThan(15_000);
    expect(code).toBe(1);
    expect(marked(stdout, '✗')).toEqual(['Database', 'Slack token', 'Slack app token', 'Discord token']);
    expect(stdout).not.toMatch(/secret|hidden-password/);
  });

  it('does not take what it does not know', async ({ aPlace }) => {
    const { code, stdout } = await aPlace().run(['doctor', '--mend']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
