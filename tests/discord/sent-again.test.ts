import { describe, expect, it } from 'vitest';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { plans } from '../support/plans.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

/** A server with two articles. */
async function withArticles(given: Parameters<typeof aDiscordChat>[2] = {}) {
  const discord = await aDiscord();
  const { runner, log } = await aDesk([FERRY, BRIDGE]);
  await aDiscordChat(discord, runner, { log, ...given }).connect();
  return { discord, log };
}

describe('what Discord delivers again', () => {
  it('is not acknowledged, done or answered a second time', async () => {
    const { discord, log } = await withArticles();
    const typed = await discord.slashCommand({ name: 'digest', options: { share: true } });
    await typed.waitForMessages(2);

    discord.redeliver(typed.id);
    // What came first would have been answered first.
    await (await discord.slashCommand({ name: 'digest' })).waitForReply();

    expect(typed.followUps).toHaveLength(1);
    expect(log.lines).toEqual([]);
  });

  it('likewise a button, after a connection that was lost', async () => {
    const { discord } = await withArticles();
    const card = await (
      await discord.slashCommand({ name: 'article', options: { query: 'ferry' } })
    ).waitForReply();
    const pressed = await discord.press(card, 'Save');
    await pressed.waitForReply();
    await (await discord.slashCommand({ name: 'saved', options: { remove: 'ferry' } })).waitForReply();

    discord.disconnectSockets();
    await discord.connected();
    discord.redeliver(pressed.id);
    const list = await (await discord.slashCommand({ name: 'saved' })).waitForReply();

    expect(wordsIn(list.components)).not.toContain('Harbour');
  });

  it('likewise a form', async () => {
    const { discord, log } = await withArticles({ commands: [plans] });
    const opened = await discord.slashCommand({ name: 'plan', subcommand: 'add' });
    const sent = await discord.submit(opened, { when: '8:00' });
    await sent.waitForReply();

    discord.redeliver(sent.id);
    await (await discord.slashCommand({ name: 'plan', subcommand: 'list' })).waitForReply();

    expect(sent.followUps).toEqual([]);
    expect(log.lines).toEqual([]);
  });
});

it('what somebody shares twice at once is shown to the channel once', async () => {
  const { discord } = await withArticles();
  const card = await (
    await discord.slashCommand({ name: 'article', options: { query: 'ferry' } })
  ).waitForReply();

  const pressed = await Promise.all([
    discord.press(card, 'Share in channel'),
    discord.press(card, 'Share in channel'),
  ]);
  const first = await Promise.all(pressed.map((one) => one.waitForReply()));

  expect(
    wordsIn(first.map(({ components }) => components))
      .split('\n')
      .sort(),
  ).toEqual(['-# Shared below, for everybody here.', 'That was shown here a moment ago.']);
});
