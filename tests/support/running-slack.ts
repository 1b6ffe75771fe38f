import { expect, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { AnyCommand } from '../../src/command/command.ts';
import type { MessageAction } from '../../src/command/message-action.ts';
import type { Log } from '../../src/ports/log.ts';
import { slackChat } from '../../src/slack/chat.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import { systemClock } from '../../src/system.ts';
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from '../doubles/slack/index.ts';
import { connectable, type TestedChat } from './connectable.ts';
import { recordingLog } from './desk.ts';

/** Slack's double, closed after the test, which fails if the double had to refuse anything else than told here. */
export async function aSlack({
  refusals = [],
  ...options
}: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {}): Promise<SlackDouble> {
  const slack = await startSlackDouble(options);
  onTestFinished(async () => {
    await slack.close();
    expect(slack.refusals.map(({ error }) => error)).toEqual(refusals);
  });
  return slack;
}

/** The chat under test with tokens that the double takes; not started, and stopped after the test. */
export function aSlackChat(
  slack: SlackDouble,
  runner: CommandRunner,
  given: {
    readonly log?: Log;
    readonly settings?: Partial<SlackSettings>;
    readonly commands?: readonly AnyCommand[];
    readonly messageActions?: readonly MessageAction[];
  } = {},
): TestedChat {
  const { botToken, appToken, apiUrl } = slack;
  const transport = { mode: 'socket', appToken } as const;
  const usual = { botToken, transport, apiUrl, clock: systemClock };
  const settings = { ...usual, ...given.settings } as SlackSettings;
  // Whoever has commands of their own has no others, either.
  const actions = given.messageActions ?? (given.commands === undefined ? messageActions : []);
  const log = given.log ?? recordingLog();
  const chat = slackChat(settings, given.commands ?? commands, runner, log, actions);
  onTestFinished(() => chat.stop());
  return connectable(chat);
}
