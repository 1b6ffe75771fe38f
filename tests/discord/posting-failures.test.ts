import { describe, expect, it, vi } from 'vitest';
import type { Outgoing, Poster, PostFailure } from '../../src/ports/chat.ts';
import { PostError } from '../../src/ports/chat.ts';
import { type Failure, rateLimited, refusedWith } from '../doubles/discord/state/failures.ts';
import { freePort } from '../support/network.ts';
import {
  ANNOUNCED,
  aMessage,
  aPoster,
  at,
  FORUM,
  GUILD,
  NEWS,
  posting,
  posts,
} from '../support/posting-to-discord.ts';
import { aDiscord } from '../support/running-discord.ts';

/** Why a message was not posted. */
async function failureOf(
  poster: Poster,
  message: Outgoing = aMessage(),
  channel = NEWS,
): Promise<PostFailure> {
  const error = await poster.post(at(channel), message).catch((thrown: unknown) => thrown);
  if (error instanceof PostError) return error.failure;
  throw new Error('the message was posted, or failed otherwise', { cause: error });
}

const obstacle = (kind: string, ...names: readonly string[]) => ({
  kind: 'obstacle',
  obstacle: { kind, names },
});

const OF_POSTING = ['View Channel', 'Send Messages', 'Read Message History'];
const OF_THREADS = [...OF_POSTING, 'Create Public Threads', 'Send Messages in Threads'];

/** Milliseconds, well below the library's own deadline. */
const QUICK = 3000;

describe('a post that Discord refuses', () => {
  it.each<[string, Failure, object]>([
    ['an unknown channel', refusedWith(404, 10_003), obstacle('no-channel')],
    ['an unknown server', refusedWith(404, 10_004), obstacle('removed')],
    ['missing access', refusedWith(403, 50_001), obstacle('permissions', ...OF_POSTING)],
    ['missing permissions', refusedWith(403, 50_013), obstacle('permissions', ...OF_POSTING)],
    ['a token that is taken back', refusedWith(401), obstacle('removed')],
    ['an archived channel', refusedWith(400, 50_083), obstacle('archived')],
    ['a channel without messages', refusedWith(400, 50_008), obstacle('kind')],
    ['a channel of another kind', refusedWith(400, 50_024), obstacle('kind')],
    ['members who are not verified', refusedWith(403, 50_009), obstacle('restricted')],
    ['too many requests', rateLimited(7), { kind: 'wait', retryAfterMs: expect.closeTo(7000, -3) }],
    ['an unknown message', refusedWith(404, 10_008), { kind: 'refused', code: '10008', final: true }],
    ['too many edits', refusedWith(429, 30_046), { kind: 'wait', retryAfterMs: expect.closeTo(1000, -3) }],
    ['too many people in it', refusedWith(400, 30_033), { kind: 'refused', code: '30033', final: false }],
    ['a form it will never take', refusedWith(400, 50_035), { kind: 'refused', code: '50035', final: true }],
    ['too large a form', refusedWith(413, 40_005), { kind: 'refused', code: '40005', final: true }],
    ['an empty message', refusedWith(400, 50_006), { kind: 'refused', code: '50006', final: true }],
    ['what is no JSON', refusedWith(400, 50_109), { kind: 'refused', code: '50109', final: true }],
    ['a code of tomorrow', refusedWith(400, 999_999), { kind: 'refused', code: '999999', final: false }],
    ['trouble of its own', refusedWith(500), { kind: 'unclear', code: '500' }],
    ['too much to do', refusedWith(503), { kind: 'unclear', code: '503' }],
  ])('for %s says so, and is not tried again', async (_, failure, expected) => {
    const { discord, chat } = await posting();
    discord.fail(failure);

    expect(await failureOf(chat)).toEqual(expected);
    expect(posts(discord)).toHaveLength(1);
  });

  it('in a forum for a tag that is required now is an obstacle', async () => {
    const { discord, chat } = await posting();
    discord.fail(refusedWith(400, 40_067));

    expect(await failureOf(chat, aMessage(), FORUM)).toEqual(obstacle('kind'));
  });

  it('in a forum for a tag that was deleted just now may do better the next time', async () => {
    const { discord, chat } = await posting();
    discord.fail(refusedWith(404, 10_087));

    expect(await failureOf(chat, aMessage(), FORUM)).toEqual({
      kind: 'refused',
      code: '10087',
      final: false,
    });
  });

  it('names the permissions that are really missing', async () => {
    const { discord, chat } = await posting({ refusals: [403] });
    discord.servers.deny(NEWS, 'sendMessages');
    await knowing(chat, 'permissions');

    expect(await failureOf(chat)).toEqual(obstacle('permissions', 'Send Messages'));
  });

  it('names those that threads need as well', async () => {
    const { discord, chat } = await posting({ refusals: [403] });
    const under = await chat.post(at(NEWS), aMessage());
    discord.servers.deny(NEWS, 'createPublicThreads');
    await knowing(chat, 'permissions');

    expect(await failureOf(chat, aMessage({ under, key: 'one' }))).toEqual(
      obstacle('permissions', 'Create Public Threads'),
    );
    discord.servers.deny(NEWS);
    await knowing(chat);
    discord.fail(refusedWith(403, 50_013));
    expect(await failureOf(chat, aMessage({ under, key: 'one' }))).toEqual(
      obstacle('permissions', ...OF_THREADS),
    );
  });

  it('says that the bot was thrown out of the server, also where Discord says that there is no such channel', async () => {
    const { discord, chat } = await posting({ refusals: [404] });
    discord.servers.expel(GUILD);
    await knowing(chat, 'removed');

    discord.fail(refusedWith(403, 50_001));
    expect(await failureOf(chat)).toEqual(obstacle('removed'));
    expect(await failureOf(chat)).toEqual(obstacle('removed'));
  });

  it('is posted once the channel is mended, also after a refused token', async () => {
    const { discord, chat } = await posting();
    discord.fail(refusedWith(401), refusedWith(403, 50_013));

    await failureOf(chat);
    await failureOf(chat);

    expect(await chat.post(at(NEWS), aMessage())).toMatchObject({ channel: NEWS });
  });
});

