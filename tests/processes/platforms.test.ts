import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { takenPort } from '../support/network.ts';
import type { GivenSettings } from '../support/newsdesk.ts';
import { it } from '../support/place.ts';
import { aDiscord } from '../support/running-discord.ts';
import { aSlack } from '../support/running-slack.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const SEEDS = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };

function slackSettings({ botToken, appToken, apiUrl }: SlackDouble): GivenSettings {
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl };
}

function discordSettings({ token, apiUrl }: DiscordDouble): GivenSettings {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl };
}

describe('a bot on Slack and Discord', () => {
  it('answers both side by side, logs JSON without a secret, and ends at SIGTERM', async ({ aPlace }) => {
    const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
    const settings = { ...slackSettings(slack), ...discordSettings(discord), LOG_LEVEL: 'debug' };
    const bot = aPlace(SEEDS).start(['start'], { settings });
    await bot.says('"msg":"ready"', 'stderr');

    const [inSlack, inDiscord] = await Promise.all([
      slack.slashCommand({ command: '/article', text: 'ferry' }),
      discord.slashCommand({ name: 'digest' }),
    ]);
    const [[card], digest] = await Promise.all([inSlack.waitForReplies(1), inDiscord.waitForReply()]);
    expect(JSON.stringify(card)).toContain('Harbour opens a ferry line');
    expect(JSON.stringify(digest)).toContain('Harbour opens a ferry line');

    bot.signal('SIGTERM');
    const { code, stdout, stderr } = await bot.ended(2000);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const log = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(log.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['connected', 'ready', 'stopping']));
    for (const secret of [slack.botToken, slack.appToken, discord.token, inDiscord.token]) {
      expect(stderr).not.toContain(secret);
    }
  });

  it('ends the start when there is nothing to read, naming the folder, and goes on when something is stored', async ({
    aPlace,
  }) => {
    const slack = await aSlack();
    const settings = slackSettings(slack);
    const place = aPlace({});
    const { code, stderr } = await place.run(['start'], { settings });
    expect(stderr).toContain(`There are no article files in ${place.seeds}. Put articles into it`);
    expect(code).toBe(1);

    place.write(SEEDS);
    await place.run(['import']);
    rmSync(join(place.seeds, 'ferry.md'));
    const bot = place.start(['start'], { settings });
    await bot.says('"msg":"ready"', 'stderr');
    expect(bot.stderr).toContain(`There are no article files in ${place.seeds}.`);
    const [reply] = await (await slack.slashCommand({ command: '/digest' })).waitForReplies(1);
    expect(JSON.stringify(reply)).toContain('Harbour opens a ferry line');
  });

  it('answers while its first import is under way', async ({ aPlace }) => {
    const slack = await aSlack();
    // Long enough texts that a thousand of them take longer than connecting.
    const bot = aPlace(generatedSeeds(1000, 60)).start(['start'], { settings: slackSettings(slack) });
    await bot.says('"msg":"connected"', 'stderr');
    const command = await slack.slashCommand({ command: '/digest' });
    await command.waitForReplies(1);
    expect(bot.stderr).not.toContain('seeds imported');
    expect(bot.stderr).not.toContain('"msg":"ready"');
  });

  it('ends at SIGTERM also while its first import is under way', async ({ aPlace }) => {
    const slack = await aSlack();
    const bot = aPlace(generatedSeeds(1000, 60)).start(['start'], { settings: slackSettings(slack) });
    await bot.says('"msg":"connected"', 'stderr');
    bot.signal('SIGTERM');
    const { code, stderr } = await bot.ended(2000);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('seeds imported');
  });
});

describe('a bot that cannot start', () => {
  it.for<readonly [what: string, wrong: GivenSettings, sentence: string]>([
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, 'Slack refuses SLACK_BOT_TOKEN (invalid_auth).'],
    ['SLACK_APP_TOKEN', { SLACK_APP_TOKEN: 'xapp-wrong' }, 'Slack refuses SLACK_APP_TOKEN (invalid_auth).'],
    [
      'DISCORD_TOKEN',
      { DISCORD_TOKEN: 'wrong.discord.token' },
      'Discord refuses DISCORD_TOKEN. Copy the token again from “Bot” in your application (“Reset Token” makes a new one).',
    ],
    [
      'DISCORD_GUILD_ID',
      { DISCORD_GUILD_ID: '300000000000000009' },
      'Commands cannot be registered in the Discord server 300000000000000009',
    ],
  ])('says how to mend a wrong %s, and ends with code 1', async ([name, wrong, sentence], { aPlace }) => {
    const isSlack = name.startsWith('SLACK');
    const settings = isSlack
      ? slackSettings(await aSlack({ refusals: ['invalid_auth'] }))
      : discordSettings(await aDiscord({ refusals: [name === 'DISCORD_TOKEN' ? 401 : 403] }));
    const place = aPlace(SEEDS);
    const { code, stdout, stderr } = await place.run(['start'], {
      settings: { ...settings, ...wrong, LOG_LEVEL: 'warn' },
    });
    // Above it the platform's library may have logged what it saw.
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toMatch(/xoxb-wrong|xapp-wrong|wrong\.discord/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect((await place.run(['article', 'ferry'])).code).toBe(0);
  });

  it('names the port that another program uses', async ({ aPlace }) => {
    const { botToken, signingSecret, apiUrl } = await aSlack();
    const port = await takenPort();
    const { code, stderr } = await aPlace(SEEDS).run(['start'], {
      settings: {
        SLACK_BOT_TOKEN: botToken,
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_API_URL: apiUrl,
        HTTP_PORT: String(port),
        LOG_LEVEL: 'warn',
      },
    });
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is already used by another program. Stop that program, or set HTTP_PORT to a free port.\n`,
    );
    expect(code).toBe(1);
  });

  it('ends the platform that had started when the other one fails', async ({ aPlace }) => {
    const [slack, discord] = await Promise.all([aSlack(), aDiscord({ refusals: [401] })]);
    const { code, stderr } = await aPlace(SEEDS).run(['start'], {
      settings: {
        ...slackSettings(slack),
        ...discordSettings(discord),
        DISCORD_TOKEN: 'wrong.discord.token',
      },
    });
    expect(code).toBe(1);
    expect(stderr).toContain('Discord refuses DISCORD_TOKEN.');
    await expect(slack.slashCommand({ command: '/digest' })).rejects.toThrow();
  });
});
