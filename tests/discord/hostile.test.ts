import { expect, it } from 'vitest';
import { aDesk } from '../support/desk.ts';
import { literally } from '../support/discord-markdown.ts';
import { HOSTILE, HOSTILE_ARTICLE, RIGHT_TO_LEFT_OVERRIDE } from '../support/hostile.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

/** Our own markup, taken off: what is left has to be literal. */
const OURS = [
  /^#{2,3} /gm,
  /^-# /gm,
  /^- (?=\[)/gm,
  /\*\*(?=\[)|(?<=\))\*\*/g,
  /\[(?=\\@|\\\[|Read)|\]\(https:[^\s()]+\)/g,
  /`\/[^`]*`/g,
];

it.each([
  ['digest', {}],
  ['article', { query: 'masked' }],
])('an article cannot ping, format or link through /%s', async (name, options) => {
  const discord = await aDiscord();
  const { runner } = await aDesk([HOSTILE_ARTICLE]);
  await aDiscordChat(discord, runner).connect();

  const result = await discord.slashCommand({ name, options });
  const { components, allowedMentions } = await result.waitForReply();

  const words = wordsIn(components);
  const left = OURS.reduce((rest, ours) => rest.replace(ours, ''), words);
  expect(literally(left)).toContain(HOSTILE);
  expect([...words.matchAll(/(?<!\\)\]\((\S*)\)/g)].map(([, address]) => address)).toEqual([
    'https://news.example/a%29[b]%28c%29_d_*e*?f=%3Cg%3E&h=|',
    ...(name === 'digest' ? [] : ['https://news.example/related%29']),
  ]);
  expect(allowedMentions).toMatchObject({ parse: [] });
  expect(words).not.toContain(RIGHT_TO_LEFT_OVERRIDE);
});
