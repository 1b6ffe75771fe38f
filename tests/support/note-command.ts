import { z } from 'zod';
import { type AnyCommand, defineAction, type Question } from '../../src/command/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { actions, type Button, document, paragraph, text } from '../../src/message/document.ts';

/** A button that asks for a note about tea. */
const TEA: Button = {
  label: 'Tea',
  command: 'note',
  subcommand: 'add',
  values: { about: 'tea' },
  look: 'primary',
};

/** A button that shows the notes, which begins with no form. */
const SHOW: Button = { label: 'Show', command: 'note', subcommand: 'show', values: {}, look: 'plain' };

const words = { about: 'What it is about', what: 'The note, such as buy tea', tone: '', at: 'When: 9:00' };

/** A command of the tests' own: `/note add` asks with a form as long as something is missing; `/note show` does not. */
export function noteCommand(
  question: (given: Readonly<Record<string, string>>) => Question | null = asked,
): AnyCommand {
  const add = defineAction({
    name: 'note add',
    help: () => ({
      summary: 'Keeps a note',
      options: words,
      form: {
        title: 'A note of twenty-four ch',
        submit: 'Keep',
        labels: { what: 'What', tone: 'Tone', at: 'At' },
        choices: { tone: { calm: 'Calmly', loud: 'Loudly' } },
      },
    }),
    options: z.strictObject({
      what: z.string().max(40).meta({ example: 'tea' }),
      about: z.string().optional().meta({ example: 'tea' }),
      tone: z.enum(['calm', 'loud']).optional().meta({ example: 'calm' }),
      at: z.string().optional().meta({ example: '9:00' }),
    }),
    form: async (given) => question(given),
    async run(options) {
      if (options.what === 'trouble') throw new UserError('trouble', 'That is trouble. Write `tea`.');
      if (options.what === 'coffee') throw new UserError('coffee', 'No `coffee` here.', { option: 'what' });
      if (options.what === 'lost') throw new UserError('lost', 'That is lost.', { option: 'about' });
      if (options.what === 'bug') throw new Error('a bug');
      const kept = `Kept: ${JSON.stringify(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== '')))}`;
      return document('en', kept, [paragraph(text(kept)), actions(SHOW)]);
    },
  });
  const show = defineAction({
    name: 'note show',
    help: () => ({ summary: 'Shows the notes', options: {} }),
    options: z.strictObject({}),
    run: async () => document('en', 'The notes', [paragraph(text('The notes')), actions(TEA, SHOW)]),
  });
  return {
    name: 'note',
    help: () => ({ summary: 'Notes', options: {} }),
    forManagers: false,
    subcommands: { add, show },
  };
}

function asked(given: Readonly<Record<string, string>>): Question | null {
  return given.what === undefined ? { ask: ['what', 'tone', 'at'], values: given } : null;
}
