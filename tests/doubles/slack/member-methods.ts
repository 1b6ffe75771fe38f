import { z } from 'zod';
import { knownChannel, readScope } from './channels.ts';
import { LIMITS } from './limits.ts';
import type { MethodTable } from './methods.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';

const wanted = z.strictObject({
  channel: z.string().min(1),
  /** A form has only text. */
  limit: z.coerce.number().int().default(100),
  cursor: z.string().optional(),
});

const cursorTo = (user: string) => Buffer.from(`user:${user}`).toString('base64');

/** Who is in a channel. Source: https://docs.slack.dev/reference/methods/conversations.members */
export const memberMethods: MethodTable = {
  'conversations.members': {
    token: 'bot',
    scope: readScope,
    answer(args, world) {
      const parsed = wanted.safeParse(args);
      if (!parsed.success) {
        const messages = slackMessages(parsed.error, args);
        throw new SlackRefusal('invalid_arguments', messages.join('; '), messages);
      }
      const { channel, limit, cursor } = parsed.data;
      if (limit < 1 || limit > LIMITS.membersPage.max) throw new SlackRefusal('invalid_limit', `${limit}`);
      const all = knownChannel(world, channel).members ?? [...world.workspace.users.keys()];
      const from = cursor === undefined ? 0 : all.findIndex((user) => cursorTo(user) === cursor);
      if (from === -1) throw new SlackRefusal('invalid_cursor', `no cursor ${cursor}`);
      const next = all[from + limit];
      return {
        members: all.slice(from, from + limit),
        response_metadata: { next_cursor: next === undefined ? '' : cursorTo(next) },
      };
    },
  },
};
