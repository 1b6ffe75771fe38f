import { describe, expect, it } from 'vitest';
import { PRESSED } from '../doubles/slack/interactions.ts';
import { freePort } from '../support/network.ts';
import { noteCommand } from '../support/note-command.ts';
import { aNoteSlack } from '../support/note-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A workspace in which `/note show` was answered with its buttons. */
async function withButtons(given: Parameters<typeof aNoteSlack>[0] = {}) {
  const running = await aNoteSlack(given);
  const typed = await running.slack.slashCommand({ command: '/note', text: 'show' });
  const [message = {}] = await typed.waitForReplies(1);
  return { ...running, message };
}

describe('a button', () => {
  it('that is pressed runs its command, and answers to who pressed it alone', async () => {
    const { slack, message, askers } = await withButtons();

    const pressed = await slack.press({ message, label: 'Show', channelId: 'C0NOTES', userId: 'U0ALICE' });
    const [reply] = await pressed.waitForReplies(1);

    expect(pressed.acknowledgement).toBeUndefined();
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(wordsIn(reply?.blocks)).toContain('The notes');
    expect(askers.at(-1)?.channel).toEqual({ platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0NOTES' });
  });

  it.each([
    ['in a thread answers there', '1600000000.000001', '1600000000.000001'],
    ['under a message with a thread answers in the channel', PRESSED, undefined],
    ['in the channel answers there', undefined, undefined],
  ])('%s', async (_, threadTs, expected) => {
    const { slack, message } = await withButtons();
    const pressed = await slack.press({
      ...{ message, label: 'Show', channelId: 'C0NOTES' },
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    const [reply] = await pressed.waitForReplies(1);
    expect(reply?.thread_ts).toBe(expected);
  });

  it('opens the form that its command begins with, with its values in it', async () => {
    const { slack, message, viewAfter } = await withButtons();

    const pressed = await slack.press({ message, label: 'Tea', channelId: 'C0NOTES' });
    await viewAfter(0);
    await slack.submit({ answers: { what: 'buy some' } });

    expect(wordsIn((await viewAfter(1)).view.blocks)).toContain('Kept: {"what":"buy some","about":"tea"}');
    expect(pressed.replies).toEqual([]);
  });

  it('says what is missing when the form cannot be opened', async () => {
    const { slack, message } = await withButtons();
    slack.fail('views.open', { error: 'expired_trigger_id' });

    const pressed = await slack.press({ message, label: 'Tea' });

    expect(wordsIn(await pressed.waitForReplies(1))).toContain('/note add what:tea');
  });

  it('of a command that is no longer there says which there are', async () => {
    const commands = [noteCommand()];
    const { slack, message } = await withButtons({ commands });
    commands.pop();

    const pressed = await slack.press({ message, label: 'Show' });

    expect(wordsIn(await pressed.waitForReplies(1))).toContain('There is no command');
  });

  it.each([
    ['no value', undefined],
    ['a value that is no JSON', 'show'],
    ['a value of another shape', '{"command":7}'],
  ])('of another version, with %s, is answered with a sentence', async (_what, value) => {
    const { slack, log } = await aNoteSlack();
    const button = { type: 'button', text: { type: 'plain_text', text: 'Old' }, action_id: 'old', value };
    const message = { blocks: [{ type: 'actions', elements: [button] }] as never };

    const pressed = await slack.press({ message, label: 'Old' });

    expect(wordsIn(await pressed.waitForReplies(1))).toContain('from an older version');
    expect(log.lines).toEqual([]);
  });
});

it('over HTTP, a button opens a form and the form is answered', async () => {
  const port = await freePort();
  const transport = { mode: 'http', signingSecret: 'double-secret', host: '127.0.0.1', port } as const;
  const { slack, viewAfter } = await aNoteSlack({ settings: { transport } });
  const url = `http://127.0.0.1:${port}/slack/events`;
  const typed = await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' });
  const [message = {}] = await typed.waitForReplies(1);

  await slack.press({ message, label: 'Tea' }, url);
  await viewAfter(0);
  const { acknowledgement } = await slack.submit({ answers: { what: 'buy some' } }, url);

  expect(acknowledgement).toMatchObject({ response_action: 'update' });
  expect(wordsIn((await viewAfter(1)).view.blocks)).toContain('Kept: {"what":"buy some","about":"tea"}');
});
