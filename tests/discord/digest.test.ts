import { describe, expect, it } from 'vitest';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

/** A server in which somebody has asked for one story. */
async function asked() {
  const discord = await aDiscord();
  const { runner } = await aDesk([FERRY, BRIDGE, COMET]);
  await aDiscordChat(discord, runner).connect();
  const typed = await discord.slashCommand({ name: 'digest', options: { size: 1 } });
  return { discord, message: await typed.waitForReply() };
}

describe('a digest in Discord', () => {
  it('goes on below when somebody asks for more, for them alone', async () => {
    const { discord, message } = await asked();

    const reply = await (await discord.press(message, 'More stories')).waitForReply();

    expect(reply).toMatchObject({ ephemeral: true });
    expect(wordsIn(reply.components)).toContain('stories 2 to 2');
  });

  it('is shown to the channel when it is shared, with the name of who did', async () => {
    const { discord, message } = await asked();

    const [note, shared] = await (await discord.press(message, 'Share in channel')).waitForMessages(2);

    expect(note).toMatchObject({ ephemeral: true });
    expect(wordsIn(note?.components)).toBe('-# Shared below, for everybody here.');
    expect(shared).toMatchObject({ ephemeral: false });
    expect(wordsIn(shared?.components)).toContain('Harbour opens a second ferry line');
    expect(wordsIn(shared?.components)).toMatch(/Shared by \S/);
  });

  it('is of another topic when one is chosen', async () => {
    const { discord, message } = await asked();

    const reply = await (await discord.press(message, 'science')).waitForReply();

    expect(reply).toMatchObject({ ephemeral: true });
    expect(wordsIn(reply.components)).toContain('Comet returns');
    expect(wordsIn(reply.components)).not.toContain('Harbour opens');
  });

  it('tells nobody else of a mistake', async () => {
    const { discord } = await asked();

    const typed = await discord.slashCommand({ name: 'digest', options: { share: true, page: 7 } });

    expect(await typed.waitForReply()).toMatchObject({ ephemeral: true });
    expect(typed.followUps).toEqual([]);
  });
});
