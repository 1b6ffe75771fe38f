import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Asker, Person } from '../app/asker.ts';

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
export function slackAsker(client: webApi.WebClient, { workspace, channel, user, name }: Place): Asker {
  let person: Promise<Person> | null = null;
  return {
    // Slack's payloads carry no locale: the language is the installation's.
    locale: null,
    name,
    channel:
      channel === null || isDirectMessage(channel) ? null : { platform: 'slack', workspace, id: channel },
    person: () => (person ??= client.users.info({ user }).then(personIn)),
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

function personIn(info: unknown): Person {
  const { user } = answer.parse(info);
  return { zone: user.tz || null, standing: standingOf(user) };
}

function standingOf(user: z.output<typeof answer>['user']): Person['standing'] {
  if (user.is_restricted || user.is_ultra_restricted || user.is_bot || user.is_stranger) return 'guest';
  return user.is_owner || user.is_admin ? 'admin' : 'member';
}
