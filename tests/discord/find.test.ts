import { describe, expect, it } from 'vitest';
import { NOW } from '../support/articles.ts';
import { HOUR } from '../support/newsroom.ts';
import { aMessage, at, atNoon, FORUM, NEWS, reads } from '../support/posting-to-discord.ts';

const ABSENT = { kind: 'absent' };

describe('a search in a channel', () => {
  it('finds what was posted there, and refers to it as the post did', async () => {
    const { chat } = await atNoon();
    const reference = await chat.post(at(NEWS), aMessage());

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual({ kind: 'found', reference });
  });

  it('does not find what was not posted, or under another key', async () => {
    const { chat } = await atNoon();
    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual(ABSENT);
    await chat.post(at(NEWS), aMessage());

    expect(await chat.find(at(NEWS), aMessage({ key: 'edition1part1' }), NOW)).toEqual(ABSENT);
  });

  it('does not look at what was posted before', async () => {
    const { clock, chat } = await atNoon();
    await chat.post(at(NEWS), aMessage());
    clock.now += 1;

    expect(await chat.find(at(NEWS), aMessage(), NOW + 1)).toEqual(ABSENT);
  });

  it.each([0, 99, 100, 200, 249, 250])('finds the one after %i of 250 others', async (before) => {
    const { discord, chat } = await atNoon();
    for (let said = 0; said < before; said += 1) discord.servers.say(NEWS);
    const reference = await chat.post(at(NEWS), aMessage());
    for (let said = before; said < 250; said += 1) discord.servers.say(NEWS);

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual({ kind: 'found', reference });
    expect(reads(discord)).toHaveLength(Math.floor(before / 100) + 1);
  });

  it.each([99, 100, 101, 250])('knows after %i messages that it is not among them', async (others) => {
    const { discord, chat } = await atNoon();
    for (let said = 0; said < others; said += 1) discord.servers.say(NEWS);

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual(ABSENT);
  });

  it('among thousands ends without an answer', async () => {
    const { discord, chat } = await atNoon();
    for (let said = 0; said < 2500; said += 1) discord.servers.say(NEWS);

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toMatchObject({ kind: 'unknown' });
    expect(reads(discord).length).toBeLessThan(25);
  });

  it('does not take a copy by somebody else for ours', async () => {
    const { discord, chat } = await atNoon();
    await chat.post(at(NEWS), aMessage());
    const components = discord.channelMessages[0]?.components ?? [];
    const other = await atNoon();
    other.discord.servers.say(NEWS, { components });

    expect(await other.chat.find(at(NEWS), aMessage(), NOW)).toEqual(ABSENT);
  });

  it('passes by messages of every kind', async () => {
    const { discord, chat } = await atNoon();
    discord.servers.say(NEWS, { components: [{ type: 10, content: 'a' }] });
    discord.servers.say(NEWS, { components: [{ type: 17, components: [{ type: 14 }] }] });
    await chat.post(at(NEWS), aMessage({ key: 'another' }));
    const reference = await chat.post(at(NEWS), aMessage());

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual({ kind: 'found', reference });
  });

  it('from before Discord was there looks through everything', async () => {
    const { chat } = await atNoon();
    const reference = await chat.post(at(NEWS), aMessage());

    expect(await chat.find(at(NEWS), aMessage(), 0)).toEqual({ kind: 'found', reference });
  });
});

