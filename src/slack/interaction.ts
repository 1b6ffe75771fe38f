import { z } from 'zod';

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

/** What somebody is called. */
export function nameIn({ user }: z.output<typeof interaction>): string | null {
  return user.name || user.username || null;
}

/** The workspace in which somebody acts. @throws Error when the payload names none */
export function workspaceIn({ team, user }: z.output<typeof interaction>): string {
  const id = team?.id ?? user.team_id;
  if (id == null) throw new Error('Slack did not say in which workspace it is');
  return id;
}
