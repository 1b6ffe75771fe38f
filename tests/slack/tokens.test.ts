import { describe, expect, it, vi } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { BRIDGE, FERRY, NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const MINUTE = 60_000;
const CHANNEL = 'C0NEWS';
const USER = 'U0ALICE';

/** A workspace in which each command takes so many minutes of the double's clock. */
async function taking(minutes: number, refusals: readonly string[] = []) {
  const clock = { now: NOW };
  const slack = await aSlack({ now: () => clock.now, refusals });
  slack.workspace.enter(CHANNEL);
  const { runner, log } = await aDesk([FERRY, BRIDGE]);
  const slow: CommandRunner = {
    ...runner,
    async run(...given) {
      const answer = await runner.run(...given);
      clock.now += minutes * MINUTE;
      return answer;
    },
  };
  await aSlackChat(slack, slow, { log }).connect();
  const type = (command: string, text: string) =>
    slack.slashCommand({ command, text, channelId: CHANNEL, userId: USER });
  /** The calls that have posted something. */
  const posts = (count: number) =>
    vi.waitFor(
      () => {
        const found = slack.calls.filter(({ method }) => method.startsWith('chat.'));
        if (found.length < count) throw new Error('nothing is posted yet');
        return found;
      },
      { interval: 5, timeout: 2000 },
    );
  return { clock, slack, log, type, posts };
}

describe('an answer that comes when Slack takes none any more', () => {
  it('is shown to who asked alone, in the channel where they did', async () => {
    const { type, posts, slack } = await taking(31, ['expired_url']);

    const typed = await type('/article', 'ferry');
    const [post] = await posts(1);

    expect(post).toMatchObject({ method: 'chat.postEphemeral', arguments: { channel: CHANNEL, user: USER } });
    expect(wordsIn(slack.messages)).toContain('Harbour opens a second ferry line');
    expect(typed.replies).toEqual([]);
  });

  it('is shown to everybody when it is for them', async () => {
    const { type, posts, slack } = await taking(31, ['expired_url']);

    await type('/article', 'ferry share:yes');
    const [post] = await posts(1);

    expect(post).toMatchObject({ method: 'chat.postMessage', arguments: { channel: CHANNEL } });
    expect(wordsIn(slack.messages)).toMatch(/Shared by \S/);
  });

  it('likewise below a button', async () => {
    const { slack, posts } = await taking(31, ['expired_url', 'expired_url']);
    await slack.slashCommand({ command: '/article', text: 'ferry', channelId: CHANNEL });
    await posts(1);
    const [card] = slack.messages;

    await slack.press({ message: card as never, label: 'Save', channelId: CHANNEL, userId: USER });
    const [, post] = await posts(2);

    expect(post).toMatchObject({ method: 'chat.postEphemeral', arguments: { channel: CHANNEL, user: USER } });
  });

  it('is logged where the bot can post nothing', async () => {
    const refused = ['expired_url', 'not_in_channel'];
    const { slack, type, posts, log } = await taking(31, [...refused, ...refused]);
    slack.workspace.changeChannel(CHANNEL, { isMember: false });

    await type('/article', 'ferry');
    await posts(2);

    await vi.waitFor(() =>
      expect(log.lines.map(({ message }) => message)).toEqual([
        'a command failed',
        'Slack did not take the apology',
      ]),
    );
  });
});

it('a button that was shown long ago is answered like a new one', async () => {
  const { clock, slack, type } = await taking(0);
  const [message = {}] = await (await type('/article', 'ferry')).waitForReplies(1);

  clock.now += 30 * 24 * 60 * MINUTE;
  const pressed = await slack.press({ message, label: 'Full text', channelId: CHANNEL });

  expect(wordsIn(await pressed.waitForReplies(1))).toContain('It runs every hour.');
});
