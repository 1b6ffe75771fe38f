/** The components that we send. Source: docs.discord.com/developers/components/reference. */
export type DiscordComponent = Numbered &
  (
    | { readonly type: 17; readonly components: readonly DiscordComponent[] }
    | DiscordText
    | { readonly type: 9; readonly components: readonly DiscordText[]; readonly accessory: DiscordButton }
    | { readonly type: 14; readonly divider: true; readonly spacing: 1 }
    | { readonly type: 1; readonly components: readonly (DiscordButton | DiscordMenu)[] }
  );

interface Numbered {
  /** 1 to 2³¹ − 1, unique in its message; Discord numbers what has none. */
  readonly id?: number;
}

/** Markdown. */
export interface DiscordText extends Numbered {
  readonly type: 10;
  readonly content: string;
}

/** @property custom_id comes back when somebody presses it, and is unique in its message */
export interface DiscordButton {
  readonly type: 2;
  /** Primary, secondary, danger. */
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
}

/** @property custom_id comes back when somebody chooses, and is unique in its message */
export interface DiscordMenu {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** Types by name. */
export const CONTAINER = 17;
export const SECTION = 9;
export const TEXT_DISPLAY = 10;
export const SEPARATOR = 14;
export const ACTION_ROW = 1;
export const BUTTON = 2;
export const MENU = 3;

/** A message made of components alone. Flags and mentions are the sender's to add. */
export interface DiscordMessage {
  readonly components: readonly DiscordComponent[];
}
