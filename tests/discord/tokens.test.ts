import { describe, expect, it, vi } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { refusedWith } from '../doubles/discord/state/failures.ts';
import { BRIDGE, FERRY, NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

const MINUTE = 60_000;
const CARD = { name: 'article', options: { query: 'ferry' } };

/** A server in which each command takes so many minutes of the double's clock. */
async function taking(minutes: number, refusals: readonly number[] = []) {
  const clock = { now: NOW };
  const discord = await aDiscord({ now: () => clock.now, refusals });
  const { runner, log, store } = await aDesk([FERRY, BRIDGE]);
  const ran: string[] = [];
  const slow: CommandRunner = {
    ...runner,
    async run(command, given, asker) {
      ran.push(command.name);
      const answer = await runner.run(command, given, asker);
      clock.now += minutes * MINUTE;
      return answer;
    },
  };
  await aDiscordChat(discord, slow, { log }).connect();
  const logged = (line: object) =>
    vi.waitFor(() => expect(log.lines).toMatchObject([line]), { interval: 5, timeout: 2000 });
  return { clock, discord, log, store, ran, logged };
}

const OVER = { level: 'warn', message: 'an interaction could not be answered' } as const;

describe('an answer that comes when Discord takes none any more', () => {
  it('is posted to the channel when it is for everybody', async () => {
    const { discord, log } = await taking(16, [401]);

    await discord.slashCommand({ name: 'article', options: { query: 'ferry', share: true } });
    await vi.waitFor(() => expect(discord.channelMessages).toHaveLength(1), { interval: 5, timeout: 2000 });

    expect(discord.channelMessages).toMatchObject([{ channelId: discord.channelId }]);
    expect(wordsIn(discord.channelMessages[0]?.components)).toMatch(/Harbour opens[\s\S]*Shared by \S/);
    expect(log.lines).toEqual([]);
  });

  it('is for nobody else when it is for who asked alone: it is logged', async () => {
    const { discord, logged } = await taking(16, [401]);

    await discord.slashCommand(CARD);

    await logged(OVER);
    expect(discord.channelMessages).toEqual([]);
  });

  it('is not even worked out where the acknowledgement came too late: whoever was told so tries again', async () => {
    const { discord, ran, logged } = await taking(0);
    discord.fail({ ...refusedWith(404, 10_062), to: /callback$/ });

    discord.slashCommand({ name: 'saved', options: { add: 'ferry' } }).catch(() => {});

    await logged(OVER);
    expect(ran).toEqual([]);
  });
});

it('a button that was shown long ago is answered like a new one', async () => {
  const { clock, discord } = await taking(0);
  const card = await (await discord.slashCommand(CARD)).waitForReply();

  clock.now += 30 * 24 * 60 * MINUTE;
  const reply = await (await discord.press(card, 'Full text')).waitForReply();

  expect(wordsIn(reply.components)).toContain('It runs every hour.');
});
