import { describe, expect, it, vi } from 'vitest';
import { NOW } from '../support/articles.ts';
import { HOUR } from '../support/newsroom.ts';
import { atWork, CHANNEL, change, subscribed } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const SOON = { interval: 5, timeout: 2000 };

describe('/subscription add', () => {
  it('says how to let the bot in where it is no member, and adds once it is one', async () => {
    const { slack, ask } = await atWork();
    change({ isMember: false })(slack);
    expect(await ask('/subscription add when:"daily 11:00"')).toContain('Type \n/invite @newsdesk\n here');
    expect(await ask('/subscription list')).toContain('This channel has no subscription yet.');

    change({ isMember: true })(slack);
    const added = await ask('/subscription add when:"daily 11:00"');

    // The zone is the one of whoever asks: eleven in Berlin is ten in UTC.
    expect(added).toContain('Every day at 11:00, Berlin time');
    expect(added.match(/\d+ November at 11:00 CET/g)).toEqual(
      [22, 23, 24].map((day) => `${day} November at 11:00 CET`),
    );
    expect(slack.messages).toEqual([]);
  });

  it('asks in a form when nothing is said, and adds what was filled in', async () => {
    const { slack, type, ask } = await atWork();
    expect((await type('/subscription add')).replies).toEqual([]);
    const shown = await vi.waitFor(() => {
      const view = slack.views.at(-1)?.view;
      if (view === undefined) throw new Error('no form is open');
      return view;
    }, SOON);
    expect(shown.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []))).toEqual([
      'when',
      'zone',
      'topics',
      'keywords',
      'size',
    ]);

    await slack.submit({
      answers: { when: 'mon, thu 17:30', zone: 'Kathmandu', topics: 'transport', size: '3' },
    });

    await vi.waitFor(
      () => expect(wordsIn(slack.views.at(-1)?.view.blocks)).toContain('Subscription added'),
      SOON,
    );
    const list = await ask('/subscription list');
    expect(list).toContain('Mondays and Thursdays at 17:30, Kathmandu time');
    expect(list).toContain('The 3 best new stories on transport.');
  });

  it.each([
    ['when', 'daily 25:00', 'That is no time of day.'],
    ['zone', 'Atlantis', 'There is no such time zone. Write for example Europe/Berlin.'],
    ['topics', 'x'.repeat(300), 'is too long'],
  ])(
    'shows below %s what is wrong with it, and leaves the form as it is',
    async (question, answer, mistake) => {
      const { slack, type } = await atWork();
      await type('/subscription add');
      await vi.waitFor(() => expect(slack.views).toHaveLength(1), SOON);

      const { acknowledgement } = await slack.submit({ answers: { [question]: answer } });

      expect(acknowledgement).toMatchObject({
        response_action: 'errors',
        errors: { [question]: expect.stringContaining(mistake) },
      });
      expect(slack.views[0]).toMatchObject({ isOpen: true, updates: 0 });
    },
  );

  it('takes what is mended, and shows what is no fault of one answer in place of the form', async () => {
    const { slack, type } = await atWork();
    await type('/subscription add');
    await vi.waitFor(() => expect(slack.views).toHaveLength(1), SOON);
    await slack.submit({ answers: { when: 'daily 25:00' } });
    await slack.submit({ answers: { when: 'daily 11:00', topics: 'transport' } });
    await vi.waitFor(() => expect(slack.views[0]?.updates).toBe(1), SOON);
    expect(wordsIn(slack.views[0]?.view.blocks)).toContain('Subscription added');

    await type('/subscription add');
    await vi.waitFor(() => expect(slack.views).toHaveLength(2), SOON);
    await slack.submit({ answers: { when: 'daily 11:00', topics: 'transport' } });
    await vi.waitFor(() => expect(slack.views[1]?.updates).toBe(1), SOON);
    const words = wordsIn(slack.views[1]?.view.blocks);
    expect(words).toContain('topics:transport');
    expect(words).not.toContain('Subscription added');
  });

  it('is refused to guests, and so is every change', async () => {
    const { slack, ask } = await subscribed();
    slack.workspace.changeUser('U0GUEST001', { isRestricted: true });
    for (const command of ['add when:"daily 8:00"', 'edit size:3', 'pause', 'resume', 'remove', 'test']) {
      expect(await ask(`/subscription ${command}`, 'U0GUEST001'), command).toContain(
        'Guests cannot change subscriptions.',
      );
    }
    expect(await ask('/subscription list', 'U0GUEST001')).toContain('Every day at 11:00');
  });
});

