import { describe, expect, it } from 'vitest';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A workspace in which somebody has asked for one story. */
async function asked() {
  const slack = await aSlack();
  const { runner } = await aDesk([FERRY, BRIDGE, COMET]);
  await aSlackChat(slack, runner).connect();
  const typed = await slack.slashCommand({ command: '/digest', text: 'size:1' });
  const [message = {}] = await typed.waitForReplies(1);
  return { slack, message };
}

describe('a digest in Slack', () => {
  it('goes on below when somebody asks for more, for them alone', async () => {
    const { slack, message } = await asked();

    const pressed = await slack.press({ message, label: 'More stories' });
    const [reply] = await pressed.waitForReplies(1);

    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(wordsIn(reply?.blocks)).toContain('stories 2 to 2');
  });

  it('is shown to the channel when it is shared, with the name of who did', async () => {
    const { slack, message } = await asked();

    const pressed = await slack.press({ message, label: 'Share in channel' });
    const [reply] = await pressed.waitForReplies(1);

    expect(reply).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(wordsIn(reply?.blocks)).toContain('Harbour opens a second ferry line');
    expect(wordsIn(reply?.blocks)).toMatch(/Shared by \S/);
  });

  it('is of another topic when one is chosen', async () => {
    const { slack, message } = await asked();

    const chosen = await slack.press({ message, label: 'science' });
    const [reply] = await chosen.waitForReplies(1);

    expect(wordsIn(reply?.blocks)).toContain('topic: science');
    expect(wordsIn(reply?.blocks)).not.toContain('Harbour opens');
  });

  it('is shared at once when that is typed', async () => {
    const { slack } = await asked();

    const typed = await slack.slashCommand({ command: '/digest', text: 'share:yes' });

    expect((await typed.waitForReplies(1))[0]).toMatchObject({ response_type: 'in_channel' });
  });

  it('begins on the day of who asks, where they live', async () => {
    const { slack } = await asked();
    slack.workspace.changeUser('U0ALICE', { tz: 'Pacific/Honolulu' });

    const typed = await slack.slashCommand({
      command: '/digest',
      text: 'since:yesterday',
      userId: 'U0ALICE',
    });

    expect(wordsIn(await typed.waitForReplies(1))).toContain('since 20 November 2026');
  });

  it('begins on the day of the installation when Slack does not say where they live', async () => {
    const { slack } = await asked();
    slack.fail('users.info', { error: 'internal_error' });

    const typed = await slack.slashCommand({ command: '/digest', text: 'since:"last Friday"' });

    expect(wordsIn(await typed.waitForReplies(1))).toContain('since 20 November 2026');
  });

  it('tells nobody else of a mistake', async () => {
    const { slack } = await asked();

    const typed = await slack.slashCommand({ command: '/digest', text: 'share:yes page:7' });

    expect((await typed.waitForReplies(1))[0]).toMatchObject({ response_type: 'ephemeral' });
  });
});
