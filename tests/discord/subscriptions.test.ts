import { MessageFlags } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { InteractionResult } from '../doubles/discord/state/interactions.ts';
import type { SlashCommand } from '../doubles/discord/users.ts';
import { NOW } from '../support/articles.ts';
import { HOUR, MINUTE } from '../support/newsroom.ts';
import { at, FORUM, GUILD, NEWS, NEWSROOM, VOICE } from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { wordsIn } from '../support/words-in.ts';

const SOON = { interval: 5, timeout: 2000 };
const DAILY = { when: 'daily 11:00', zone: 'Berlin' };

/** A server in which people type the real commands. */
async function atWork(given: { readonly refusals?: readonly number[] } = {}) {
  const discord = await aDiscord({ ...given, guilds: [NEWSROOM] });
  const room = await aStaffedNewsroom((runner, log) => aDiscordChat(discord, runner, { log }));
  const type = (
    subcommand: string,
    options: SlashCommand['options'] = {},
    acting: Partial<SlashCommand> = {},
  ) => discord.slashCommand({ name: 'subscription', subcommand, options, channelId: NEWS, ...acting });
  const ask = async (...typed: Parameters<typeof type>): Promise<string> => wordsOf(await type(...typed));
  /** What the gateway told has reached the bot. */
  const told = (kinds: readonly string[], channel = NEWS) =>
    vi.waitFor(async () => {
      const found = await room.posters.get('discord')?.obstacles(at(channel), { threads: false });
      expect(found?.map(({ kind }) => kind)).toEqual(kinds);
    }, SOON);
  return { discord, room, type, ask, told };
}

/** The same with a subscription that falls due in an hour. */
async function subscribed(given?: Parameters<typeof atWork>[0]) {
  const working = await atWork(given);
  expect(await working.ask('add', DAILY)).toContain('Subscription added');
  return working;
}

/** The words of an answer that only the asker sees. */
async function wordsOf(result: InteractionResult): Promise<string> {
  const reply = await result.waitForReply();
  expect(reply.ephemeral).toBe(true);
  return wordsIn(reply.components).replaceAll('\\', '');
}

const postedIn = ({ channelMessages }: DiscordDouble) => channelMessages.map(({ channelId }) => channelId);

describe('/subscription add', () => {
  it('names the permissions that the bot lacks, and adds once it has them', async () => {
    const { discord, room, ask, told } = await atWork();
    discord.servers.deny(NEWS, 'sendMessages', 'createPublicThreads');
    await told(['permissions']);
    expect(await ask('add', { ...DAILY, threads: 'story' })).toContain(
      'I lack permissions in this channel: Send Messages, Create Public Threads. Give them to my role',
    );
    expect(await room.store.subscriptionsIn(at(NEWS))).toEqual([]);

    discord.servers.deny(NEWS);
    await told([]);
    const added = await ask('add', { ...DAILY, threads: 'story' });

    expect(added).toContain('Every day at 11:00 AM, Berlin time');
    expect(added.match(/November \d+ at 11:00 AM GMT\+1/g)).toEqual(
      [22, 23, 24].map((day) => `November ${day} at 11:00 AM GMT+1`),
    );
    expect(discord.channelMessages).toEqual([]);
  });

  it('asks for the time zone, which Discord does not tell, and takes it from a neighbour afterwards', async () => {
    const { ask } = await atWork();
    expect(await ask('add', { when: 'daily 11:00' })).toContain(
      'I do not know this channel’s time zone. Add it: `zone:Europe/Berlin`.',
    );
    await ask('add', DAILY);
    expect(await ask('add', { when: 'daily 12:00' })).toContain('Every day at 12:00 PM, Berlin time');
  });

  it('asks in a form when nothing is said, and adds what was filled in', async () => {
    const { discord, type, ask } = await atWork();
    const opened = await type('add');
    expect(opened.callback).toMatchObject({ type: 9, data: { title: 'Digest in this channel' } });

    const sent = await discord.submit(opened, {
      when: 'mon, thu 17:30',
      zone: 'Kathmandu',
      topics: 'transport',
      size: '3',
    });

    expect(await wordsOf(sent)).toContain('Subscription added');
    const list = await ask('list');
    expect(list).toContain('Mondays and Thursdays at 5:30 PM, Kathmandu time');
    expect(list).toContain('The 3 best new stories on transport.');
  });

  it('is not offered to members who do not manage the channel', async () => {
    const { type } = await atWork();
    await expect(type('add', DAILY, { permissions: ['sendMessages'] })).rejects.toThrow('not offered');
  });

  it('is refused to who has lost that permission while the form was open', async () => {
    const { discord, room, type } = await atWork();
    const answers = { when: 'daily 8:00', zone: 'Berlin' };
    const sent = await discord.submit(await type('add'), answers, { permissions: ['sendMessages'] });
    expect(await wordsOf(sent)).toContain('you need the permission “Manage Channels” here');
    expect(await room.store.subscriptionsIn(at(NEWS))).toEqual([]);
  });

  it('says that a voice channel takes no digests', async () => {
    const { ask } = await atWork();
    expect(await ask('add', DAILY, { channelId: VOICE })).toContain(
      'I cannot post in a channel of this kind.',
    );
  });
});

