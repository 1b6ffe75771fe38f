import { z } from 'zod';
import { knownChannel } from './channels.ts';
import { LIMITS } from './limits.ts';
import type { StoredMessage } from './messages.ts';
import type { Arguments, MethodTable, World } from './methods.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';
import { shown } from './shown.ts';

const time = z.string();
const history = z.strictObject({
  channel: z.string().min(1),
  team_id: z.string().optional(),
  oldest: time.optional(),
  latest: time.optional(),
  inclusive: z.boolean().default(false),
  include_all_metadata: z.boolean().default(false),
  /** A form has only text. */
  limit: z.coerce.number().int().optional(),
  cursor: z.string().optional(),
});
const replies = z.strictObject({ ...history.shape, ts: z.string().min(1) });
type Range = z.output<typeof history>;

const SCOPES = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;

function scope({ channel }: Arguments, { workspace }: World): string {
  return SCOPES[workspace.channels.get(String(channel))?.kind ?? 'public'];
}

function checked<T extends Range>(schema: z.ZodType<T>, args: Arguments): T {
  const parsed = schema.safeParse(args);
  if (!parsed.success) {
    const messages = slackMessages(parsed.error, args);
    throw new SlackRefusal('invalid_arguments', messages.join('; '), messages);
  }
  const { data } = parsed;
  const { limit = 100 } = data;
  if (limit < 1 || limit > LIMITS.historyPage.max) throw new SlackRefusal('invalid_limit', `${limit}`);
  return data;
}

/** What stands in a channel where the bot may read, oldest first. */
function standing(world: World, id: string): StoredMessage[] {
  const channel = knownChannel(world, id);
  if (!channel.isMember) throw new SlackRefusal('not_in_channel', `the bot is not in ${id}`);
  return world.messages.entries
    .filter((entry) => entry.channel === id && entry.ephemeralTo === undefined)
    .toSorted((a, b) => Number(a.ts) - Number(b.ts));
}

function seconds(value: string | undefined, otherwise: number, error: string): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,10}(?:\.\d{1,6})?$/.test(value)) throw new SlackRefusal(error, `no time: ${value}`);
  return Number(value);
}

function within(messages: readonly StoredMessage[], range: Range): StoredMessage[] {
  const oldest = seconds(range.oldest, 0, 'invalid_ts_oldest');
  const latest = seconds(range.latest, Number.POSITIVE_INFINITY, 'invalid_ts_latest');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return range.inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

const cursorTo = ({ ts }: StoredMessage) => Buffer.from(`next_ts:${ts}`).toString('base64');

/** One page: from the message that the cursor names. */
function page(messages: readonly StoredMessage[], range: Range, usual: number, world: World) {
  const { cursor, limit = usual, include_all_metadata: withMetadata } = range;
  const from = cursor === undefined ? 0 : messages.findIndex((message) => cursorTo(message) === cursor);
  if (from === -1) throw new SlackRefusal('invalid_cursor', `no cursor ${cursor}`);
  const until = from + Math.min(limit, world.historyPage);
  const next = messages[until];
  return {
    messages: messages.slice(from, until).map((message) => shown(message, world.team, withMetadata)),
    has_more: next !== undefined,
    ...(next === undefined ? {} : { response_metadata: { next_cursor: cursorTo(next) } }),
  };
}

/** Reading what was posted. Source: https://docs.slack.dev/reference/methods?family=conversations */
export const historyMethods: MethodTable = {
  'conversations.history': {
    token: 'bot',
    scope,
    answer(args, world) {
      const range = checked(history, args);
      const messages = standing(world, range.channel).filter(({ threadTs }) => threadTs === undefined);
      return page(within(messages, range).toReversed(), range, 100, world);
    },
  },
  'conversations.replies': {
    token: 'bot',
    scope,
    answer(args, world) {
      const range = checked(replies, args);
      const all = standing(world, range.channel);
      const first = all.find(({ ts }) => ts === range.ts);
      if (first === undefined) throw new SlackRefusal('thread_not_found', `no message ${range.ts}`);
      const answers = all.filter(({ threadTs }) => threadTs === range.ts);
      // The first comes in any case.
      return page([first, ...within(answers, range)], range, 1000, world);
    },
  },
};
