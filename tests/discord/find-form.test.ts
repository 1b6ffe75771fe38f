import { expect, it } from 'vitest';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

it('a button where nothing was found opens a form with a line for words, which is answered with the card', async () => {
  const discord = await aDiscord();
  const { runner } = await aDesk([FERRY, BRIDGE]);
  await aDiscordChat(discord, runner).connect();
  const asked = await discord.slashCommand({ name: 'article', options: { query: 'zeppelin' } });

  const opened = await discord.press(await asked.waitForReply(), 'Find another article');
  const sent = await discord.submit(opened, { query: 'bridge' });

  expect(opened.callback).toMatchObject({
    type: 9,
    data: { title: 'Find an article', components: [{ component: { type: 4, custom_id: 'query' } }] },
  });
  expect(wordsIn((await sent.waitForReply()).components)).toContain('Old bridge closes for repairs');
});
