import { expect } from 'vitest';
import type { SlackDouble } from '../doubles/slack/index.ts';
import type { Channel } from '../doubles/slack/workspace.ts';
import { aSlack, aSlackChat } from './running-slack.ts';
import { aStaffedNewsroom } from './staffed-newsroom.ts';
import { wordsIn } from './words-in.ts';

/** Where people type. */
export const CHANNEL = 'C0NEWS';

/** A workspace in which people type the real commands in a channel that the bot is in. */
export async function atWork({ refusals = [] }: { readonly refusals?: readonly string[] } = {}) {
  const slack = await aSlack({ refusals });
  slack.workspace.enter(CHANNEL);
  const room = await aStaffedNewsroom((runner, log) => aSlackChat(slack, runner, { log }));
  const type = (text: string, userId = 'U0READER01') => {
    const [command = '', ...words] = text.split(' ');
    return slack.slashCommand({ command, text: words.join(' '), channelId: CHANNEL, userId });
  };
  /** What is answered, to the asker alone. */
  const ask = async (text: string, userId?: string): Promise<string> => {
    const [answer] = await (await type(text, userId)).waitForReplies(1);
    expect(answer?.response_type).toBe('ephemeral');
    return wordsIn(answer?.blocks);
  };
  return { slack, room, type, ask };
}

/** The same with a subscription that falls due in an hour. */
export async function subscribed(given?: Parameters<typeof atWork>[0]) {
  const working = await atWork(given);
  expect(await working.ask('/subscription add when:"daily 11:00"')).toContain('Subscription added');
  return working;
}

/** What somebody does to that channel. */
export const change = (what: Partial<Channel>) => (slack: SlackDouble) =>
  slack.workspace.changeChannel(CHANNEL, what);
