import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAY_WRITE, operator } from '../../src/app/asker.ts';
import { plainText } from '../../src/message/plain.ts';
import { ACTIONS, OPTIONS } from '../support/actions.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aNewsroom, NEWS } from '../support/newsroom.ts';
import { runnerOn } from '../support/runner-on.ts';
import { TROUBLE } from '../support/trouble.ts';

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TROUBLE) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...TROUBLE), { maxLength: 4 }).map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const asker = {
  ...operator('en'),
  channel: NEWS,
  mayWrite: MAY_WRITE,
  person: { platform: 'slack', id: 'U1' },
} as const;

async function aTalkingRoom() {
  const room = await aNewsroom();
  await room.import(FERRY, BRIDGE, COMET);
  await room.subscribe();
  const desk = () => room.desk({ zone: 'UTC' });
  const runner = runnerOn(room.store, room.log, desk, room.discussions);
  return { room, runner };
}

describe('no text makes a command fail', () => {
  it('typed after its name', async () => {
    const { room, runner } = await aTalkingRoom();
    for (const { command, subcommand, action } of ACTIONS) {
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const answer = await runner.run(command, { text: `${subcommand} ${text}` }, asker);
          expect(plainText(answer), action.name).not.toBe('');
          expect(room.log.lines, action.name).toEqual([]);
        }),
        { seed: 7, numRuns: 25 },
      );
    }
  });

  it('given for an option, or while that is typed', async () => {
    const { room, runner } = await aTalkingRoom();
    for (const { command, subcommand, action, option } of OPTIONS) {
      const where = `${option} of ${action.name}`;
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const given = { subcommand, values: { [option]: text } };
          await runner.form(command, given, asker);
          expect(plainText(await runner.run(command, given, asker)), where).not.toBe('');
          await runner.suggest({ command, subcommand, option, typed: text }, asker);
          expect(room.log.lines, where).toEqual([]);
        }),
        { seed: 7, numRuns: 8 },
      );
    }
  });
});
