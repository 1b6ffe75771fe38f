import { z } from 'zod';
import { type CommandGroup, defineAction } from '../src/command/command.ts';
import { said } from '../src/command/said.ts';
import { removedAnswer, subscriptionCard, subscriptionList } from '../src/command/subscriptions/answers.ts';
import { parseAt } from '../src/command/subscriptions/at.ts';
import { addForm, chosen, editForm, MORE } from '../src/command/subscriptions/forms.ts';
import { planChanges, planOptions, when, whenIfSaid } from '../src/command/subscriptions/plan-options.ts';
import { previewAnswer } from '../src/command/subscriptions/preview-answer.ts';
import { planSuggestions, suggestIds } from '../src/command/subscriptions/suggestions.ts';
import { EXAMPLE } from '../src/command/subscriptions/typed-plan.ts';
import { unheardNotes } from '../src/command/subscriptions/unheard.ts';
import { UserError } from '../src/core/errors.ts';
import { planSchema } from '../src/core/subscription.ts';

const id = z
  .string()
  .trim()
  .toLowerCase()
  .max(40)
  .optional()
  .transform((typed) => typed || undefined)
  .meta({ example: 'morning' });

const add = defineAction({
  name: 'subscription add',
  help: (words) => words.subscriptions.commands.add,
  options: z.strictObject({ when, ...planOptions }),
  suggest: planSuggestions,
  form: addForm,
  async run(given, context) {
    const { words, locale, subscriptions } = context;
    const changes = planChanges(given, context);
    const zone = changes.zone ?? (await subscriptions.zone());
    if (zone === null) {
      const sentence = words.subscriptions.errors.zoneMissing('zone:Europe/Berlin');
      throw new UserError('zone-missing', sentence, { option: 'zone' });
    }
    const state = await subscriptions.add(planSchema.parse({ locale, ...changes, zone }));
    return subscriptionCard(
      words.subscriptions.state.added,
      state,
      context,
      await unheardNotes(changes, context),
    );
  },
});

const list = defineAction({
  name: 'subscription list',
  help: (words) => words.subscriptions.commands.list,
  options: z.strictObject({}),
  async run(_options, context) {
    const states = await context.subscriptions.list();
    if (states.length === 0) return said(context.words.subscriptions.errors.none(EXAMPLE), context);
    return subscriptionList(states, context);
  },
});

const edit = defineAction({
  name: 'subscription edit',
  help: (words) => words.subscriptions.commands.edit,
  options: z.strictObject({
    id,
    when: whenIfSaid,
    ...planOptions,
    more: z.enum(MORE).optional().meta({ example: 'looks' }),
  }),
  suggest: { id: suggestIds, ...planSuggestions },
  form: editForm,
  async run({ id, ...given }, context) {
    const { words, subscriptions } = context;
    const changes = planChanges(given, context);
    if (Object.keys(changes).length === 0 && chosen(await subscriptions.here(), id)?.origin === 'chat') {
      throw new UserError('nothing-given', words.subscriptions.errors.nothingGiven);
    }
    const state = await subscriptions.edit(id, changes);
    return subscriptionCard(
      words.subscriptions.state.changed,
      state,
      context,
      await unheardNotes(changes, context),
    );
  },
});

const pause = defineAction({
  name: 'subscription pause',
  help: (words) => words.subscriptions.commands.pause,
  options: z.strictObject({ id }),
  bare: 'id',
  suggest: { id: suggestIds },
  async run({ id }, context) {
    const state = await context.subscriptions.pause(id);
    return subscriptionCard(context.words.subscriptions.state.paused, state, context);
  },
});

const resume = defineAction({
  name: 'subscription resume',
  help: (words) => words.subscriptions.commands.resume,
  options: z.strictObject({ id }),
  bare: 'id',
  suggest: { id: suggestIds },
  async run({ id }, context) {
    const state = await context.subscriptions.resume(id);
    return subscriptionCard(context.words.subscriptions.state.resumed, state, context);
  },
});

const remove = defineAction({
  name: 'subscription remove',
  help: (words) => words.subscriptions.commands.remove,
  options: z.strictObject({ id }),
  bare: 'id',
  suggest: { id: suggestIds },
  async run({ id }, context) {
    return removedAnswer(await context.subscriptions.remove(id), context);
  },
});

const preview = defineAction({
  name: 'subscription preview',
  help: (words) => words.subscriptions.commands.preview,
  options: z.strictObject({
    id,
    at: z.string().trim().max(60).optional().meta({ example: '18:00' }),
  }),
  suggest: { id: suggestIds },
  async run({ id, at }, context) {
    const { subscriptions } = context;
    const one = at ? chosen(await subscriptions.here(), id) : null;
    // Where it is not clear which one, the desk says so.
    const time = at && one !== null ? parseAt(at, one.plan.zone, context) : undefined;
    return previewAnswer(await subscriptions.preview(id, time), context);
  },
});

const test = defineAction({
  name: 'subscription test',
  help: (words) => words.subscriptions.commands.test,
  options: z.strictObject({ id }),
  bare: 'id',
  suggest: { id: suggestIds },
  async run({ id }, context) {
    const { tested, nothingToTest } = context.words.subscriptions.state;
    return said((await context.subscriptions.test(id)) ? tested : nothingToTest, context);
  },
});

/** `/subscription`: the digests that are posted in a channel. */
export const subscription: CommandGroup = {
  name: 'subscription',
  help(words) {
    const lines = Object.entries(words.subscriptions.commands).map(([name, { summary }]) => [name, summary]);
    return { ...words.commands.subscription, options: Object.fromEntries(lines) };
  },
  forManagers: true,
  subcommands: { add, list, edit, pause, resume, remove, preview, test },
};
