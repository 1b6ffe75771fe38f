import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { operator } from '../../src/app/asker.ts';
import type { AnyCommand } from '../../src/command/command.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aNewsroom, NEWS } from '../support/newsroom.ts';
import { runnerIn } from '../support/runner-on.ts';

const newsdesk = commands.find(({ name }) => name === 'newsdesk') as AnyCommand;

/** What somebody in the channel of a newsroom is answered. */
async function inNewsroom() {
  const room = await aNewsroom();
  const runner = runnerIn(room);
  const say = async (text: string) =>
    plainText(await runner.run(newsdesk, { text }, { ...operator('en-GB'), channel: NEWS }));
  return { room, say };
}

describe('/newsdesk', () => {
  it('says where else it can be asked, in two sentences', async () => {
    const { runner } = await aDesk();

    const said = plainText(await runner.run(newsdesk, { text: 'help' }, operator('en')));

    expect(said).toContain('@Newsdesk article belarus');
    expect(said).toContain('“Find this article” and “Discuss this link”');
  });

  it.each(['', 'help'])('“%s” says what can be typed', async (text) => {
    const { runner } = await aDesk();

    const said = plainText(await runner.run(newsdesk, { text }, operator('en')));

    for (const command of commands.filter(({ name }) => name !== 'newsdesk')) {
      expect(said).toContain(`/${command.name} · ${command.help(wordsFor('en')).summary}`);
    }
    expect(said).toContain('/subscription add · ');
  });

  it('says so of a word that is no subcommand', async () => {
    const { say } = await inNewsroom();

    expect(await say('hepl')).toContain('/newsdesk help');
  });

  it('about says which version it is', async () => {
    const { say } = await inNewsroom();

    expect(await say('about')).toMatch(/^Newsdesk \d+\.\d+\.\d+: /);
  });

  it('status says how many articles there are, and that nothing is posted', async () => {
    const { room, say } = await inNewsroom();
    await room.import(FERRY);

    const said = await say('status');

    expect(said).toContain('1 article, the newest from 20 November 2026.');
    expect(said).toContain('Make it so with /subscription add.');
  });

  it('status says what is posted in the channel, and when next', async () => {
    const { room, say } = await inNewsroom();
    await room.subscribe({ id: 'morning' });
    await room.subscribe({ id: 'resting', pause: { reason: 'asked', at: room.now }, nextRunAt: null });

    expect(await say('status')).toMatch(
      /Posts in this channel\n• Every day at .+ · Next: .+\n• .+ · paused$/s,
    );
  });

  it('status says so when there is nothing to read', async () => {
    const { say } = await inNewsroom();

    expect(await say('status')).toContain('There are no articles yet.');
  });
});
