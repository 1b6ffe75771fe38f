import { expect, it, vi } from 'vitest';
import type { Channel } from '../../../src/core/channel.ts';
import { FERRY } from '../../support/articles.ts';
import { aNewsroom, NEWS } from '../../support/newsroom.ts';
import { talk } from '../../support/talking.ts';

const PORT: Channel = { ...NEWS, id: 'C2' };
const SECRET: Channel = { ...NEWS, id: 'C3' };
const GUILD: Channel = { platform: 'discord', workspace: 'G1', id: 'D1' };
const ELSEWHERE: Channel = { ...NEWS, workspace: 'T2', id: 'C9' };

async function aTeam() {
  const linked = [
    { platform: 'slack', workspace: 'T1' },
    { platform: 'discord', workspace: 'G1' },
  ] as const;
  const room = await aNewsroom({ teams: [linked] });
  room.posters.set('discord', room.poster);
  const isForum = false;
  room.poster.looks.set(NEWS.id, { name: 'news', isPublic: true, isForum });
  room.poster.looks.set(PORT.id, { name: 'port', isPublic: true, isForum });
  room.poster.looks.set(SECRET.id, { name: 'secret', isPublic: false, isForum });
  room.poster.looks.set(GUILD.id, { name: 'harbour', isPublic: true, isForum });
  room.poster.looks.set(ELSEWHERE.id, { name: 'strangers', isPublic: true, isForum });
  await room.import(FERRY);
  return room;
}

const line = (text: string | undefined) => text?.split('\n').find((one) => one.startsWith('Also discussed'));

it('points to the threads in other public channels of the team, and they to it', async () => {
  const room = await aTeam();
  await talk(room);
  await talk(room, { channel: PORT });
  await talk(room, { channel: GUILD });

  const [, news, , port, , guild] = room.poster.standing;
  expect(line(news)).toBe('Also discussed in #harbour (Discord) and #port');
  expect(line(port)).toBe('Also discussed in #harbour (Discord) and #news');
  expect(line(guild)).toBe('Also discussed in #news (Slack) and #port (Slack)');
});

it('names no private channel, and no workspace that is not linked', async () => {
  const room = await aTeam();
  await talk(room, { channel: SECRET });
  await talk(room, { channel: ELSEWHERE });
  await talk(room);

  const [, secret, , elsewhere, , news] = room.poster.standing;
  expect(line(secret)).toBe('Also discussed in #news');
  expect(line(elsewhere)).toBeUndefined();
  expect(line(news)).toBeUndefined();
});

it('is open all the same when the others cannot be told', async () => {
  const room = await aTeam();
  await talk(room);
  room.poster.editFailures.push({ kind: 'unreachable', code: 'x' }, { kind: 'unreachable', code: 'x' });

  expect(await talk(room, { channel: PORT })).toMatchObject({ kind: 'open', isNew: true });
  expect(room.log.lines.map(({ message }) => message)).toContain('a thread could not point to another one');
});

it('asks once for the name of each channel, however many threads there are', async () => {
  const room = await aTeam();
  const channels = Array.from({ length: 30 }, (_, index) => ({ ...NEWS, id: `N${index}` }));
  for (const { id } of channels) room.poster.looks.set(id, { name: id, isPublic: true, isForum: false });
  for (const channel of channels) await talk(room, { channel });
  const lookOf = vi.spyOn(room.poster, 'lookOf');

  await talk(room);

  // And once whether it is a forum.
  expect(lookOf.mock.calls).toHaveLength(31 + 1);
  expect(line(room.poster.standing.at(-1))?.match(/#N/g)).toHaveLength(30);
});
