import { z } from 'zod';
import { viewBlocksSchema } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './objects.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';

const view = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(LIMITS.viewTitle.max),
    submit: plainText(LIMITS.viewSubmit.max).optional(),
    close: plainText(LIMITS.viewClose.max).optional(),
    blocks: viewBlocksSchema,
    private_metadata: z.string().max(LIMITS.privateMetadata.max).optional(),
    callback_id: z.string().max(LIMITS.callbackId.max).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .superRefine(({ blocks, submit }, refinement) => {
    if (submit !== undefined || !blocks.some(({ type }) => type === 'input')) return;
    refinement.addIssue({ code: 'custom', message: 'missing required field: submit', path: [] });
  });

/** A modal, as Slack takes it. Source: https://docs.slack.dev/reference/views/modal-views */
export type View = z.infer<typeof view>;

/** Checks a view against Slack's shapes and limits. @throws {SlackRefusal} `invalid_arguments` */
export function checkView(body: unknown): View {
  const parsed = view.safeParse(body);
  if (parsed.success) return parsed.data;
  const messages = slackMessages(parsed.error, { view: body }, ['view']);
  throw new SlackRefusal('invalid_arguments', messages.join('; '), messages);
}
