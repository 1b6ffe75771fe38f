import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Asker, MAY_WRITE, type Standing } from '../app/asker.ts';

/** Who acts, where: ids of Slack. */
export interface Place {
  readonly workspace: string;
  /** Null where something is not done in a channel. */
  readonly channel: string | null;
  readonly user: string;
  /** What they are called; null when the payload does not say. */
  readonly name: string | null;
}

/** What is asked to know more of somebody. All are ids of Slack. */
export interface AskerAccess {
  /** @throws PostError */
  isMember(workspace: string, channel: string, user: string): Promise<boolean>;
  /** By which somebody's own things are kept. */
  personIn(workspace: string, user: string): string;
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

type User = z.output<typeof answer>['user'];

/** Somebody who does something in Slack. What Slack knows of them is asked for when it is needed, and once. */
export function slackAsker(client: webApi.WebClient, place: Place, access: AskerAccess): Asker {
  const { workspace, name } = place;
  const id = place.channel === null || isDirectMessage(place.channel) ? null : place.channel;
  let user: Promise<User> | null = null;
  let standing: Promise<Standing> | null = null;
  const asked = () => (user ??= userIn(client, place.user));
  const isInside = async () => id === null || access.isMember(workspace, id, place.user);
  return {
    // Slack's payloads carry no locale: the language is the installation's.
    locale: null,
    name,
    person: { platform: 'slack', id: access.personIn(workspace, place.user) },
    channel: id === null ? null : { platform: 'slack', workspace, id },
    mayWrite: MAY_WRITE,
    zone: async () => (await asked()).tz || null,
    standing: () => (standing ??= standingIn(asked(), isInside())),
  };
}

async function nobody(): Promise<never> {
  throw new Error('Slack did not say who it is');
}

/** Somebody of whom nothing could be read. */
export const NOBODY: Asker = {
  locale: null,
  name: null,
  person: null,
  channel: null,
  mayWrite: MAY_WRITE,
  zone: nobody,
  standing: nobody,
};

function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}

async function userIn(client: webApi.WebClient, id: string): Promise<User> {
  return answer.parse(await client.users.info({ user: id })).user;
}

async function standingIn(user: Promise<User>, membership: Promise<boolean>): Promise<Standing> {
  // Both are asked for at once, since somebody waits; of guests and admins one is enough, and the other may fail.
  membership.catch(() => {});
  const standing = standingOf(await user);
  return standing === 'member' && !(await membership) ? 'outsider' : standing;
}

function standingOf(user: User): Standing {
  if (user.is_restricted || user.is_ultra_restricted || user.is_bot || user.is_stranger) return 'guest';
  return user.is_owner || user.is_admin ? 'admin' : 'member';
}
