import { describe, expect, it, onTestFinished } from 'vitest';
import { GUILD, NEWS, NEWSROOM } from '../support/posting-to-discord.ts';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';

const SILENT = { allowed_mentions: { parse: [] } };
const V2 = 1 << 15;
const says = (content: string) => ({
  ...SILENT,
  flags: V2,
  components: [{ type: 17, id: 7, components: [{ type: 10, content }] }],
});

/** Asks as the bot; the status, Discord's code and the answer. */
async function ask(double: DiscordDouble, method: 'POST' | 'PATCH', path: string, body: object) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { code?: number; id?: string; components?: unknown };
  return { status: response.status, code: answer.code, id: answer.id ?? '', answer };
}

async function withMessage() {
  const double = await startDiscordDouble({ guilds: [NEWSROOM] });
  onTestFinished(() => double.close());
  const { id } = await ask(double, 'POST', `/channels/${NEWS}/messages`, says('first'));
  const edit = (body: object = says('second'), message = id, channel = NEWS) =>
    ask(double, 'PATCH', `/channels/${channel}/messages/${message}`, body);
  return { double, id, edit };
}

describe('an edit of a message in the Discord double', () => {
  it('puts what it names in its place, with the numbers that it gives, and is remembered', async () => {
    const { double, edit, id } = await withMessage();
    expect(await edit()).toMatchObject({ status: 200, answer: { id, components: [{ id: 7 }] } });
    expect(double.channelMessages).toMatchObject([
      { id, components: [{ components: [{ content: 'second' }] }], editedAt: expect.any(Number) },
    ]);
    expect(double.edits).toHaveLength(1);
  });

  it.each([
    ['too long', says('x'.repeat(4001))],
    ['of mentions that are not suppressed', { ...says('x'), allowed_mentions: undefined }],
    ['of another kind', { ...SILENT, flags: 0, content: 'x', components: [] }],
  ])('is none when it is %s', async (_, body) => {
    const { double, edit } = await withMessage();
    expect(await edit(body)).toMatchObject({ status: 400, code: 50_035 });
    expect(double.edits).toEqual([]);
  });

  it('is none of what somebody else said, of what is gone, and of what is elsewhere', async () => {
    const { double, edit, id } = await withMessage();
    expect(await edit(says('x'), double.servers.say(NEWS).id)).toMatchObject({ status: 403, code: 50_005 });
    expect(await edit(says('x'), id, '9')).toMatchObject({ status: 404, code: 10_003 });
    double.servers.deleteMessage(id);
    expect(await edit()).toMatchObject({ status: 404, code: 10_008 });
  });

  it('is none in a thread that was put away until that is opened again, and none in a locked one', async () => {
    const { double, edit, id } = await withMessage();
    await ask(double, 'POST', `/channels/${NEWS}/messages/${id}/threads`, { name: 'Thread' });
    const inside = await ask(double, 'POST', `/channels/${id}/messages`, says('inside'));
    const inThread = () => edit(says('x'), inside.id, id);
    double.servers.archive(id);
    expect(await inThread()).toMatchObject({ status: 400, code: 50_083 });
    expect(await ask(double, 'PATCH', `/channels/${id}`, { archived: false })).toMatchObject({ status: 200 });
    expect(await inThread()).toMatchObject({ status: 200 });
    double.servers.lock(id);
    expect(await inThread()).toMatchObject({ status: 400, code: 160_005 });
    expect(await ask(double, 'PATCH', `/channels/${id}`, { archived: false })).toMatchObject({ status: 403 });
    expect(await ask(double, 'PATCH', `/channels/${GUILD}`, { archived: false })).toMatchObject({
      status: 404,
    });
    expect(await ask(double, 'PATCH', `/channels/${NEWS}`, { archived: false })).toMatchObject({
      status: 403,
    });
  });
});