describe('a search in a thread', () => {
  it('finds what was posted there, and not what was not', async () => {
    const { chat } = await atNoon();
    const under = await chat.post(at(NEWS), aMessage());
    const reference = await chat.post(at(NEWS), aMessage({ under, key: 'one' }));

    expect(await chat.find(at(NEWS), aMessage({ under, key: 'one' }), NOW)).toEqual({
      kind: 'found',
      reference,
    });
    expect(await chat.find(at(NEWS), aMessage({ under, key: 'two' }), NOW)).toEqual(ABSENT);
  });

  it('that was never opened, or is gone, finds nothing', async () => {
    const { discord, chat } = await atNoon({ refusals: [404, 404] });
    const under = await chat.post(at(NEWS), aMessage());
    const wanted = aMessage({ under, key: 'one' });
    expect(await chat.find(at(NEWS), wanted, NOW)).toEqual(ABSENT);
    await chat.post(at(NEWS), wanted);
    discord.servers.deleteChannel(under.id);

    expect(await chat.find(at(NEWS), wanted, NOW)).toEqual(ABSENT);
  });

  it('that was put away finds it there', async () => {
    const { discord, chat } = await atNoon();
    const under = await chat.post(at(NEWS), aMessage());
    const reference = await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
    discord.servers.archive(under.id);

    expect(await chat.find(at(NEWS), aMessage({ under, key: 'one' }), NOW)).toEqual({
      kind: 'found',
      reference,
    });
  });

  it('of a post in a forum finds what follows it', async () => {
    const { chat } = await atNoon();
    const under = await chat.post(at(FORUM), aMessage());
    const reference = await chat.post(at(FORUM), aMessage({ under, key: 'one' }));

    expect(await chat.find(at(FORUM), aMessage({ under, key: 'one' }), NOW)).toEqual({
      kind: 'found',
      reference,
    });
  });
});

describe('a search in a forum', () => {
  it('finds the post, and not one under another key or from before', async () => {
    const { chat } = await atNoon();
    const reference = await chat.post(at(FORUM), aMessage());

    expect(await chat.find(at(FORUM), aMessage(), NOW)).toEqual({ kind: 'found', reference });
    expect(await chat.find(at(FORUM), aMessage({ key: 'another' }), NOW)).toEqual(ABSENT);
    expect(await chat.find(at(FORUM), aMessage(), NOW + 1)).toEqual(ABSENT);
  });

  it('finds one that was put away, or given another name', async () => {
    const { clock, discord, chat } = await atNoon();
    const reference = await chat.post(at(FORUM), aMessage());
    discord.servers.rename(reference.id, 'What people call it');
    expect(await chat.find(at(FORUM), aMessage(), NOW)).toEqual({ kind: 'found', reference });
    clock.now += HOUR;
    discord.servers.archive(reference.id);

    expect(await chat.find(at(FORUM), aMessage(), NOW)).toEqual({ kind: 'found', reference });
  });

  it('finds one among more that were put away than Discord gives at one go', async () => {
    const { clock, discord, chat } = await atNoon();
    const reference = await chat.post(at(FORUM), aMessage());
    discord.servers.archive(reference.id);
    for (let post = 0; post < 210; post += 1) {
      clock.now += 1000;
      discord.servers.archive(discord.servers.open(FORUM, 'by somebody else').id);
    }

    expect(await chat.find(at(FORUM), aMessage(), NOW)).toEqual({ kind: 'found', reference });
    expect(await chat.find(at(FORUM), aMessage({ key: 'another' }), NOW)).toEqual(ABSENT);
  });

  it('finds one among all of an edition with a thread for each story, and knows when it is not there', async () => {
    const { discord, chat } = await atNoon();
    for (let post = 0; post < 25; post += 1) await chat.post(at(FORUM), aMessage({ key: `story${post}` }));

    expect(await chat.find(at(FORUM), aMessage({ key: 'story24' }), NOW)).toMatchObject({ kind: 'found' });
    expect(await chat.find(at(FORUM), aMessage({ key: 'another' }), NOW)).toEqual(ABSENT);
    expect(discord.refusals).toEqual([]);
  });

  it('does not look through what was put away before', async () => {
    const { clock, discord, chat } = await atNoon();
    for (let post = 0; post < 210; post += 1)
      discord.servers.archive(discord.servers.open(FORUM, 'of old times').id);
    clock.now += HOUR;

    expect(await chat.find(at(FORUM), aMessage(), clock.now)).toEqual(ABSENT);
    expect(reads(discord)).toHaveLength(2);
  });

  it('does not read the posts of others, or of other channels', async () => {
    const { discord, chat } = await atNoon();
    discord.servers.open(FORUM, 'Digest of today');
    const under = await chat.post(at(NEWS), aMessage());
    await chat.post(at(NEWS), aMessage({ under, key: 'one' }));

    expect(await chat.find(at(FORUM), aMessage({ key: 'one' }), NOW)).toEqual(ABSENT);
    expect(reads(discord)).toHaveLength(2);
  });
});
