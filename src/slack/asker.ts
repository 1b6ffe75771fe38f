import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Asker, Person } from '../app/asker.ts';
import type { IsMember } from './members.ts';

/** Who acts, where: ids of Slack. */
export interface Place {
  readonly workspace: string;
  /** Null where something is not done in a channel. */
  readonly channel: string | null;
  readonly user: string;
  /** What they are called; null when the payload does not say. */
  readonly name: string | null;
}

const flag = z.boolean().nullish();

/** What we take of a person. Source: docs.slack.dev/reference/objects/user-object. */
const answer = z.looseObject({
  user: z.looseObject({
    tz: z.string().nullish(),
    is_owner: flag,
    is_admin: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_bot: flag,
    /** From another organisation. */
    is_stranger: flag,
  }),
});

/** Somebody who does something in Slack. What Slack knows of them is asked for when it is needed, and once. */
export function slackAsker(client: webApi.WebClient, place: Place, isMember: IsMember): Asker {
  const { workspace, user, name } = place;
  const id = place.channel === null || isDirectMessage(place.channel) ? null : place.channel;
  let person: Promise<Person> | null = null;
  return {
    // Slack's payloads carry no locale: the language is the installation's.
    locale: null,
    name,
    channel: id === null ? null : { platform: 'slack', workspace, id },
    person: () => (person ??= personIn(client, user, async () => id === null || isMember(id, user))),
  };
}

/** Somebody of whom nothing could be read. */
export const NOBODY: Asker = {
  locale: null,
  name: null,
  channel: null,
  person: async () => {
    throw new Error('Slack did not say who it is');
  },
};

function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}

async function personIn(
  client: webApi.WebClient,
  id: string,
  isMember: () => Promise<boolean>,
): Promise<Person> {
  // Both are asked for at once, since somebody waits; of guests and admins one is enough, and the other may fail.
  const membership = isMember();
  membership.catch(() => {});
  const { user } = answer.parse(await client.users.info({ user: id }));
  const standing = standingOf(user);
  const isOutside = standing === 'member' && !(await membership);
  return { zone: user.tz || null, standing: isOutside ? 'outsider' : standing };
}

function standingOf(user: z.output<typeof answer>['user']): Person['standing'] {
  if (user.is_restricted || user.is_ultra_restricted || user.is_bot || user.is_stranger) return 'guest';
  return user.is_owner || user.is_admin ? 'admin' : 'member';
}
