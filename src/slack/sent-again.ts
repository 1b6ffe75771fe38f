import type { App } from '@slack/bolt';
import { z } from 'zod';
import { Lately } from '../core/lately.ts';

/** What names one thing that somebody did, the same however often Slack sends it. */
const named = z.looseObject({
  type: z.string().nullish(),
  trigger_id: z.string().nullish(),
  event_id: z.string().nullish(),
});

/**
 * Lets each thing that somebody does pass once. What Slack believes to be unacknowledged comes again, over the next
 * connection or in another request: it is acknowledged, and nothing else. A form that is sent again passes, because its
 * acknowledgement is its answer.
 * Sources: docs.slack.dev/apis/events-api#retries; github.com/slackapi/bolt-js/issues/2188 for commands.
 */
export function passOnce(app: App): void {
  const known = new Lately<true>();
  app.use(async ({ body, next, ...args }) => {
    const { type, trigger_id, event_id } = named.parse(body);
    const key = trigger_id ?? event_id;
    if (key == null || type === 'view_submission') return next();
    if (known.get(key) === undefined) {
      known.set(key, true);
      return next();
    }
    if ('ack' in args) await args.ack?.();
  });
}
