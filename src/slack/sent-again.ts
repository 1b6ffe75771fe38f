import type { App } from '@slack/bolt';
import { z } from 'zod';
import { Lately } from '../core/lately.ts';
import type { Desk } from './desk.ts';
import { SIGNATURE } from './http.ts';

/** What names one thing that somebody did, the same however often Slack sends it. */
const named = z.looseObject({
  type: z.string().nullish(),
  trigger_id: z.string().nullish(),
  event_id: z.string().nullish(),
});

/**
 * Lets each thing that somebody does pass once. What Slack believes to be unacknowledged comes again, over the next
 * connection or in another request: it is acknowledged, and nothing else. A form that is sent again over a socket passes,
 * because its acknowledgement is its answer; over HTTP Slack sends none again, and who does has overheard it.
 * Sources: docs.slack.dev/apis/events-api#retries; github.com/slackapi/bolt-js/issues/2188 for commands.
 */
export function passOnce(app: App, { runner }: Pick<Desk, 'runner'>): void {
  const known = new Lately<true>();
  const isFirst = (key: string): boolean => {
    const isKnown = known.get(key) !== undefined;
    known.set(key, true);
    return !isKnown;
  };
  app.use(async ({ body, context, next, ...args }) => {
    const { type, trigger_id, event_id } = named.parse(body);
    const key = trigger_id ?? event_id;
    const { [SIGNATURE]: signature } = context;
    const passes =
      type === 'view_submission'
        ? signature === undefined || (await runner.isFirst(JSON.stringify(['slack form', signature])))
        : key == null || isFirst(key);
    if (passes) return next();
    if ('ack' in args) await args.ack?.();
  });
}
