import { describe, expect, it } from 'vitest';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { NOW } from '../support/articles.ts';
import { HOUR } from '../support/newsroom.ts';
import { atWork, CHANNEL, change } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** What is answered to the first Discuss button of a message. */
async function pressed(slack: SlackDouble, message: Parameters<SlackDouble['press']>[0]['message']) {
  const press = await slack.press({ message, label: 'Discuss', channelId: CHANNEL });
  return press.waitForReplies(1);
}

const DISCUSS = '/article ferry discuss:yes';

describe('a discussion on Slack', () => {
  it('is a message and its thread, and who asks again is led there', async () => {
    const { slack, ask } = await atWork();

    const answer = await ask(DISCUSS);

    const [opening, facts] = slack.messages;
    expect(opening).toMatchObject({ channel: CHANNEL });
    expect(facts).toMatchObject({ channel: CHANNEL, threadTs: opening?.ts });
    expect(wordsIn(facts?.blocks)).toContain('The boats sail hourly');
    expect(answer).toContain('The thread is open: ');
    expect(answer).toContain('Second ferry line opens');
    expect(await ask(DISCUSS)).toContain('There is a thread about it: ');
    expect(slack.messages).toHaveLength(2);
  });

  it('that was deleted is another one', async () => {
    const { slack, ask } = await atWork({ refusals: ['thread_not_found'] });
    await ask(DISCUSS);
    for (const { channel, ts } of slack.messages.toReversed()) slack.remove(channel, ts);

    expect(await ask(DISCUSS)).toContain('The thread is open: ');
  });

  it('that was deleted before anything stood in its thread is another one', async () => {
    const { slack, ask } = await atWork({ refusals: ['message_not_found', 'thread_not_found'] });
    slack.fail('chat.postMessage', null);
    slack.fail('chat.postMessage', { error: 'ratelimited', more: { response_metadata: { retryAfter: 60 } } });
    expect(await ask(DISCUSS)).toContain('Press again in 60 seconds');
    for (const { channel, ts } of slack.messages) slack.remove(channel, ts);

    expect(await ask(DISCUSS)).toContain('Press again');
    expect(await ask(DISCUSS)).toContain('The thread is open: ');
    expect(slack.messages).toHaveLength(2);
  });

  it('is opened once though an answer of Slack is lost', async () => {
    const { slack, ask } = await atWork();
    slack.fail('chat.postMessage', { lost: 'cut' });
    expect(await ask(DISCUSS)).toContain('The thread is open: ');
    expect(slack.messages).toHaveLength(2);
  });

  it('is not opened for a guess: who mistypes is shown what may be meant', async () => {
    const { slack, ask } = await atWork();
    const answer = await ask('/article fery sails discuss:yes');
    expect(answer).toContain('This is the closest.');
    expect(answer).toContain('Second ferry line opens');
    expect(slack.messages).toEqual([]);
  });

  it('is one click from a story of a digest, asked for or posted', async () => {
    const { slack, room, ask, type } = await atWork();
    const [asked = {}] = await (await type('/digest')).waitForReplies(1);
    expect(wordsIn(await pressed(slack, asked))).toContain('The thread is open: ');

    await ask('/subscription add when:"daily 11:00" zone:UTC');
    await room.beat(NOW + 2 * HOUR);
    const posted = slack.messages.findLast(({ blocks }) => JSON.stringify(blocks).includes('"Discuss"'));
    expect(posted).toMatchObject({ channel: CHANNEL });
    expect(wordsIn(await pressed(slack, { blocks: [...(posted?.blocks ?? [])] }))).toContain(
      'There is a thread about it: ',
    );
    expect(slack.messages.filter(({ threadTs }) => threadTs !== undefined)).toHaveLength(1);
  });

  it('is opened from the menu of a message with a link to the article', async () => {
    const { slack } = await atWork();
    const message = { text: 'Seen? <https://news.example/ferry>' };
    const used = await slack.shortcut({ callbackId: 'discuss-this-link', message, channelId: CHANNEL });
    expect(wordsIn(await used.waitForReplies(1))).toContain('The thread is open: ');
    expect(slack.messages).toHaveLength(2);
  });

  it('says how to let the bot in', async () => {
    const { slack, ask } = await atWork();
    change({ isMember: false })(slack);
    expect(await ask(DISCUSS)).toContain('Type \n/invite @newsdesk\n here');
    expect(slack.messages).toEqual([]);
  });
});
