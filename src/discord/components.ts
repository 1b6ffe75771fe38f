/** The components that we send. Source: docs.discord.com/developers/components/reference. */
export type DiscordComponent =
  | { readonly type: 17; readonly components: readonly DiscordComponent[] }
  | { readonly type: 10; readonly content: string }
  | { readonly type: 14; readonly divider: true; readonly spacing: 1 };

/** Types by name. */
export const CONTAINER = 17;
export const TEXT_DISPLAY = 10;
export const SEPARATOR = 14;

/** A message made of components alone. Flags and mentions are the sender's to add. */
export interface DiscordMessage {
  readonly components: readonly DiscordComponent[];
}
