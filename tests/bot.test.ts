import { describe, expect, it } from 'vitest';
import { subscription } from '../commands/subscription.ts';
import { operator } from '../src/app/asker.ts';
import { deskFor } from '../src/bot.ts';
import { readSettings } from '../src/env.ts';
import { plainText } from '../src/message/plain.ts';
import { aStore, recordingLog } from './support/desk.ts';
import { NEWS } from './support/newsroom.ts';

/** What a member of Slack hears who wants a subscription. */
async function answerWith(settings: NodeJS.ProcessEnv): Promise<string> {
  const desk = deskFor(readSettings(settings), await aStore(), recordingLog());
  const member = {
    ...operator('en'),
    channel: NEWS,
    zone: async () => 'UTC',
    standing: async () => 'member' as const,
  };
  return plainText(await desk.runner.run(subscription, { text: 'add when:9:00' }, member));
}

describe('SUBSCRIPTIONS_BY', () => {
  it('says who may change subscriptions on Slack: every member, or admins alone', async () => {
    expect(await answerWith({ SUBSCRIPTIONS_BY: 'admins' })).toContain('Only admins of this workspace');
    for (const SUBSCRIPTIONS_BY of ['', 'members']) {
      expect(await answerWith({ SUBSCRIPTIONS_BY })).not.toContain('Only admins');
    }
  });
});

it('LINKED_WORKSPACES are teams of two or more', () => {
  const teams = (LINKED_WORKSPACES: string) => readSettings({ LINKED_WORKSPACES }).LINKED_WORKSPACES;
  const slack = { platform: 'slack', workspace: 'T1' };
  expect(teams('')).toEqual([]);
  expect(teams(' slack:T1 = discord:22 ;')).toEqual([[slack, { platform: 'discord', workspace: '22' }]]);
  expect(teams('slack:T1=slack:T2;discord:1=discord:2=discord:3').map(({ length }) => length)).toEqual([
    2, 3,
  ]);
  for (const bad of ['slack:T1', 'T1=T2', 'slack:T1=matrix:2', 'slack:T1=', 'slack:T 1=slack:T2'])
    expect(() => teams(bad)).toThrow('links no workspaces');
});
