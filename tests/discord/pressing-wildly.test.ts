import { expect, it } from 'vitest';
import { limitPresses, USUAL_RATES } from '../../src/app/limit-presses.ts';
import { NOW } from '../support/articles.ts';
import { at, NEWS, NEWSROOM } from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { wordsIn } from '../support/words-in.ts';

const { most } = USUAL_RATES.person;

it('who types and presses wildly in Discord is acknowledged in time, and told alone when to try again', async () => {
  const discord = await aDiscord({ guilds: [NEWSROOM] });
  const limits = { clock: { now: () => NOW }, locale: 'en', rates: USUAL_RATES };
  const room = await aStaffedNewsroom((runner, log) =>
    aDiscordChat(discord, limitPresses(runner, limits), { log }),
  );
  const type = (name: string, subcommand: string, options = {}) =>
    discord.slashCommand({ name, subcommand, options, channelId: NEWS });
  for (let index = 0; index < most; index += 1) await (await type('newsdesk', 'about')).waitForReply();
  for (let index = 0; index < 5; index += 1) {
    // It would open a form, and with its answers be run.
    for (const options of [{}, { when: 'daily 11:00', zone: 'Berlin' }]) {
      const typed = await type('subscription', 'add', options);
      const reply = await typed.waitForReply();
      expect(reply.ephemeral).toBe(true);
      expect(wordsIn(reply.components)).toContain('Try again in 2 seconds');
      expect(typed.acknowledgedAfterMs).toBeLessThan(3000);
    }
  }
  expect(await room.store.subscriptionsIn(at(NEWS))).toEqual([]);
  expect(room.log.lines.filter(({ level }) => level !== 'debug' && level !== 'info')).toEqual([]);
});