describe('/subscription', () => {
  it('previews to the asker alone, and tests in the channel, with nothing taken from the next digest', async () => {
    const { slack, room, ask } = await subscribed();
    const preview = await ask('/subscription preview');
    expect(preview).toContain(
      'This would be posted on Sunday 22 November at 11:00 CET. Only you can see it.',
    );
    expect(preview).toContain('Second ferry line opens');
    expect(slack.messages).toEqual([]);

    expect(await ask('/subscription test')).toContain('It comes in a moment, to see how it looks.');
    await vi.waitFor(() => expect(slack.messages).toHaveLength(1), SOON);
    expect(slack.messages[0]).toMatchObject({
      channel: CHANNEL,
      text: expect.stringContaining('Ashby elects a mayor'),
      metadata: { event_type: 'newsdesk_delivery' },
    });
    await room.deliverer.run();

    await room.beat(NOW + HOUR);
    expect(slack.messages).toHaveLength(2);
    expect(wordsIn(slack.messages[1]?.blocks)).toContain('Second ferry line opens');
  });

  it('previews a day to come as what is left after the posts before it, and says when a post is due', async () => {
    const { slack, room, ask } = await atWork();
    await ask('/subscription add when:"daily 11:00" size:1');
    const tomorrow = await ask('/subscription preview at:"2026-11-23 11:00"');
    expect(tomorrow).toContain(
      'This would be posted on Monday 23 November at 11:00 CET. Only you can see it.',
    );
    expect(await ask('/subscription preview at:"2026-11-24 11:00"')).toContain('Nothing would be posted');
    expect(await ask('/subscription preview at:"2026-11-22 20:00"')).toContain(
      'No post is due on Sunday 22 November at 20:00 CET. This is how one would look then. Only you can see it. Next: Monday 23 November at 11:00 CET',
    );

    await room.beat(NOW + HOUR);
    await room.beat(NOW + 25 * HOUR);
    const headlines = ['Second ferry line opens', 'Ashby elects a mayor'];
    const posted = slack.messages.map(({ blocks }) => headlines.find((one) => wordsIn(blocks).includes(one)));
    expect(new Set(posted)).toEqual(new Set(headlines));
    expect(headlines.filter((one) => tomorrow.includes(one))).toEqual([posted[1]]);
  });

  it('has a button whose form lets choose the language of the fixed words', async () => {
    const { slack, room, type, ask } = await subscribed();
    const [message = {}] = await (await type('/subscription resume')).waitForReplies(1);
    await slack.press({ message, label: 'Style and threads', channelId: CHANNEL });
    const form = await vi.waitFor(() => slack.views.at(-1)?.view ?? expect.fail('no form is open'), SOON);
    expect(form.blocks).toMatchObject([
      { block_id: 'style' },
      {
        block_id: 'language',
        label: { text: 'Language of the fixed words' },
        element: {
          type: 'static_select',
          initial_option: { text: { text: 'English' }, value: 'en' },
          options: ['English', 'Français', 'Deutsch', 'Español', 'Русский'].map((text) => ({
            text: { text },
          })),
        },
      },
      { block_id: 'threads' },
      { block_id: 'empty' },
    ]);

    await slack.submit({ answers: { language: 'fr' } });

    await vi.waitFor(() => expect(slack.views.at(-1)?.updates).toBe(1), SOON);
    expect(wordsIn(slack.views.at(-1)?.view.blocks)).toContain('Subscription changed');
    expect(await ask('/subscription list')).toContain('French');
    await room.beat(NOW + HOUR);
    expect(wordsIn(slack.messages[0]?.blocks)).toContain('dimanche 22 novembre 2026');
  });

  it('posts a thread for each story where that is wanted', async () => {
    const { slack, room, ask } = await atWork();
    await ask('/subscription add when:"daily 11:00" threads:story');
    await room.beat(NOW + HOUR);
    const [, ferry, ferryThread, vote, voteThread] = slack.messages;
    expect(slack.messages.map(({ threadTs }) => threadTs)).toEqual([
      undefined,
      undefined,
      ferry?.ts,
      undefined,
      vote?.ts,
    ]);
    expect(wordsIn(ferryThread?.blocks)).toContain('The boats sail hourly between the two banks.');
    expect(wordsIn(voteThread?.blocks)).toContain('Nora Quill won by nine hundred votes.');
  });
});

describe('/why', () => {
  it('says that an article was posted, with a link to the message', async () => {
    const { slack, room, type } = await subscribed();
    await room.beat(NOW + HOUR);
    const [message] = slack.messages;
    const [answer] = await (await type('/why ferry')).waitForReplies(1);
    expect(wordsIn(answer?.blocks)).toContain('It was posted on Sunday 22 November at 11:00 CET.');
    expect(JSON.stringify(answer?.blocks)).toContain(
      `https://newsroom.slack.com/archives/${CHANNEL}/p${message?.ts.replace('.', '')}`,
    );
  });

  it('says that it waits for the channel to be opened again', async () => {
    const { slack, room, ask } = await subscribed({ refusals: ['not_in_channel'] });
    expect(await ask('/why ferry')).toContain('It competes for a place in the next digest');
    change({ isMember: false })(slack);
    await room.beat(NOW + HOUR);
    expect(await ask('/why ferry')).toContain('It is on its way, in the digest of Sunday 22 November');
  });
});
