import { vi } from 'vitest';
import type { Asker } from '../../src/app/asker.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { AnyCommand } from '../../src/command/command.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import type { SlackDoubleOptions } from '../doubles/slack/index.ts';
import type { OpenedView } from '../doubles/slack/views.ts';
import { aDesk } from './desk.ts';
import { noteCommand } from './note-command.ts';
import { aSlack, aSlackChat } from './running-slack.ts';

/** A workspace with the tests' own command, and everybody who ran it. */
export async function aNoteSlack(
  given: SlackDoubleOptions & {
    readonly refusals?: readonly string[];
    readonly commands?: readonly AnyCommand[];
    readonly settings?: Partial<SlackSettings>;
    readonly runner?: (runner: CommandRunner) => CommandRunner;
  } = {},
) {
  const slack = await aSlack(given);
  const { runner, log } = await aDesk();
  const askers: Asker[] = [];
  const watched: CommandRunner = {
    ...runner,
    run(command, what, asker) {
      askers.push(asker);
      return runner.run(command, what, asker);
    },
    perform(command, what, asker) {
      askers.push(asker);
      return runner.perform(command, what, asker);
    },
  };
  const commands = given.commands ?? [noteCommand()];
  const chat = aSlackChat(slack, given.runner?.(watched) ?? watched, {
    log,
    commands,
    ...(given.settings === undefined ? {} : { settings: given.settings }),
  });
  await chat.connect();
  /** The newest view, once it has been changed so often. */
  const viewAfter = (updates: number): Promise<OpenedView> =>
    vi.waitFor(
      () => {
        const view = slack.views.at(-1);
        if (view === undefined || view.updates < updates) throw new Error('the view is not there yet');
        return view;
      },
      { interval: 5, timeout: 2000 },
    );
  return { slack, chat, log, askers, viewAfter };
}

/** A workspace in which `/note add` was typed in a channel, and its form is open. */
export async function withForm(text = 'add', given: Parameters<typeof aNoteSlack>[0] = {}) {
  const running = await aNoteSlack(given);
  const typed = await running.slack.slashCommand({ command: '/note', text, channelId: 'C0NOTES' });
  const { view } = await running.viewAfter(0);
  return { ...running, typed, view };
}
