import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../src/discord/custom-id.ts';

describe('a custom id', () => {
  it.each([
    { command: 'plan', subcommand: 'add', values: {} },
    { command: 'look', subcommand: '', values: { id: 'one' } },
    { command: 'plan', subcommand: 'edit', values: { id: 'né "x", \\ 5', when: '', __proto__x: 'y' } },
    { command: 'plan', subcommand: 'edit', values: JSON.parse('{"__proto__":"x"}') },
  ])('says what it was made of: %j', (call) => {
    expect(parseCustomId(customId(call))).toEqual(call);
    expect(parseCustomId(customId(call, 194))).toEqual(call);
  });

  it('is another at another place', () => {
    const call = { command: 'plan', subcommand: 'add', values: {} };

    expect(customId(call, 1)).not.toBe(customId(call, 2));
  });

  it.each([
    '',
    'plan:add',
    'null',
    '[]',
    '[0,"plan"]',
    '["plan","add"]',
    '[0,"plan","add",7]',
    '{"a":1}',
    '[',
  ])('that is none of ours is nothing: %s', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });
});
