import { isMap } from 'yaml';
import { type PlanOptions, planChanges } from '../command/subscriptions/plan-options.ts';
import type { Channel } from '../core/channel.ts';
import { UserError } from '../core/errors.ts';
import { type Plan, planSchema, subscriptionSchema } from '../core/subscription.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { quoted } from '../reading/field-shapes.ts';
import { type Entry, entrySchema, FIELDS, partialEntrySchema } from './entry.ts';
import { type Explained, meaningless, misshapen, unknownName } from './explain.ts';
import { givenAgain, isNothing, type Named, namesIn, plainValue, startOf } from './nodes.ts';
import type { OpenedList, Remark } from './open-list.ts';

/** What goes without saying: the installation's. */
export interface Defaults {
  /** IANA. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** A subscription of the file. */
export interface ReadEntry {
  readonly line: number;
  /** Null when it cannot be known. */
  readonly id: string | null;
  /** Null when something is wrong with it. */
  readonly wanted: { readonly channel: Channel; readonly plan: Plan } | null;
  readonly remarks: readonly Remark[];
}

/** For mistakes of whoever types in chat; what the file's are told in, stands in `explain.ts`. */
const READER = { words: wordsFor('en'), locale: 'en', now: 0 };

/** Reads an item of the list, which means what `/subscription add` would mean by the same words. */
export function readEntry(item: unknown, lineAt: OpenedList['lineAt'], defaults: Defaults): ReadEntry {
  const line = lineAt(startOf(item) ?? 0);
  if (!isMap(item)) {
    const remedy = 'begin it with “- id: …”, and put its other lines below, indented alike';
    return {
      ...{ line, id: null, wanted: null },
      remarks: [{ line, explained: ['this is no subscription', remedy] }],
    };
  }
  const names = namesIn(item);
  const at = ({ offset }: Named, explained: Explained): Remark => ({ line: lineAt(offset), explained });
  const again = [names, ...names.map(({ name, node }) => (name === 'channel' ? namesIn(node) : []))];
  const remarks = [
    ...again
      .flatMap(givenAgain)
      .map((one) => at(one, [`${quoted(one.name)} is given twice`, 'keep one of the two'])),
    ...names.filter(({ name }) => !isField(name)).map((one) => at(one, unknownName(one.name))),
  ];
  const given = new Map(names.filter(({ node }) => !isNothing(node)).map((one) => [one.name, one]));
  const values = new Map(FIELDS.map((field) => [field, plainValue(given.get(field)?.node)]));
  const place = (field: keyof Entry) => given.get(field) ?? names.find(({ name }) => name === field);
  const refuse = (field: keyof Entry, explained: Explained) => {
    const named = place(field);
    remarks.push(named === undefined ? { line, explained } : at(named, explained));
  };
  const known = subscriptionSchema.shape.id.safeParse(values.get('id')).data ?? null;
  // Two that have grown into one, for want of a hyphen.
  const id = givenAgain(names).some(({ name }) => name === 'id') ? null : known;
  const shaped = entrySchema.safeParse(Object.fromEntries(values));
  const sound = new Map(values);
  for (const issue of shaped.error?.issues ?? []) {
    const field = issue.path[0] as keyof Entry;
    refuse(field, misshapen(field, values.get(field), issue));
    sound.delete(field);
  }
  const { id: _id, channel, ...options } = partialEntrySchema.parse(Object.fromEntries(sound));
  const changes = meantBy(options, (field, code) =>
    refuse(field, meaningless(field, values.get(field), code)),
  );
  if (channel === undefined || remarks.length > 0) return { line, id, wanted: null, remarks };
  return { line, id, wanted: { channel, plan: planSchema.parse({ ...defaults, ...changes }) }, remarks };
}

/** One option after the other, so that the mistakes of each are told. */
function meantBy(
  options: PlanOptions,
  refuse: (field: keyof PlanOptions, code: string) => void,
): Partial<Plan> {
  const changes: Partial<Plan> = {};
  for (const field of Object.keys(options) as (keyof PlanOptions)[]) {
    try {
      Object.assign(changes, planChanges({ [field]: options[field] }, READER));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refuse(field, error.code);
    }
  }
  return changes;
}

function isField(name: string): name is keyof Entry {
  return FIELDS.some((field) => field === name);
}
