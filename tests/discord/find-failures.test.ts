import { describe, expect, it } from 'vitest';
import { PostError, type Poster } from '../../src/ports/chat.ts';
import { type Failure, rateLimited, refusedWith } from '../doubles/discord/state/failures.ts';
import { NOW } from '../support/articles.ts';
import { aMessage, aPoster, at, atNoon, FORUM, NEWS, reads } from '../support/posting-to-discord.ts';
import { aDiscord } from '../support/running-discord.ts';

const ABSENT = { kind: 'absent' };

/** Why a search has no answer. */
async function failureOf(poster: Poster) {
  const error = await poster.find(at(NEWS), aMessage(), NOW).catch((thrown: unknown) => thrown);
  if (error instanceof PostError) return error.failure;
  throw new Error('there was an answer, or it failed otherwise', { cause: error });
}

describe('a search without an answer', () => {
  it.each([
    ['a channel', NEWS, [], 'no Read Message History'],
    ['a forum', FORUM, [403], '50013'],
  ])('is one in %s whose history may not be read', async (_, channel, refusals, code) => {
    const { discord, chat } = await atNoon({ refusals });
    await chat.post(at(channel), aMessage());
    discord.servers.deny(channel, 'readMessageHistory');
    const needs = { threads: false };
    await expect.poll(() => chat.obstacles(at(channel), needs), { interval: 5 }).toHaveLength(1);

    expect(await chat.find(at(channel), aMessage(), NOW)).toEqual({ kind: 'unknown', code });
  });

  it.each([
    ['missing access', refusedWith(403, 50_001), '50001'],
    ['missing permissions', refusedWith(403, 50_013), '50013'],
    ['a code of tomorrow', refusedWith(400, 999_999), '999999'],
  ])('is one that Discord refuses for %s', async (_, failure, code) => {
    const { discord, chat } = await atNoon();
    discord.fail(failure);

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual({ kind: 'unknown', code });
  });

  it.each<[string, Failure, object]>([
    ['it asks to wait', rateLimited(7), { kind: 'wait', retryAfterMs: expect.closeTo(7000, -3) }],
    ['it has trouble', refusedWith(500), { kind: 'unreachable', code: '500' }],
    ['the connection ends', { kind: 'lost-answer' }, { kind: 'unreachable', code: 'UND_ERR_SOCKET' }],
    [
      'the answer cannot be read',
      { kind: 'answer', status: 200, body: [{ id: 7 }] },
      { kind: 'unreachable', code: 'unreadable-answer' },
    ],
    [
      'the channel is gone',
      refusedWith(404, 10_003),
      { kind: 'obstacle', obstacle: { kind: 'no-channel', names: [] } },
    ],
    [
      'the token is taken back',
      refusedWith(401),
      { kind: 'obstacle', obstacle: { kind: 'removed', names: [] } },
    ],
  ])('is one where %s: it is not tried again by itself', async (_, failure, expected) => {
    const { discord, chat } = await atNoon();
    discord.fail(failure);

    expect(await failureOf(chat)).toEqual(expected);
    expect(reads(discord)).toHaveLength(1);
  });

  it('is none after a short wait that Discord asks for', async () => {
    const { discord, chat } = await atNoon();
    const reference = await chat.post(at(NEWS), aMessage());
    discord.fail(rateLimited(0.01));

    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual({ kind: 'found', reference });
  });

  it.each([
    ['is none where the limits let it read on soon', '0.02', { kind: 'found' }],
    ['is one where they let it read on late', '7', { kind: 'wait', retryAfterMs: expect.any(Number) }],
  ])('%s', async (_, seconds, expected) => {
    const { discord, chat } = await atNoon();
    const others = { channel_id: NEWS, author: { id: '1' }, components: [] };
    const body = Array.from({ length: 100 }, (_one, index) => ({ id: String(100 - index), ...others }));
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': seconds };
    // The library heeds the limits of a route from its second answer on.
    expect(await chat.find(at(NEWS), aMessage(), NOW)).toEqual(ABSENT);
    await chat.post(at(NEWS), aMessage());
    discord.fail({ kind: 'answer', status: 200, body, headers });

    const outcome = chat.find(at(NEWS), aMessage(), NOW).catch(({ failure }: PostError) => failure);
    expect(await outcome).toMatchObject(expected);
  });

  it('is one that takes too long', async () => {
    const discord = await aDiscord();
    let signedIn = false;
    const poster = await aPoster(discord, { deadline: 100, signedIn: () => signedIn });
    expect(await failureOf(poster)).toEqual({ kind: 'unreachable', code: 'not-connected' });
    signedIn = true;
    discord.fail({ kind: 'silence' });

    expect(await failureOf(poster)).toEqual({ kind: 'unreachable', code: 'TimeoutError' });
  });
});
