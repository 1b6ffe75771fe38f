/** Why the bot cannot post somewhere. */
export const OBSTACLES = [
  /** It is no member of the channel. */
  'not-in-channel',
  /** There is no such channel, or the bot cannot see it. */
  'no-channel',
  'archived',
  /** The bot is not in the workspace any more, or its token is taken back. */
  'removed',
  /** The workspace lets only some people post there. */
  'restricted',
  /** It lacks permissions, which `names` has. */
  'permissions',
  /** It was installed without scopes, which `names` has. */
  'scopes',
  /** The channel is of a kind that takes no messages of this sort. */
  'kind',
] as const;

export interface Obstacle {
  readonly kind: (typeof OBSTACLES)[number];
  /** As the platform's own settings call them; empty for other kinds. */
  readonly names: readonly string[];
}