describe('/subscription', () => {
  it('lets nobody press its buttons who does not manage the channel', async () => {
    const { discord, room, type } = await subscribed();
    const list = await (await type('list')).waitForReply();
    for (const label of ['Pause', 'Remove']) {
      const pressed = await discord.press(list, label, { permissions: ['sendMessages'] });
      expect(await wordsOf(pressed)).toContain('you need the permission “Manage Channels” here');
    }
    expect(await room.store.subscriptionsIn(at(NEWS))).toMatchObject([{ pause: null }]);

    expect(await wordsOf(await discord.press(list, 'Pause', { permissions: ['manageChannels'] }))).toContain(
      'Subscription paused',
    );
  });

  it('has a button whose form lets choose the language of the fixed words', async () => {
    const { discord, room, type, ask } = await subscribed();
    const card = await (await type('resume')).waitForReply();
    const opened = await discord.press(card, 'Style and threads');
    expect(opened.callback).toMatchObject({
      type: 9,
      data: {
        components: [
          { component: { custom_id: 'style' } },
          {
            label: 'Language of the fixed words',
            component: {
              custom_id: 'language',
              options: [
                { label: 'English', value: 'en-US', default: true },
                { label: 'Français', value: 'fr', default: false },
                { label: 'Deutsch' },
                { label: 'Español' },
                { label: 'Русский' },
              ],
            },
          },
          { component: { custom_id: 'threads' } },
          { component: { custom_id: 'empty' } },
        ],
      },
    });

    expect(await wordsOf(await discord.submit(opened, { language: 'fr' }))).toContain('Subscription changed');
    expect(await ask('list')).toContain('French');
    await room.beat(NOW + HOUR);
    expect(wordsIn(discord.channelMessages[0]?.components)).toContain('dimanche 22 novembre 2026');
  });

  it('opens that form again with what was chosen, when it was not taken', async () => {
    const { discord, type } = await subscribed();
    const opened = await discord.press(await (await type('resume')).waitForReply(), 'Style and threads');
    const answers = { language: 'fr', threads: 'digest' };
    const sent = await discord.submit(opened, answers, { permissions: ['sendMessages'] });
    const reply = await sent.waitForReply();
    expect(wordsIn(reply.components)).toContain('you need the permission “Manage Channels” here');

    const again = await discord.press(reply, 'Edit again');

    expect(again.callback).toMatchObject({
      data: {
        components: [
          { component: { custom_id: 'style' } },
          {
            component: {
              custom_id: 'language',
              options: [{ default: false }, { value: 'fr', default: true }, {}, {}, {}],
            },
          },
          { component: { custom_id: 'threads' } },
          { component: { custom_id: 'empty' } },
        ],
      },
    });
    expect(await wordsOf(await discord.submit(again, {}))).toContain('Subscription changed');
  });

  it('previews to the asker alone, and tests in the channel, with nothing taken from the next digest', async () => {
    const { discord, room, type, ask } = await subscribed();
    const preview = await type('preview');
    expect(preview.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(await wordsOf(preview)).toContain('Second ferry line opens');
    expect(discord.channelMessages).toEqual([]);

    expect(await ask('test')).toContain('It comes in a moment, to see how it looks.');
    await vi.waitFor(() => expect(postedIn(discord)).toEqual([NEWS]), SOON);
    expect(wordsIn(discord.channelMessages[0]?.components)).toContain('Ashby elects a mayor');
    await room.deliverer.run();

    await room.beat(NOW + HOUR);
    expect(postedIn(discord)).toEqual([NEWS, NEWS]);
    expect(wordsIn(discord.channelMessages[1]?.components)).toContain('Second ferry line opens');
  });

  it.each([
    ['a channel, where each is under its message', NEWS],
    ['a forum, where each is in its post', FORUM],
  ])('posts a thread for each story where that is wanted: in %s', async (_what, channelId) => {
    const { discord, room, ask } = await atWork();
    await ask('add', { ...DAILY, threads: 'story' }, { channelId });
    await room.beat(NOW + HOUR);
    const [title, ferry, ferryThread, vote, voteThread] = discord.channelMessages;
    expect(discord.channelMessages).toHaveLength(5);
    expect(wordsIn(ferryThread?.components)).toContain('The boats sail hourly');
    expect(wordsIn(voteThread?.components)).toContain('Nora Quill won');
    expect([ferryThread?.channelId, voteThread?.channelId]).toEqual([ferry?.id, vote?.id]);
    expect(new Set([title?.id, ferry?.id, vote?.id]).size).toBe(3);
  });
});

describe('a channel that is closed to the bot', () => {
  it('keeps its subscription, which says why it rests and goes on by itself', async () => {
    const { discord, room, ask, told } = await subscribed({ refusals: [403] });
    discord.servers.deny(NEWS, 'sendMessages');
    await told(['permissions']);
    await room.beat(NOW + HOUR);
    expect(await ask('list')).toContain(
      'Paused since Sunday, November 22 at 11:00 AM GMT+1. I lack permissions in this channel: Send Messages.',
    );

    discord.servers.deny(NEWS);
    await told([]);
    await room.beat(NOW + HOUR + 15 * MINUTE);

    expect(postedIn(discord)).toEqual([NEWS]);
    const opened = await ask('list');
    expect(opened).toContain('Next: Monday, November 23 at 11:00 AM GMT+1');
    expect(opened).not.toContain('Paused');
  });

  it('keeps it when the bot is removed from the server, and goes on when it is invited again', async () => {
    const { discord, room, ask, told } = await subscribed({ refusals: [404] });
    discord.servers.expel(GUILD);
    await told(['removed']);
    await room.beat(NOW + HOUR);
    expect(await room.store.subscriptionsIn(at(NEWS))).toMatchObject([
      { pause: { reason: 'obstacle', at: NOW + HOUR, obstacle: { kind: 'removed' } } },
    ]);

    discord.servers.invite(NEWSROOM);
    await told([]);
    expect(await ask('list')).toContain('Paused since Sunday, November 22 at 11:00 AM GMT+1.');
    await room.beat(NOW + HOUR + 15 * MINUTE);

    expect(postedIn(discord)).toEqual([NEWS]);
    expect(await ask('list')).not.toContain('Paused');
  });

  it('keeps it when the channel is deleted', async () => {
    const { discord, room, told } = await subscribed({ refusals: [404] });
    discord.servers.deleteChannel(NEWS);
    await told(['no-channel']);
    await room.beat(NOW + HOUR);
    expect(await room.store.subscriptionsIn(at(NEWS))).toMatchObject([
      { pause: { reason: 'obstacle', obstacle: { kind: 'no-channel' } } },
    ]);
  });
});

it('/why says that an article was posted, with a link to the message', async () => {
  const { discord, room } = await subscribed();
  await room.beat(NOW + HOUR);
  const [message] = discord.channelMessages;
  const answer = await wordsOf(
    await discord.slashCommand({ name: 'why', options: { article: 'ferry' }, channelId: NEWS }),
  );
  expect(answer).toContain('It was posted on Sunday, November 22 at 11:00 AM GMT+1.');
  expect(answer).toContain(`https://discord.com/channels/${GUILD}/${NEWS}/${message?.id}`);
});
