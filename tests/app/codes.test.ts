/** What is done about each code with which a platform refuses a message: by the real clients, against the doubles. */
import { describe, expect, it } from 'vitest';
import type { Obstacle } from '../../src/core/obstacle.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Outgoing, Poster } from '../../src/ports/chat.ts';
import { refusedWith } from '../doubles/discord/state/failures.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';
import { at, FORUM, NEWS, posting } from '../support/posting-to-discord.ts';
import { CHANNEL, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

type Done =
  /** It waits as long as it is asked to, or a while. */
  | 'waits'
  /** The subscription says why it rests, with what to do, until somebody has done that. */
  | { readonly pauses: Obstacle['kind']; readonly says: string }
  /** It surely never arrives, and is dead at once. */
  | 'is given up'
  /** It is tried three times, and then dead, with its code. */
  | 'is tried a few times'
  /** It is looked for, and sent again when it surely did not arrive. */
  | 'is looked for';

/** A subscription in a channel, due now, and a platform that refuses the message when a test wants it. */
async function aRoom(
  poster: Poster,
  channel: Parameters<Newsroom['subscribe']>[0],
  refuse: (message: Outgoing) => void,
  part: number,
) {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import({ path: 'fire.md', headline: 'Fire in Velden', body: paragraphs('Nobody was hurt.') });
  const state = { refuses: true, tries: 0 };
  const refusing: Poster = {
    ...poster,
    pace: { channel: 0, workspace: 0, platform: 0, waiting: 'workspace' },
    post: (where, message) => {
      const isIt = (message.under === null ? 0 : 1) === part;
      if (isIt) state.tries += 1;
      if (isIt && state.refuses) refuse(message);
      return poster.post(where, message);
    },
  };
  await room.subscribe(channel);
  room.posters.clear();
  room.posters.set(channel?.channel?.platform ?? 'slack', refusing);
  const line = async () => {
    const [edition] = await room.store.editions('daily', 1);
    const delivery = edition?.deliveries[part];
    return delivery?.failure == null ? delivery?.state : `${delivery.state}: ${delivery.failure}`;
  };
  return { room, state, line };
}

async function expectDone(
  code: string,
  done: Done,
  { room, state, line }: Awaited<ReturnType<typeof aRoom>>,
) {
  await room.beat(NOW);
  if (done === 'waits') {
    expect(await line()).toBe('pending: asked to wait');
  } else if (done === 'is given up') {
    expect(await line()).toBe(`dead: ${code}`);
    expect(state.tries).toBe(1);
  } else if (done === 'is tried a few times') {
    for (let minute = 1; minute < 10; minute += 1) await room.beat(NOW + minute * MINUTE);
    expect(await line()).toBe(`dead: ${code}`);
    expect(state.tries).toBe(3);
  } else if (done === 'is looked for') {
    expect(await line()).toBe(`pending: ${code}`);
    state.refuses = false;
    await room.beat(NOW + MINUTE);
    expect(await line()).toBe('sent');
  } else {
    expect(await line()).toMatch(`pending: ${done.pauses}`);
    const pause = (await room.store.subscription('daily'))?.pause;
    if (pause?.reason !== 'obstacle') throw new Error('the subscription does not rest');
    const { kind, names } = pause.obstacle;
    expect(kind).toBe(done.pauses);
    expect(wordsFor('en').subscriptions.obstacles[kind](names.join(', '))).toContain(done.says);
    state.refuses = false;
    await room.beat(NOW + 15 * MINUTE);
    expect(await line()).toBe('sent');
    expect((await room.store.subscription('daily'))?.pause).toBeNull();
  }
}

const NO_MEMBER = { pauses: 'not-in-channel', says: '/invite @newsdesk' } as const;
const NO_CHANNEL = { pauses: 'no-channel', says: 'Let me in, or use another channel' } as const;
const ARCHIVED = { pauses: 'archived', says: 'Unarchive it' } as const;
const RESTRICTED = { pauses: 'restricted', says: 'Ask an admin to let me post here' } as const;
const SCOPES = { pauses: 'scopes', says: 'chat:write' } as const;
const REMOVED = { pauses: 'removed', says: 'Ask an admin to install the app again' } as const;
const PERMISSIONS = { pauses: 'permissions', says: 'Send Messages' } as const;
const KIND = { pauses: 'kind', says: 'Use a text channel' } as const;

describe('a message that Slack refuses', () => {
  it.each<[string, Done]>([
    ['not_in_channel', NO_MEMBER],
    ['channel_not_found', NO_CHANNEL],
    ['is_archived', ARCHIVED],
    ['restricted_action', RESTRICTED],
    ['missing_scope', SCOPES],
    ['token_revoked', REMOVED],
    ['account_inactive', REMOVED],
    ['ratelimited', 'waits'],
    ['msg_too_long', 'is given up'],
    ['msg_blocks_too_long', 'is given up'],
    ['invalid_blocks', 'is given up'],
    ['internal_error', 'is looked for'],
    ['fatal_error', 'is looked for'],
    ['a_code_of_tomorrow', 'is tried a few times'],
  ])('with %s: %o', async (error, done) => {
    const slack = await aSlack();
    const more = error === 'missing_scope' ? { needed: 'chat:write', provided: 'commands' } : {};
    const refuse = () => slack.fail('chat.postMessage', { error, more });
    await expectDone(error, done, await aRoom(posterOf(slack), { channel: CHANNEL }, refuse, 0));
  });
});

describe('a message that Discord refuses', () => {
  it.each<[number, number, Done]>([
    [404, 10_003, NO_CHANNEL],
    [403, 50_001, PERMISSIONS],
    [403, 50_013, PERMISSIONS],
    [400, 50_083, ARCHIVED],
    [429, 30_046, 'waits'],
    [400, 50_035, 'is given up'],
    [400, 999_999, 'is tried a few times'],
  ])('with status %i and code %i: %o', async (status, code, done) => {
    const { discord, chat } = await posting();
    const refuse = () => discord.fail(refusedWith(status, code));
    await expectDone(String(code), done, await aRoom(chat, { channel: at(NEWS) }, refuse, 0));
  });

  it('in a forum with code 40067, since a tag is required: pauses', async () => {
    const { discord, chat } = await posting();
    const refuse = () => discord.fail(refusedWith(400, 40_067));
    await expectDone('40067', KIND, await aRoom(chat, { channel: at(FORUM) }, refuse, 0));
  });

  it.each<[string, number, number, Done]>([
    ['since the message that it is for is gone', 404, 10_008, 'is given up'],
    ['since there are too many in the thread', 400, 30_033, 'is tried a few times'],
    ['since there are too many threads', 400, 160_006, 'is tried a few times'],
  ])('in a thread %s: status %i, code %i: %o', async (_why, status, code, done) => {
    const { discord, chat } = await posting();
    const refuse = () => discord.fail(refusedWith(status, code));
    const given = { channel: at(NEWS), plan: { threads: 'digest' } } as const;
    await expectDone(String(code), done, await aRoom(chat, given, refuse, 1));
  });

  it('in a thread that is archived, with code 50083: is tried a few times', async () => {
    const { discord, chat } = await posting();
    const refuse = ({ under }: Outgoing) =>
      discord.fail({ ...refusedWith(400, 50_083), to: `/channels/${under?.id}/messages` });
    const given = { channel: at(NEWS), plan: { threads: 'digest' } } as const;
    await expectDone('50083', 'is tried a few times', await aRoom(chat, given, refuse, 1));
  });
});
