import { expect, it } from 'vitest';
import { aDesk } from '../support/desk.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

it('Slack and Discord, side by side in one process, answer the same command with the same headlines', async () => {
  const headlines = ['Harbour opens a second ferry line', 'Comet returns after 80 years'];
  const { runner, log } = await aDesk(
    headlines.map((headline, index) => ({ headline, path: `${index}.md` })),
  );
  const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
  const chats = [aSlackChat(slack, runner, { log }), aDiscordChat(discord, runner, { log })];
  await Promise.all(chats.map((chat) => chat.connect()));

  const [onSlack, onDiscord] = await Promise.all([
    slack.slashCommand({ command: '/digest', text: 'size:2' }).then((result) => result.waitForReplies(1)),
    discord.slashCommand({ name: 'digest', options: { size: 2 } }).then((result) => result.waitForReply()),
  ]);

  const said = [wordsIn(onSlack), wordsIn(onDiscord.components)].map((words) =>
    headlines
      .map((headline) => ({ headline, at: words.indexOf(headline) }))
      .filter(({ at }) => at !== -1)
      .toSorted((a, b) => a.at - b.at)
      .map(({ headline }) => headline),
  );
  expect(said[0]).toHaveLength(2);
  expect(said[1]).toEqual(said[0]);
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('one that stops leaves the other answering', async () => {
  const { runner } = await aDesk([{ headline: 'Harbour opens a second ferry line' }]);
  const [slack, discord] = await Promise.all([aSlack(), aDiscord()]);
  const chats = [aSlackChat(slack, runner), aDiscordChat(discord, runner)];
  await Promise.all(chats.map((chat) => chat.connect()));

  await chats[0]?.stop();

  const result = await discord.slashCommand({ name: 'digest' });
  expect(wordsIn((await result.waitForReply()).components)).toContain('Harbour opens a second ferry line');
});
