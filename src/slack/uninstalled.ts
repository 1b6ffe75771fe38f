import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Installations } from '../app/installations.ts';

/**
 * What we take of these events. Source: docs.slack.dev/reference/events/app_uninstalled and /tokens_revoked. They come in
 * any order, or only one of them.
 */
const payload = z.looseObject({
  team_id: z.string(),
  /** Seconds since the epoch. */
  event_time: z.number(),
  event: z.looseObject({
    /** Ids of the users whose tokens are revoked: of people, or of the bot. */
    tokens: z.looseObject({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** Forgets a workspace that removes the app, or takes the bot's token back. */
export function hearOfRemovals(app: App, installations: Pick<Installations, 'forget'>): void {
  const forget = ({ team_id: workspace, event_time: seconds }: z.output<typeof payload>) =>
    installations.forget({ platform: 'slack', workspace }, seconds * 1000 + 999);
  app.event('app_uninstalled', async ({ body }) => forget(payload.parse(body)));
  app.event('tokens_revoked', async ({ body }) => {
    const told = payload.parse(body);
    if ((told.event.tokens?.bot ?? []).length > 0) await forget(told);
  });
}
