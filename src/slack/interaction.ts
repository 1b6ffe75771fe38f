import { z } from 'zod';
import type { Place } from './asker.ts';

/**
 * What all payloads of interactions have, as far as we take it. Source: docs.slack.dev/reference/interaction-payloads.
 */
export const interaction = z.looseObject({
  /** Null for an app that is installed for a whole organisation. */
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({
    id: z.string(),
    team_id: z.string().nullish(),
    username: z.string().nullish(),
    name: z.string().nullish(),
  }),
});

type Interaction = z.output<typeof interaction>;

/** Who acts, and where. @param channel null where it is not in one @throws Error when the payload names no workspace */
export function placeOf(acted: Interaction, channel: string | null): Place {
  return { workspace: workspaceIn(acted), channel, user: acted.user.id, name: nameIn(acted) };
}

/** What somebody is called. */
export function nameIn({ user }: Interaction): string | null {
  return user.name || user.username || null;
}

/** The workspace in which somebody acts. @throws Error when the payload names none */
export function workspaceIn({ team, user }: Interaction): string {
  const id = team?.id ?? user.team_id;
  if (id == null) throw new Error('Slack did not say in which workspace it is');
  return id;
}
