import { describe, expect, it } from 'vitest';
import { atWork, CHANNEL, change } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

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

  it('says how to let the bot in', async () => {
    const { slack, ask } = await atWork();
    change({ isMember: false })(slack);
    expect(await ask(DISCUSS)).toContain('Type \n/invite @newsdesk\n here');
    expect(slack.messages).toEqual([]);
  });
});
