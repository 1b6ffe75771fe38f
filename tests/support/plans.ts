import { z } from 'zod';
import { type CommandGroup, defineAction } from '../../src/command/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { actions, document, paragraph, text } from '../../src/message/document.ts';

/** What a command was given, without what was left empty. */
const said = (value: object) =>
  document('en', 'Done', [
    paragraph(
      text(JSON.stringify(Object.fromEntries(Object.entries(value).filter(([, value]) => value !== '')))),
    ),
  ]);

/** Says what it was given, asks when it was given no time, and fails for `never` and `crash`. */
const add = defineAction({
  name: 'plan add',
  help: () => ({
    summary: 'Make a plan',
    options: { when: 'When, such as 8:00', what: 'About what', style: 'How it looks', note: 'Anything' },
    form: {
      title: 'A new plan',
      submit: 'Make it',
      labels: { when: 'Time', what: 'Topics', style: 'Style' },
      choices: { style: { long: 'In full', short: 'In short' } },
    },
  }),
  options: z.strictObject({
    when: z.string().max(20).meta({ example: '8:00' }),
    what: z.string().max(200).optional().meta({ example: 'ferries' }),
    style: z.enum(['long', 'short']).optional().meta({ example: 'long' }),
    note: z.string().optional().meta({ example: 'x' }),
  }),
  suggest: { what: async (typed) => [{ label: `${typed}…`, value: `${typed}!` }] },
  form: async (given) =>
    given.when === undefined ? { ask: ['when', 'what', 'style'], values: given } : null,
  run: async (options) => {
    if (options.when === 'never') throw new UserError('never', 'That never comes. Try `8:00`.');
    if (options.when === 'crash') throw new Error('a bug');
    return said(options);
  },
});

const list = defineAction({
  name: 'plan list',
  help: () => ({ summary: 'Show the plans', options: {} }),
  options: z.strictObject({}),
  run: async () =>
    document('en', 'Plans', [
      paragraph(text('One plan')),
      actions(
        { label: 'Remove', command: 'plan', subcommand: 'remove', values: { id: 'one' }, look: 'danger' },
        { label: 'Another', command: 'plan', subcommand: 'add', values: { style: 'short' }, look: 'primary' },
        { label: 'Same', command: 'plan', subcommand: 'remove', values: { id: 'one' }, look: 'plain' },
        { label: 'Gone', command: 'plan', subcommand: 'forget', values: {}, look: 'plain' },
        { label: 'Lost', command: 'plans', subcommand: '', values: {}, look: 'plain' },
      ),
    ]),
});

const remove = defineAction({
  name: 'plan remove',
  help: () => ({ summary: 'Forget a plan', options: { id: 'Its name' } }),
  options: z.strictObject({ id: z.string().optional().meta({ example: 'one' }) }),
  run: async (options) => said({ removed: options.id }),
});

/** A command with subcommands, a form and buttons, of the tests' own. */
export const plans: CommandGroup = {
  name: 'plan',
  help: () => ({
    summary: 'Plans for this channel',
    options: { add: 'Make a plan', list: 'Show the plans', remove: 'Forget a plan' },
  }),
  forManagers: true,
  subcommands: { add, list, remove },
};