describe('a post whose answer does not come', () => {
  it('may have arrived: it is not sent again by itself, and not doubled under the same key', async () => {
    const { discord, chat } = await posting();
    discord.fail({ kind: 'lost-answer' });

    expect(await failureOf(chat)).toMatchObject({ kind: 'unclear' });
    expect(posts(discord)).toHaveLength(1);
    expect(await chat.post(at(NEWS), aMessage())).toMatchObject({ id: discord.channelMessages[0]?.id });
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('is not doubled either when it arrives after the next try', { timeout: QUICK }, async () => {
    const discord = await aDiscord();
    const poster = await aPoster(discord, { deadline: 100 });
    discord.fail({ kind: 'late', ms: 300 });

    expect(await failureOf(poster)).toMatchObject({ kind: 'unclear' });
    await poster.post(at(NEWS), aMessage());
    await vi.waitFor(() => expect(posts(discord)).toHaveLength(2), { interval: 10 });

    expect(discord.channelMessages).toHaveLength(1);
  });

  it.each([
    ['Discord fails', 500],
    ['a proxy before it gives up waiting', 408],
  ])('is unclear when %s after it was posted', async (_, status) => {
    const { discord, chat } = await posting();
    discord.fail({ kind: 'disowned', status });

    expect(await failureOf(chat)).toEqual({ kind: 'unclear', code: String(status) });
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('in a forum may have arrived as well', async () => {
    const { discord, chat } = await posting();
    discord.fail({ kind: 'lost-answer' });

    expect(await failureOf(chat, aMessage(), FORUM)).toMatchObject({ kind: 'unclear' });
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('is unclear when the connection ends, whether or not Discord had read it', async () => {
    const { discord, chat } = await posting();
    discord.fail({ kind: 'lost-request' });

    expect(await failureOf(chat)).toMatchObject({ kind: 'unclear' });
    expect(discord.channelMessages).toHaveLength(0);
  });

  it.each(['silence', 'half-answer'] as const)(
    'is unclear after the deadline (%s)',
    async (kind) => {
      const discord = await aDiscord();
      const poster = await aPoster(discord, { deadline: 100 });
      discord.fail({ kind });

      expect(await failureOf(poster)).toEqual({ kind: 'unclear', code: 'TimeoutError' });
      expect(discord.channelMessages).toHaveLength(1);
    },
    QUICK,
  );

  it('takes nothing of the time of the next', { timeout: QUICK }, async () => {
    const discord = await aDiscord();
    const poster = await aPoster(discord, { deadline: 200 });
    discord.fail({ kind: 'silence' });

    const [first, second] = await Promise.allSettled([
      poster.post(at(NEWS), aMessage()),
      poster.post(at(NEWS), aMessage({ key: 'edition2part0' })),
    ]);

    expect(first).toMatchObject({ status: 'rejected', reason: { failure: { kind: 'unclear' } } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });

  it('is unclear when it cannot be read', async () => {
    const { discord, chat } = await posting();
    discord.fail({ kind: 'answer', status: 200, body: { id: 7 } });

    expect(await failureOf(chat)).toEqual({ kind: 'unclear', code: 'unreadable-answer' });
  });

  it('surely did not arrive when there is nobody at the address', async () => {
    const discord = await aDiscord();
    const poster = await aPoster(discord, { apiUrl: `http://127.0.0.1:${await freePort()}/api` });

    expect(await failureOf(poster)).toEqual({ kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  it('surely did not arrive when the chat is not connected yet', async () => {
    const poster = await aPoster(await aDiscord(), { signedIn: () => false });

    expect(await failureOf(poster)).toEqual({ kind: 'unreachable', code: 'not-connected' });
    await expect(poster.obstacles(at(NEWS), { threads: false })).rejects.toMatchObject({
      failure: { kind: 'unreachable' },
    });
  });
});

describe('a post in a thread that fails', () => {
  it('surely did not arrive when the thread may be open and the message was not sent', async () => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(NEWS), aMessage());
    discord.fail({ kind: 'lost-answer' });

    expect(await failureOf(chat, aMessage({ under, key: 'one' }))).toMatchObject({ kind: 'unreachable' });

    await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
    expect(discord.channelMessages.at(-1)?.channelId).toBe(under.id);
  });

  it.each([
    [NEWS, '160006'],
    [ANNOUNCED, '160007'],
    [FORUM, '160006'],
  ])('because as many are open as Discord allows is refused: in %s', async (channel, code) => {
    const { discord, chat } = await posting({ refusals: [400] });
    discord.servers.limitThreads(0);
    const isForum = channel === FORUM;
    const under = isForum ? null : await chat.post(at(channel), aMessage());

    expect(await failureOf(chat, aMessage({ under, key: 'one' }), channel)).toEqual({
      kind: 'refused',
      code,
      final: false,
    });
  });

  it.each([
    ['is gone with its message', refusedWith(404, 10_008), '10008', true],
    ['has too many people in it', refusedWith(400, 30_033), '30033', false],
  ])('because it %s is refused', async (_, failure, code, final) => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(NEWS), aMessage());
    discord.fail(failure);

    expect(await failureOf(chat, aMessage({ under, key: 'one' }))).toEqual({ kind: 'refused', code, final });
  });

  it.each([
    ['is locked', refusedWith(400, 160_005), '160005', false],
    ['is archived', refusedWith(400, 50_083), '50083', false],
    ['was deleted', refusedWith(404, 10_003), '10003', true],
  ])(
    'because it %s is refused, which keeps nobody from posting in the channel',
    async (_, failure, code, final) => {
      const { discord, chat } = await posting();
      const under = await chat.post(at(NEWS), aMessage());
      await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
      discord.fail(failure);

      expect(await failureOf(chat, aMessage({ under, key: 'two' }))).toEqual({
        kind: 'refused',
        code,
        final,
      });
    },
  );
});

/** Waits until the gateway has told the chat of obstacles of these kinds, and of no others. */
async function knowing(chat: Poster, ...kinds: readonly string[]): Promise<void> {
  const known = async () => (await chat.obstacles(at(NEWS), { threads: true })).map(({ kind }) => kind);
  await expect.poll(known, { interval: 5 }).toEqual(kinds);
}
