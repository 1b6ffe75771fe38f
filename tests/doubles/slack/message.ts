import { z } from 'zod';
import { type Block, blocksSchema, textLength } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';

const ts = z.string().regex(/^\d{10}\.\d{6}$/, 'must be a message timestamp, as a string');

const content = {
  text: z.string().optional(),
  /** Checked apart, because Slack answers it with another code. */
  blocks: z.unknown().optional(),
  mrkdwn: z.boolean().optional(),
  parse: z.enum(['full', 'none']).optional(),
  link_names: z.boolean().optional(),
  metadata: z
    .strictObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) })
    .optional(),
};
/** Of a message that is new: an edit unfurls nothing. */
const unfurling = { unfurl_links: z.boolean().optional(), unfurl_media: z.boolean().optional() };
const channel = z.string().min(1);
/** Bolt adds the team to what a listener's client sends. */
const call = { channel, team_id: z.string().optional() };

/**
 * The arguments of each way to send a message. Arguments that Slack knows and this project does not use
 * (attachments, another name or icon) are refused like unknown ones.
 * Sources: https://docs.slack.dev/reference/methods/chat.postMessage, `chat.postEphemeral`, `chat.update`, and
 * https://docs.slack.dev/interactivity/handling-user-interaction for `response_url`.
 */
const envelopes = {
  'chat.postMessage': z.strictObject({
    ...call,
    ...content,
    ...unfurling,
    thread_ts: ts.optional(),
    reply_broadcast: z.boolean().optional(),
  }),
  'chat.postEphemeral': z.strictObject({
    ...call,
    ...content,
    ...unfurling,
    user: z.string().min(1),
    thread_ts: ts.optional(),
  }),
  'chat.update': z.strictObject({ ...call, ...content, ts, reply_broadcast: z.boolean().optional() }),
  response: z.strictObject({
    ...content,
    ...unfurling,
    response_type: z.enum(['ephemeral', 'in_channel']).optional(),
    replace_original: z.boolean().optional(),
    delete_original: z.boolean().optional(),
    thread_ts: ts.optional(),
  }),
};

type Kind = keyof typeof envelopes;
type Checked<K extends Kind> = Omit<z.infer<(typeof envelopes)[K]>, 'blocks'> & { blocks?: Block[] };

/** What an app sends to a `response_url`, or in the acknowledgement of a command. */
export type Message = Checked<'response'>;

function pointedRefusal(error: string, messages: string[]): SlackRefusal {
  return new SlackRefusal(error, messages.join('; '), messages);
}

function checkBlocks(body: { blocks?: unknown }): Block[] {
  if (body.blocks === undefined) return [];
  if (!Array.isArray(body.blocks)) {
    throw new SlackRefusal('invalid_blocks_format', 'blocks is not a JSON array of blocks');
  }
  const parsed = blocksSchema.safeParse(body.blocks);
  if (!parsed.success) throw pointedRefusal('invalid_blocks', slackMessages(parsed.error, body, ['blocks']));
  const length = textLength(parsed.data);
  if (length > LIMITS.textOfAllBlocks.max) {
    const reason = `the blocks hold ${length} characters of text, more than ${LIMITS.textOfAllBlocks.max}`;
    throw new SlackRefusal('msg_blocks_too_long', reason);
  }
  return parsed.data;
}

function checkText(text: string, blocks: readonly Block[], deletes: boolean): void {
  if (text.length > LIMITS.messageText.max) {
    const reason = `text holds ${text.length} characters, more than ${LIMITS.messageText.max}`;
    throw new SlackRefusal('msg_too_long', reason);
  }
  if (text.trim() !== '' || deletes) return;
  // Slack posts blocks without a fallback and warns; this project always gives one, so the double insists.
  if (blocks.length > 0) throw new SlackRefusal('no_text', 'missing fallback text');
  throw new SlackRefusal('no_text', 'neither text nor blocks');
}

/**
 * Checks one message body against Slack's shapes and limits.
 *
 * @throws {SlackRefusal} `invalid_arguments`, `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`,
 *   `msg_blocks_too_long` or `no_text`
 */
export function checkMessage<K extends Kind>(kind: K, body: unknown): Checked<K> {
  const parsed = envelopes[kind].safeParse(body);
  if (!parsed.success) throw pointedRefusal('invalid_arguments', slackMessages(parsed.error, body));
  const data: z.infer<(typeof envelopes)[Kind]> = parsed.data;
  const blocks = checkBlocks(data);
  checkText(data.text ?? '', blocks, 'delete_original' in data && data.delete_original === true);
  return parsed.data as Checked<K>;
}
