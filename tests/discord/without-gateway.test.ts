import { describe, expect, it } from 'vitest';
import type { MessageReference } from '../../src/core/edition.ts';
import { paragraph, text } from '../../src/message/document.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import { refusedWith } from '../doubles/discord/state/failures.ts';
import type { PermissionName } from '../doubles/discord/state/permissions.ts';
import type { ChannelFixture } from '../doubles/discord/state/world.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { documentOf } from '../support/documents.ts';
import {
  ANNOUNCED,
  aMessage,
  at,
  CLOSED_FORUM,
  FORUM,
  GUILD,
  NEWS,
  NEWSROOM,
  posting,
  posts,
  STRICT_FORUM,
} from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat, aPostingChat } from '../support/running-discord.ts';

const ALONE = { threads: false };
const WITH_THREADS = { threads: true };
const CATEGORY: ChannelFixture = { id: '8', name: 'rooms', type: 4 };

/** A chat that has signed in, and has no connection to the gateway. */
const signedIn = (given: Omit<Parameters<typeof posting>[0], 'listens'> = {}) =>
  posting({ ...given, listens: false });

/** How often the double was asked what there is. */
const looks = ({ requests }: DiscordDouble) =>
  requests.filter(({ method, path }) => method === 'GET' && !path.startsWith('/users/')).length;

