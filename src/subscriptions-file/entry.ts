/** The shape of a subscription in the file. What goes in is text, as YAML's own types would spoil ids and times. */
import { z } from 'zod';
import { planOptions, when } from '../command/subscriptions/plan-options.ts';
import { channelSchema, PLATFORMS } from '../core/channel.ts';
import { subscriptionSchema } from '../core/subscription.ts';

/** Names as a list, or as people type them in chat. */
const list = z.union([z.string(), z.array(z.string()).transform((names) => names.join(', '))]);
const word = z.string().trim().toLowerCase();

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const yesOrNo = word.pipe(z.enum(['yes', 'no', 'true', 'false'])).transform((said) => /yes|true/.test(said));

/** What ids look like on each platform: people write names instead. */
const IDS: Readonly<Record<(typeof PLATFORMS)[number], { readonly workspace: RegExp; readonly id: RegExp }>> =
  {
    slack: { workspace: /^[TE][A-Z0-9]+$/, id: /^[CGD][A-Z0-9]+$/ },
    discord: { workspace: /^\d{15,21}$/, id: /^\d{15,21}$/ },
    terminal: { workspace: /^local$/, id: /^terminal$/ },
    web: { workspace: /^local$/, id: /^newsdesk$/ },
  };

const channel = channelSchema
  .extend({ platform: word.pipe(z.enum(PLATFORMS)) })
  .superRefine(({ platform, ...ids }, context) => {
    for (const name of ['workspace', 'id'] as const) {
      if (!IDS[platform][name].test(ids[name]))
        context.addIssue({ code: 'custom', path: [name], message: platform });
    }
  });

export const entrySchema = z.strictObject({
  id: z.string().pipe(subscriptionSchema.shape.id),
  channel,
  when,
  zone: planOptions.zone,
  topics: list.pipe(planOptions.topics.unwrap()).optional(),
  keywords: list.pipe(planOptions.keywords.unwrap()).optional(),
  sources: list.pipe(planOptions.sources.unwrap()).optional(),
  languages: list.pipe(planOptions.languages.unwrap()).optional(),
  size: wholeNumber.pipe(planOptions.size.unwrap()).optional(),
  style: word.pipe(planOptions.style.unwrap()).optional(),
  language: planOptions.language,
  threads: word.pipe(planOptions.threads.unwrap()).optional(),
  empty: yesOrNo.optional(),
});

/** What is left of one when the values with mistakes are taken out. */
export const partialEntrySchema = entrySchema.partial();

export type Entry = z.output<typeof entrySchema>;

/** What a subscription in the file says. */
export const FIELDS = Object.keys(entrySchema.shape) as readonly (keyof Entry)[];
