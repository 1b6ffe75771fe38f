import { expect, it } from 'vitest';
import { limitPresses, USUAL_RATES } from '../../src/app/limit-presses.ts';
import { NOW } from '../support/articles.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { CHANNEL } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const { most } = USUAL_RATES.person;

it('who types and presses wildly in Slack is acknowledged in time, and told alone when to try again', async () => {
  const slack = await aSlack();
  slack.workspace.enter(CHANNEL);
  const limits = { clock: { now: () => NOW }, locale: 'en', rates: USUAL_RATES };
  const room = await aStaffedNewsroom((runner, log) =>
    aSlackChat(slack, limitPresses(runner, limits), { log }),
  );
  const asked = { command: '/subscription', text: 'add when:"daily 11:00" zone:UTC', channelId: CHANNEL };
  for (let index = 0; index < most; index += 1) {
    const typed = await slack.slashCommand({ command: '/newsdesk', text: 'about', channelId: CHANNEL });
    await typed.waitForReplies(1);
  }
  for (let index = 0; index < 5; index += 1) {
    const typed = await slack.slashCommand(asked);
    const [answer] = await typed.waitForReplies(1);
    expect(answer?.response_type).toBe('ephemeral');
    expect(wordsIn(answer?.blocks)).toContain('Try again in 2 seconds.');
    expect(typed.acknowledgedAfterMs).toBeLessThan(3000);
  }
  const here = { platform: 'slack', workspace: 'T0DOUBLE01', id: CHANNEL } as const;
  expect(await room.store.subscriptionsIn(here)).toEqual([]);
  expect(slack.views).toEqual([]);
  expect(room.log.lines.filter(({ level }) => level !== 'debug' && level !== 'info')).toEqual([]);
});
