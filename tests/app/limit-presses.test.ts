import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Asker } from '../../src/app/asker.ts';
import { limitPresses, USUAL_RATES } from '../../src/app/limit-presses.ts';
import { defineAction } from '../../src/command/command.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { someone } from '../support/several-workspaces.ts';

const SLACK = { platform: 'slack', workspace: 'T1', id: 'C1' } as const;
const person = (id: string, channel = SLACK) => someone(channel, { person: { platform: 'slack', id } });
const WAIT = /^That was a lot at once, and I did not do the last one\. Try again in (\d+) seconds?\.$/;

/** A command that counts how often it is run, with a form and suggestions. */
async function aBusyDesk() {
  const { store, runner: inner, log } = await aDesk();
  const room = { now: NOW, ran: 0, suggested: 0, asked: 0 };
  const command = defineAction({
    name: 'why',
    help: (words) => words.commands.why,
    options: z.strictObject({ article: z.string().optional().meta({ example: 'x' }) }),
    suggest: {
      article: async () => {
        room.suggested += 1;
        return [{ label: 'x', value: 'x' }];
      },
    },
    async form() {
      room.asked += 1;
      return null;
    },
    async run(_options, { words, locale }) {
      room.ran += 1;
      return { language: locale, preview: words.yes, blocks: [] };
    },
  });
  const clock = { now: () => room.now };
  const runner = limitPresses(inner, { clock, locale: 'en', rates: USUAL_RATES });
  const press = async (asker: Asker) => plainText(await runner.run(command, { values: {} }, asker));
  return { room, runner, command, press, store, log };
}

describe('who presses wildly', () => {
  it('is told in one sentence when to try again, and nothing is run', async () => {
    const { room, press, log } = await aBusyDesk();
    const answers: string[] = [];
    for (let index = 0; index < 500; index += 1) answers.push(await press(person('U1')));
    expect(room.ran).toBe(USUAL_RATES.person.most);
    expect(answers[19]).toBe('');
    expect(answers[20]).toMatch(WAIT);
    room.now += Number(WAIT.exec(answers.at(-1) ?? '')?.[1]) * 1000;
    expect(await press(person('U1'))).toBe('');
    expect(await press(person('U1'))).toMatch(WAIT);
    expect(log.lines).toEqual([]);
  });

  it('is held up for every way of asking, and opens no forms', async () => {
    const { room, runner, command, press } = await aBusyDesk();
    for (let index = 0; index < 20; index += 1) await press(person('U1'));
    const asker = person('U1');
    const action = { id: 'x', name: () => 'x', summary: () => 'x', command, values: () => ({}) };
    const message = { text: '', parts: [] };
    expect(await runner.form(command, { values: {} }, asker)).toBeNull();
    expect(plainText(await runner.point(action, message, asker))).toMatch(WAIT);
    await expect(runner.perform(command, { values: {} }, asker)).rejects.toMatchObject({ code: 'too-fast' });
    await expect(runner.reopen('x', [command], asker)).rejects.toMatchObject({ code: 'too-fast' });
    expect(await runner.keep({ command: 'why', subcommand: '', given: {}, answers: {} }, asker)).toBeNull();
    expect(room).toMatchObject({ ran: 20, asked: 0 });
  });

  it('holds up nobody else, nor the same number elsewhere', async () => {
    const { press } = await aBusyDesk();
    for (let index = 0; index < 100; index += 1) await press(person('U1'));
    expect(await press(person('U2'))).toBe('');
    expect(await press(someone({ ...SLACK, workspace: 'T2' }))).toBe('');
    expect(await press(someone({ ...SLACK, platform: 'discord' }))).toBe('');
  });

  it('is told so in their language', async () => {
    const { press } = await aBusyDesk();
    const asker = { ...person('U1'), locale: 'fr' };
    for (let index = 0; index < 20; index += 1) await press(asker);
    expect(await press(asker)).toContain('Réessayez dans 2 secondes.');
  });
});

describe('a workspace that presses wildly together', () => {
  it('is told to wait, and holds up no other', async () => {
    const { room, press } = await aBusyDesk();
    const answers: string[] = [];
    for (let index = 0; index < 1000; index += 1) answers.push(await press(person(`U${index}`)));
    expect(room.ran).toBe(USUAL_RATES.workspace.most);
    expect(answers.at(-1)).toBe(
      'A lot is going on in this workspace, and I did not do this. Try again in 1 second.',
    );
    expect(await press(person('U1', { ...SLACK, workspace: 'T2' } as unknown as typeof SLACK))).toBe('');
  });
});

describe('who means it', () => {
  it('is never held up: an answer every two seconds for an hour, and ten at once before it', async () => {
    const { room, press } = await aBusyDesk();
    for (let index = 0; index < 10; index += 1) expect(await press(person('U1'))).toBe('');
    for (let index = 0; index < 1800; index += 1) {
      room.now += 2000;
      expect(await press(person('U1'))).toBe('');
    }
  });

  it('is never held up at the terminal, nor where nobody knows who it is', async () => {
    const { press } = await aBusyDesk();
    const terminal = { platform: 'terminal', workspace: 'here', id: 'here' } as const;
    for (let index = 0; index < 1000; index += 1) {
      expect(await press(someone(terminal))).toBe('');
      expect(await press(someone(null))).toBe('');
    }
  });

  it('counts once for what begins with a form that is not opened', async () => {
    const { room, runner, command, press } = await aBusyDesk();
    for (let index = 0; index < 20; index += 1) {
      await runner.form(command, { values: {} }, person('U1'));
      expect(await press(person('U1'))).toBe('');
    }
    expect(room).toMatchObject({ ran: 20, asked: 20 });
  });
});

it('suggestions have a limit of their own: beyond it there are none, and the store is not asked', async () => {
  const { room, runner, command, press } = await aBusyDesk();
  const suggest = () => runner.suggest({ command, option: 'article', typed: 'x' }, person('U1'));
  for (let index = 0; index < 500; index += 1) await suggest();
  expect(room.suggested).toBe(USUAL_RATES.typing.most);
  expect(await suggest()).toEqual([]);
  expect(await press(person('U1'))).toBe('');
  room.now += USUAL_RATES.typing.every;
  expect(await suggest()).toHaveLength(1);
});

it('ten thousand who attack from a thousand workspaces are each held up', async () => {
  const { room, press } = await aBusyDesk();
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 10_000; index += 1) {
      const channel = { ...SLACK, workspace: `T${index % 1000}` } as unknown as typeof SLACK;
      await press(person(`U${index}`, channel));
    }
  }
  expect(room.ran).toBe(30_000);
  const first = { ...SLACK, workspace: 'T0' } as unknown as typeof SLACK;
  for (let index = 0; index < 30; index += 1) await press(person('U0', first));
  expect(room.ran).toBe(30_000 + USUAL_RATES.person.most - 3);
});
