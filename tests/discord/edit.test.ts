import { describe, expect, it } from 'vitest';
import { paragraph, text } from '../../src/message/document.ts';
import type { Chat, Edit } from '../../src/ports/chat.ts';
import { rateLimited, refusedWith } from '../doubles/discord/state/failures.ts';
import { documentOf } from '../support/documents.ts';
import { aMessage, at, FORUM, NEWS, posting } from '../support/posting-to-discord.ts';
import { wordsIn } from '../support/words-in.ts';

const NEW = documentOf(paragraph(text('The harbour stays closed. @everyone')));
const KEY = aMessage().key;

/** A message that was posted, and how it is put right. */
async function posted(given: Parameters<typeof posting>[0] = {}, channel = NEWS) {
  const { discord, chat } = await posting(given);
  const reference = await chat.post(at(channel), aMessage());
  const edit = (more: Partial<Edit> = {}) =>
    chat.edit(at(channel), { reference, part: NEW, key: KEY, threadName: null, ...more });
  return { discord, chat, reference, edit };
}

const failureOf = (editing: Promise<void>) =>
  editing.then(
    () => null,
    ({ failure }) => failure,
  );
const patches = ({ requests }: Awaited<ReturnType<typeof posted>>['discord']) =>
  requests.filter(({ method }) => method === 'PATCH').map(({ path }) => path);
const found = (chat: Chat) => chat.find(at(NEWS), aMessage(), Date.now() - 60_000);

describe('a message that is put right', () => {
  it('is the same message with other words, which mention nobody', async () => {
    const { discord, edit, reference } = await posted();
    await edit();
    expect(discord.channelMessages).toMatchObject([{ id: reference.id, allowedMentions: { parse: [] } }]);
    expect(wordsIn(discord.channelMessages[0]?.components)).toContain('The harbour stays closed.');
    expect(discord.edits).toHaveLength(1);
  });

  it('is still found by its mark', async () => {
    const { chat, edit, reference } = await posted();
    await edit();
    expect(await found(chat)).toEqual({ kind: 'found', reference });
  });

  it('is as it was put right once when that is done twice', async () => {
    const { discord, edit } = await posted();
    await edit();
    const once = discord.channelMessages[0]?.components;
    await edit();
    expect(discord.channelMessages.map(({ components }) => components)).toEqual([once]);
  });

  it('is put right in a thread, and in one that was put away, which is opened again for it', async () => {
    const { discord, chat, reference, edit } = await posted({ refusals: [400] });
    const inside = await chat.post(at(NEWS), aMessage({ under: reference, key: 'inside' }));
    await edit({ reference: inside, key: 'inside' });
    discord.servers.archive(reference.id);
    await edit({ reference: inside, key: 'inside' });
    expect(discord.edits).toHaveLength(2);
    expect(patches(discord)).toEqual([
      `/channels/${inside.channel}/messages/${inside.id}`,
      `/channels/${inside.channel}/messages/${inside.id}`,
      `/channels/${inside.channel}`,
      `/channels/${inside.channel}/messages/${inside.id}`,
    ]);
  });

  it('is put right in a forum, where a post that was put away is opened again', async () => {
    const { discord, edit, reference } = await posted({ refusals: [400] }, FORUM);
    discord.servers.archive(reference.channel);
    await edit();
    expect(discord.edits).toHaveLength(1);
  });

  it('is left as it is in a thread that is locked', async () => {
    const { discord, chat, reference, edit } = await posted({ refusals: [400] });
    const inside = await chat.post(at(NEWS), aMessage({ under: reference, key: 'inside' }));
    discord.servers.lock(reference.id);
    expect(await failureOf(edit({ reference: inside, key: 'inside' }))).toEqual({
      kind: 'refused',
      code: '160005',
      final: false,
    });
  });

  it('is not looked for when somebody took it away', async () => {
    const { discord, edit, reference } = await posted({ refusals: [404] });
    discord.servers.deleteMessage(reference.id);
    expect(await failureOf(edit())).toEqual({ kind: 'refused', code: '10008', final: true });
  });

  it.each([
    ['somebody else’s message', refusedWith(403, 50_005), { kind: 'refused', code: '50005', final: true }],
    ['one edit too many of an old message', refusedWith(400, 30_046), { kind: 'wait', retryAfterMs: 60_000 }],
    ['the same as too many requests', rateLimited(2), { kind: 'wait', retryAfterMs: 60_000 }],
    [
      'too many requests wherever they were made',
      rateLimited(2, true),
      { kind: 'wait', retryAfterMs: expect.closeTo(2000, -3), everywhere: true },
    ],
    ['five minutes to wait', rateLimited(300), { kind: 'wait', retryAfterMs: 300_050 }],
    ['a channel that is gone', refusedWith(404, 10_003), { kind: 'obstacle' }],
    ['no answer', { kind: 'lost-answer' as const }, { kind: 'unclear' }],
  ])('is not put right for %s, after one call', async (_, failure, expected) => {
    const { discord, edit } = await posted();
    discord.fail(failure);
    expect(await failureOf(edit())).toMatchObject(expected);
    expect(patches(discord)).toHaveLength(1);
  });

  it('is refused before it is sent when it is no message', async () => {
    const { discord, edit } = await posted();
    expect(await failureOf(edit({ part: documentOf() }))).toMatchObject({ kind: 'refused', final: true });
    expect(patches(discord)).toEqual([]);
  });
});
