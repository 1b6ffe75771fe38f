import { describe, expect, it, vi } from 'vitest';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { withForm } from '../support/note-slack.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { atWork, subscribed } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A workspace with two articles. */
async function withArticles() {
  const slack = await aSlack();
  const { runner, store } = await aDesk([FERRY, BRIDGE]);
  await aSlackChat(slack, runner).connect();
  const ask = async (text: string) => {
    const [command = '', ...words] = text.split(' ');
    return slack.slashCommand({ command, text: words.join(' ') });
  };
  return { slack, store, ask };
}

describe('what Slack sends again', () => {
  it('is acknowledged, and not answered a second time: a command', async () => {
    const { slack, ask } = await withArticles();
    const typed = await ask('/digest share:yes');
    await typed.waitForReplies(1);

    expect(await slack.redeliver(typed.envelopeId)).toBeUndefined();
    // What came first would have been answered first.
    await (await ask('/digest')).waitForReplies(1);

    expect(typed.replies).toHaveLength(1);
  });

  it('likewise a button, also over the next connection', async () => {
    const { slack, ask } = await withArticles();
    const [message = {}] = await (await ask('/article ferry')).waitForReplies(1);
    const pressed = await slack.press({ message, label: 'Save' });
    await pressed.waitForReplies(1);
    await (await ask('/saved remove:ferry')).waitForReplies(1);

    slack.disconnectSockets();
    await slack.connected();
    await slack.redeliver(pressed.envelopeId);
    const [list] = await (await ask('/saved')).waitForReplies(1);

    expect(pressed.replies).toHaveLength(1);
    // It is not saved again, after it was removed.
    expect(wordsIn(list?.blocks)).not.toContain('Harbour');
  });

  it('likewise what removes a subscription', async () => {
    const { slack, type, ask } = await subscribed();
    const removed = await type('/subscription remove');
    expect(wordsIn(await removed.waitForReplies(1))).toContain('removed');
    await ask('/subscription add when:"daily 12:00"');

    await slack.redeliver(removed.envelopeId);
    // It takes as long to be answered, and came later.
    expect(await ask('/subscription edit size:5')).toContain('Subscription changed');

    expect(await ask('/subscription list')).toContain('Every day at 12:00');
  });

  it('a form has its answer again, and is not run again', async () => {
    const { slack, askers } = await withForm();
    const sent = await slack.submit({ answers: { what: 'tea' } });
    const before = askers.length;

    const again = await slack.redeliver(sent.envelopeId);

    expect(wordsIn(again)).toContain('Kept: {"what":"tea"}');
    expect(again).toEqual(sent.acknowledgement);
    expect(askers).toHaveLength(before);
  });
});

describe('what somebody does twice at once', () => {
  it('is shown to the channel once', async () => {
    const { slack, ask } = await withArticles();
    const [message = {}] = await (await ask('/article ferry')).waitForReplies(1);

    const press = () => slack.press({ message, label: 'Share in channel' });
    const pressed = await Promise.all([press(), press()]);
    const replies = await Promise.all(pressed.map(async (one) => (await one.waitForReplies(1))[0]));

    expect(replies.map((reply) => reply?.response_type).sort()).toEqual(['ephemeral', 'in_channel']);
    expect(wordsIn(replies)).toContain('That was shown here a moment ago.');
  });

  it('is saved once, and removed once', async () => {
    const { store, ask } = await withArticles();
    const twice = async (text: string) => {
      const typed = await Promise.all([ask(text), ask(text)]);
      return Promise.all(typed.map(async (one) => wordsIn(await one.waitForReplies(1))));
    };

    expect((await twice('/saved add:ferry')).sort()).toEqual([
      expect.stringContaining('is saved already'),
      expect.stringContaining('is saved. '),
    ]);
    const total = async () => (await store.savedBy({ platform: 'slack', id: 'U0READER01' }, 0, 10)).total;
    expect(await total()).toBe(1);
    await twice('/saved remove:ferry');
    expect(await total()).toBe(0);
  });

  it('is one subscription, one test of it, one pause, and none that is removed with it', async () => {
    const { room, type, ask } = await atWork();
    const twice = async (text: string) => {
      const typed = await Promise.all([type(text), type(text)]);
      return Promise.all(typed.map(async (one) => wordsIn(await one.waitForReplies(1))));
    };
    await twice('/subscription add when:"daily 11:00"');
    const [only, ...others] = await vi.waitFor(async () => {
      const here = await room.store.subscriptionsIn({
        platform: 'slack',
        workspace: 'T0DOUBLE01',
        id: 'C0NEWS',
      });
      expect(here).not.toEqual([]);
      return here;
    });
    expect(others).toEqual([]);

    await twice('/subscription test');
    expect((await room.store.editions(only?.id ?? '', 10)).map(({ kind }) => kind)).toEqual(['test']);

    for (const answer of await twice('/subscription pause')) expect(answer).toContain('paused');
    await twice('/subscription resume');
    await ask('/subscription add when:"daily 12:00"');
    await twice(`/subscription remove ${only?.id}`);
    expect(await ask('/subscription list')).toContain('Every day at 12:00');
  });
});
