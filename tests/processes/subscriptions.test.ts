import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, vi } from 'vitest';
import type { Channel } from '../../src/core/channel.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { settingsIn } from '../support/newsdesk.ts';
import { aSubscription, DAY, HOUR, MINUTE } from '../support/newsroom.ts';
import { it, type Place } from '../support/place.ts';
import { aDiscord } from '../support/running-discord.ts';
import { aSlack } from '../support/running-slack.ts';
import { aSeed } from '../support/seed-files.ts';
import { wordsIn } from '../support/words-in.ts';

const HEADLINE = 'Harbour opens a ferry line';
const SEEDS = { 'ferry.md': aSeed({ headline: HEADLINE }) };
const IN_SLACK: Channel = { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0GENERAL1' };
const IN_DISCORD: Channel = {
  platform: 'discord',
  workspace: '300000000000000001',
  id: '400000000000000001',
};
const OTHER: Channel = { ...IN_SLACK, id: 'C0OTHER' };
const SOON = { interval: 10, timeout: 10_000 };

/** The database of a bot that does not run, opened for a moment. */
async function inDatabase<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settingsIn(place.folder).DATABASE_URL ?? '', 'owner', { now: Date.now });
  return work(store).finally(() => store.close());
}

/** Subscriptions of channels, named after their platforms, that fell due a minute ago and do so once a day. */
function dueIn(place: Place, ...channels: readonly Channel[]): Promise<void> {
  const now = Date.now();
  const at = new Date(now + 12 * HOUR).toISOString().slice(11, 16);
  return inDatabase(place, async (store) => {
    for (const channel of channels) {
      await store.addSubscription(
        aSubscription({
          id: channel.id.toLowerCase(),
          channel,
          plan: { cadence: { kind: 'daily', at } },
          createdAt: now - DAY,
          since: now - DAY,
          nextRunAt: now - MINUTE,
        }),
      );
    }
  });
}

/** A bot with both platforms. */
async function aBotWith(place: Place, slack: SlackDouble, discord: DiscordDouble) {
  const bot = place.start(['start'], {
    settings: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
  await bot.says('"msg":"ready"', 'stderr');
  return {
    bot,
    async stop() {
      bot.signal('SIGTERM');
      expect((await bot.ended(3000)).code, bot.stderr).toBe(0);
    },
  };
}

/** Waits for what was posted into a channel of Slack. */
function arrivedInSlack({ messages }: SlackDouble, { id }: Channel) {
  return vi.waitFor(() => {
    const message = messages.find(({ channel }) => channel === id);
    if (message === undefined) throw new Error(`nothing has arrived in ${id}`);
    return message;
  }, SOON);
}

function arrivedInDiscord({ channelMessages }: DiscordDouble) {
  return vi.waitFor(() => {
    const [message] = channelMessages;
    if (message === undefined) throw new Error('nothing has arrived in Discord');
    return message;
  }, SOON);
}

/** A bot that is started again, until it has posted in another channel what became due meanwhile. */
async function startAgain(place: Place, slack: SlackDouble, discord: DiscordDouble): Promise<void> {
  slack.workspace.enter(OTHER.id);
  await dueIn(place, OTHER);
  const { stop } = await aBotWith(place, slack, discord);
  await arrivedInSlack(slack, OTHER);
  await stop();
}

/** For what was being sent, so that nobody has to wait until it may be looked for. */
function aMinutePasses({ folder }: Place): void {
  const database = new DatabaseSync(join(folder, 'newsdesk.db'));
  database.prepare('update deliveries set taken_at = taken_at - ?').run(MINUTE);
  database.close();
}

const channelsOf = ({ messages }: SlackDouble) => messages.map(({ channel }) => channel);

describe('a subscription that fell due while the bot was down', () => {
  it('is posted at its start, on Slack and on Discord, and not again at the next', async ({ aPlace }) => {
    const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
    const place = aPlace(SEEDS);
    await dueIn(place, IN_SLACK, IN_DISCORD);
    const { stop } = await aBotWith(place, slack, discord);

    const inSlack = await arrivedInSlack(slack, IN_SLACK);
    expect(inSlack.text).toContain(HEADLINE);
    expect(wordsIn(inSlack.blocks)).toContain(HEADLINE);
    expect(inSlack.metadata).toEqual({
      event_type: 'newsdesk_delivery',
      event_payload: { key: expect.stringMatching(/^[0-9a-f]{16}p0$/) },
    });
    const inDiscord = await arrivedInDiscord(discord);
    expect(wordsIn(inDiscord.components)).toContain(HEADLINE);
    const [posted] = discord.requests.filter(({ path }) => path === `/channels/${IN_DISCORD.id}/messages`);
    expect(posted?.body).toMatchObject({
      nonce: expect.stringMatching(/^[0-9a-f]{16}p0$/),
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
    await stop();

    await startAgain(place, slack, discord);
    expect(channelsOf(slack)).toEqual([IN_SLACK.id, OTHER.id]);
    expect(discord.channelMessages).toHaveLength(1);
  });
});

describe('a bot that is killed before it hears that its posts arrived', () => {
  it('finds them when it is started again, and posts nothing twice', async ({ aPlace }) => {
    const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
    slack.fail('chat.postMessage', { lost: 'silent' });
    discord.fail({ kind: 'silence', to: `/channels/${IN_DISCORD.id}/messages` });
    const place = aPlace(SEEDS);
    await dueIn(place, IN_SLACK, IN_DISCORD);
    const { bot } = await aBotWith(place, slack, discord);
    await Promise.all([arrivedInSlack(slack, IN_SLACK), arrivedInDiscord(discord)]);
    await bot.kill();
    aMinutePasses(place);

    await startAgain(place, slack, discord);

    expect(channelsOf(slack)).toEqual([IN_SLACK.id, OTHER.id]);
    expect(discord.channelMessages).toHaveLength(1);
    const states = await inDatabase(place, async (store) => {
      const editions = await Promise.all(
        [IN_SLACK, IN_DISCORD, OTHER].map(({ id }) => store.editions(id.toLowerCase(), 5)),
      );
      return editions.map((all) => all.flatMap(({ deliveries }) => deliveries.map(({ state }) => state)));
    });
    expect(states).toEqual([['sent'], ['sent'], ['sent']]);
  });
});

describe('a bot that is told to stop while its posts are under way', () => {
  it('ends within 10 s, whichever signal it is, and the next one finds them', async ({ aPlace }) => {
    const stopped = async (signal: NodeJS.Signals) => {
      const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
      slack.fail('chat.postMessage', { lost: 'silent' });
      discord.fail({ kind: 'silence', to: `/channels/${IN_DISCORD.id}/messages` });
      const place = aPlace(SEEDS);
      await dueIn(place, IN_SLACK, IN_DISCORD);
      const { bot } = await aBotWith(place, slack, discord);
      await Promise.all([arrivedInSlack(slack, IN_SLACK), arrivedInDiscord(discord)]);

      bot.signal(signal);
      expect((await bot.ended(10_000)).code, bot.stderr).toBe(0);
      aMinutePasses(place);
      await startAgain(place, slack, discord);

      expect(channelsOf(slack)).toEqual([IN_SLACK.id, OTHER.id]);
      expect(discord.channelMessages).toHaveLength(1);
    };
    await Promise.all([stopped('SIGTERM'), stopped('SIGINT')]);
  });
});
