import { randomBytes } from 'node:crypto';

/** The one workspace that the double serves, and the app installed in it. */
export const TEAM = {
  id: 'T0DOUBLE01',
  domain: 'newsroom',
  name: 'Newsroom',
  url: 'https://newsroom.slack.com/',
};
export const APP = { id: 'A0DOUBLE01', name: 'newsdesk', botId: 'B0DOUBLE01', botUserId: 'U0BOTDESK1' };
export const DEFAULT_USER = 'U0READER01';
export const DEFAULT_CHANNEL = 'C0GENERAL1';

/** A person or bot, with the fields of `users.info` that an app may rely on. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly tz: string;
  readonly tzLabel: string;
  /** Seconds east of UTC, without regard to a date. */
  readonly tzOffset: number;
  readonly locale: string;
  readonly isBot: boolean;
  readonly isOwner?: boolean;
  readonly isAdmin?: boolean;
  /** A guest of several channels. */
  readonly isRestricted?: boolean;
  /** A guest of one channel. */
  readonly isUltraRestricted?: boolean;
  /** From another organisation. */
  readonly isStranger?: boolean;
}

/** A conversation, as it is for the bot. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly isMember: boolean;
  /** Ids of the people in it; everybody when it is not said. */
  readonly members?: readonly string[];
  readonly isArchived?: boolean;
  readonly isReadOnly?: boolean;
  readonly isThreadOnly?: boolean;
  readonly isNonThreadable?: boolean;
  /** A workspace preference lets only some people post. */
  readonly isRestricted?: boolean;
}

/** A random identifier such as Slack's: a prefix letter, then capitals and digits. */
export function slackId(prefix: string): string {
  return `${prefix}0${randomBytes(5).toString('hex').toUpperCase()}`;
}

/** Who and what exists: known from the start, or named by a slash command. */
export class Workspace {
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();

  constructor(botUserId = APP.botUserId) {
    this.meet(DEFAULT_USER, 'reader');
    this.meet(botUserId, APP.name, true);
    this.enter(DEFAULT_CHANNEL, 'general');
  }

  /** The user with this id, who joins the workspace if new. */
  meet(id: string, name = `user_${id.toLowerCase()}`, isBot = false): User {
    const zone = { tz: 'Europe/Berlin', tzLabel: 'Central European Time', tzOffset: 3600 };
    const user = this.users.get(id) ?? { id, name, ...zone, locale: 'en-US', isBot };
    this.users.set(id, user);
    return user;
  }

  /** The channel with this id, which the bot joins if new. */
  enter(id: string, name = `channel-${id.toLowerCase()}`): Channel {
    const kind = id.startsWith('D') ? 'im' : 'public';
    const channel = this.channels.get(id) ?? { id, name, kind, isMember: true };
    this.channels.set(id, channel);
    return channel;
  }

  /** Changes a user, who joins if new. */
  changeUser(id: string, change: Partial<User>): void {
    this.users.set(id, { ...this.meet(id), ...change });
  }

  /** Changes a channel, which the bot joins if new. */
  changeChannel(id: string, change: Partial<Channel>): void {
    this.channels.set(id, { ...this.enter(id), ...change });
  }
}
