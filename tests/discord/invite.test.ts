import { describe, expect, it } from 'vitest';
import { INTENTS, privilegedIntents } from '../../src/discord/intents.ts';
import { clientIdIn, INVITED_WITH, inviteAddress } from '../../src/discord/invite.ts';
import { PERMISSION } from '../doubles/discord/state/permissions.ts';
import { at, FORUM, NEWS, posting } from '../support/posting-to-discord.ts';

const CLIENT = '200000000000000001';

describe('the invitation', () => {
  const { searchParams } = new URL(inviteAddress(CLIENT));
  const asked = BigInt(searchParams.get('permissions') ?? '');

  it('names the application and what it is to be there', () => {
    expect(inviteAddress(CLIENT)).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=/);
    expect(searchParams.get('client_id')).toBe(CLIENT);
    expect(searchParams.get('scope')).toBe('bot applications.commands');
  });

  // Source: docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
  it.each([
    [10n, 'viewChannel'],
    [11n, 'sendMessages'],
    [16n, 'readMessageHistory'],
    [35n, 'createPublicThreads'],
    [38n, 'sendMessagesInThreads'],
  ] as const)('asks for bit %s: %s', (bit, name) => {
    expect(PERMISSION[name]).toBe(1n << bit);
    expect((asked >> bit) & 1n).toBe(1n);
  });

  it('asks for no other bit', () => {
    const bits = Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => (asked >> BigInt(bit)) & 1n);
    expect(bits).toEqual([10, 11, 16, 35, 38]);
    expect(asked).toBe(309_237_713_920n);
    expect(INVITED_WITH).toHaveLength(bits.length);
  });

  it.each([NEWS, FORUM])('is enough to post in channel %s, with threads', async (id) => {
    const { discord, chat } = await posting({ listens: false });
    const names = Object.entries(PERMISSION);
    discord.servers.deny(
      id,
      ...names.filter(([, bit]) => (asked & bit) === 0n).map(([name]) => name as never),
    );

    expect(await chat.obstacles(at(id), { threads: true })).toEqual([]);
  });
});

describe('an application', () => {
  it('is known by its token', () => {
    expect(clientIdIn('MjAwMDAwMDAwMDAwMDAwMDAx.double.token')).toBe(CLIENT);
  });

  it.each(['', 'nonsense', 'a.b.c', '....', 'MjAwMDA=.b.c', 'x'.repeat(100_000)])(
    'is not known by anything else',
    (token) => {
      expect(clientIdIn(token)).toBeNull();
    },
  );
});

it('no intent has to be switched on', () => {
  expect(privilegedIntents()).toEqual([]);
  expect(privilegedIntents([...INTENTS, 1 << 15])).toEqual(['Message Content Intent']);
});