describe('posting without a gateway', () => {
  it('opens no connection to it', async () => {
    const { discord, chat } = await signedIn();

    await chat.post(at(NEWS), aMessage());

    expect(discord.identifies).toEqual([]);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('takes one call for a message', async () => {
    const { discord, chat } = await signedIn();

    await chat.post(at(NEWS), aMessage({ key: 'one' }));
    await chat.post(at(NEWS), aMessage({ key: 'two' }));

    expect(looks(discord)).toBe(0);
    expect(posts(discord)).toHaveLength(2);
  });

  it('learns once that a channel is a forum', async () => {
    const { discord, chat } = await signedIn({ refusals: [400] });

    for (const key of ['one', 'two', 'three']) await chat.post(at(FORUM), aMessage({ key }));

    expect(posts(discord).map(({ path, status }) => [path.split('/').at(-1), status])).toEqual([
      ['messages', 400],
      ...Array.from({ length: 3 }, () => ['threads', 201]),
    ]);
  });

  it.each([NEWS, ANNOUNCED])('opens the thread of a message once: in %s', async (channel) => {
    const { discord, chat } = await signedIn();
    const under = await chat.post(at(channel), aMessage());

    const answers: MessageReference[] = [];
    for (const key of ['one', 'two']) answers.push(await chat.post(at(channel), aMessage({ under, key })));

    expect(answers.map((answer) => answer.channel)).toEqual([under.id, under.id]);
    expect(posts(discord).map(({ path }) => path.endsWith('/threads'))).toEqual([false, true, false, false]);
  });

  it('opens a thread that is there already in vain, once', async () => {
    const { discord, chat } = await signedIn({ refusals: [400] });
    const under = await chat.post(at(NEWS), aMessage());
    await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
    const other = await aPostingChat(discord, false);

    for (const key of ['two', 'three']) await other.post(at(NEWS), aMessage({ under, key }));

    expect(discord.channelMessages.filter(({ channelId }) => channelId === under.id)).toHaveLength(3);
  });

  it('opens a thread anew that somebody has deleted', async () => {
    const { discord, chat } = await signedIn({ refusals: [404] });
    const under = await chat.post(at(NEWS), aMessage());
    await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
    discord.servers.deleteChannel(under.id);

    expect(await chat.post(at(NEWS), aMessage({ under, key: 'two' }))).toMatchObject({ channel: under.id });
  });

  it('makes threads that stay open as long as those of the channel', async () => {
    const lasting: ChannelFixture = { id: '9', name: 'lasting', type: 0, defaultAutoArchiveMinutes: 10_080 };
    const { discord, chat } = await signedIn({ more: [lasting] });
    const under = await chat.post(at('9'), aMessage());

    await chat.post(at('9'), aMessage({ under, key: 'one' }));

    expect(discord.channel(under.id)).toMatchObject({ autoArchiveMinutes: 10_080 });
  });

  it('makes posts in a forum, with a tag where one is required', async () => {
    const { discord, chat } = await signedIn({ refusals: [400, 400] });

    const plain = await chat.post(at(FORUM), aMessage());
    const tagged = await chat.post(at(STRICT_FORUM), aMessage());
    const below = await chat.post(at(FORUM), aMessage({ under: plain, key: 'one' }));

    expect(discord.channel(plain.id)).toMatchObject({ parentId: FORUM, appliedTags: [] });
    expect(discord.channel(tagged.id)).toMatchObject({ parentId: STRICT_FORUM, appliedTags: ['72'] });
    expect(below).toMatchObject({ channel: plain.id });
  });

  it.each([
    ['a category', CATEGORY.id, 'kind', [400]],
    ['a forum whose posts need a tag that there is not', CLOSED_FORUM, 'kind', [400]],
    ['a channel that is not there', '9', 'no-channel', [404, 404]],
  ])('meets the obstacle of %s', async (_, id, kind, refusals) => {
    const { chat } = await signedIn({ refusals, more: [CATEGORY] });

    await expect(chat.post(at(id), aMessage())).rejects.toMatchObject({
      failure: { kind: 'obstacle', obstacle: { kind } },
    });
  });

  it('that is forbidden names the permission', async () => {
    const { discord, chat } = await signedIn({ refusals: [403] });
    discord.servers.deny(NEWS, 'sendMessages');

    await expect(chat.post(at(NEWS), aMessage())).rejects.toMatchObject({
      failure: { obstacle: { kind: 'permissions', names: ['Send Messages'] } },
    });
  });

  it('where Discord cannot be asked about the channel has surely not posted', async () => {
    const { discord, chat } = await signedIn({ refusals: [400] });
    discord.fail({ to: `/channels/${FORUM}`, ...refusedWith(503) });

    await expect(chat.post(at(FORUM), aMessage())).rejects.toMatchObject({
      failure: { kind: 'unreachable', code: '503' },
    });
    expect(discord.channelMessages).toEqual([]);
  });

  it.each([NEWS, FORUM])('puts right, finds and opens again what was posted: in %s', async (channel) => {
    const clock = { now: NOW };
    const refusals = channel === FORUM ? [400] : [];
    const { discord, chat } = await signedIn({ refusals, now: () => clock.now });
    const message = aMessage();
    const reference = await chat.post(at(channel), message);
    await chat.post(at(channel), aMessage({ under: reference, key: 'one' }));
    const part = documentOf(paragraph(text('The harbour stays shut.')));

    await chat.edit(at(channel), { reference, part, key: message.key, threadName: 'Put right' });
    expect(discord.edits).toHaveLength(1);
    expect(discord.channel(reference.id)).toMatchObject({ name: 'Put right' });
    expect(await chat.find(at(channel), message, NOW)).toEqual({ kind: 'found', reference });
    discord.servers.archive(reference.id);
    expect(await chat.reopen(at(channel), reference)).toBe('open');
    expect(discord.channel(reference.id)).toMatchObject({ archived: false });
  });
});

describe('what is known of channels without a gateway', () => {
  it.each<[PermissionName, string]>([
    ['sendMessages', 'Send Messages'],
    ['readMessageHistory', 'Read Message History'],
    ['createPublicThreads', 'Create Public Threads'],
    ['sendMessagesInThreads', 'Send Messages in Threads'],
  ])('is that %s is missing, until it is given back', async (denied, name) => {
    const { discord, chat } = await signedIn();
    expect(await chat.obstacles(at(NEWS), WITH_THREADS)).toEqual([]);

    discord.servers.deny(NEWS, denied);
    expect(await chat.obstacles(at(NEWS), WITH_THREADS)).toEqual([{ kind: 'permissions', names: [name] }]);

    discord.servers.grant(NEWS, denied);
    expect(await chat.obstacles(at(NEWS), WITH_THREADS)).toEqual([]);
  });

  it('is that it cannot be seen', async () => {
    const { discord, chat } = await signedIn({ refusals: [403] });
    discord.servers.deny(NEWS, 'viewChannel');

    expect(await chat.obstacles(at(NEWS), ALONE)).toEqual([{ kind: 'permissions', names: ['View Channel'] }]);
  });

  it('is that the bot was thrown out', async () => {
    const { discord, chat } = await signedIn({ refusals: [404] });
    discord.servers.expel(GUILD);

    expect(await chat.obstacles(at(NEWS), ALONE)).toEqual([{ kind: 'removed', names: [] }]);
  });

  it('is that it belongs to another server', async () => {
    const other = { ...NEWSROOM, id: '300000000000000002', channels: [{ id: '9', name: 'far', type: 0 }] };
    const discord = await aDiscord({ guilds: [NEWSROOM, other] });
    const chat = await aPostingChat(discord, false);

    expect(await chat.obstacles(at('9'), ALONE)).toEqual([{ kind: 'no-channel', names: [] }]);
  });

  it('are its tags, and those for moderators where the bot is one', async () => {
    const { discord, chat } = await signedIn();
    const tag = { id: '72', name: 'news' };
    expect(await chat.tagsIn(at(STRICT_FORUM))).toEqual({ areRequired: true, tags: [tag] });

    discord.servers.grant(STRICT_FORUM, 'manageThreads');

    const { tags } = await chat.tagsIn(at(STRICT_FORUM));
    expect(tags).toEqual([{ id: '71', name: 'for moderators' }, tag]);
  });

  it('is whether everybody may read it', async () => {
    const closed: ChannelFixture = {
      id: '9',
      name: 'editors',
      type: 0,
      denied: ['viewChannel'],
      granted: ['viewChannel'],
    };
    const inside: ChannelFixture = { id: '10', name: 'inside', type: 11, parentId: '9' };
    const { chat } = await signedIn({ more: [closed, inside] });

    expect(await chat.lookOf(at(NEWS))).toEqual({ name: 'news', isPublic: true, isForum: false });
    expect(await chat.lookOf(at(FORUM))).toMatchObject({ isPublic: true, isForum: true });
    expect(await chat.lookOf(at('9'))).toMatchObject({ isPublic: false });
    expect(await chat.lookOf(at('10'))).toMatchObject({ isPublic: false });
  });
});

describe('listening', () => {
  it('may end and begin again, and posting goes on all the while', async () => {
    const discord = await aDiscord();
    const { runner } = await aDesk([{ headline: 'Second ferry line opens', body: paragraphs('It sails.') }]);
    const chat = aDiscordChat(discord, runner);
    const news = at(discord.channelId);
    await chat.start();
    await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('not registered');

    for (const key of ['one', 'two']) {
      const end = await chat.listen();
      await (await discord.slashCommand({ name: 'digest' })).waitForReply();
      await chat.post(news, aMessage({ key }));
      await end();
      await end();
      await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('Nobody is connected');
      await chat.post(news, aMessage({ key: `${key}more` }));
    }

    expect(discord.channelMessages).toHaveLength(4);
    expect(discord.identifies).toHaveLength(2);
  });

  it('that ends takes no new commands, and waits for those under way', async () => {
    const discord = await aDiscord({ interactionWindowMs: 400 });
    const { runner } = await aDesk([{ headline: 'Second ferry line opens' }]);
    const released = Promise.withResolvers<void>();
    const slow: typeof runner = {
      ...runner,
      run: (...given) => released.promise.then(() => runner.run(...given)),
    };
    const chat = aDiscordChat(discord, slow);
    const end = await chat.connect();
    const asked = await discord.slashCommand({ name: 'digest' });

    const ending = end();
    for (let time = 0; time < 2; time += 1)
      await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('response to the interaction');
    released.resolve();
    await ending;

    expect(await asked.waitForReply()).toMatchObject({ loading: false });
    await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('Nobody is connected');
  });
});
