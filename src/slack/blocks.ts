/**
 * The Block Kit that we send. Source: docs.slack.dev/reference/block-kit/blocks. Lists are not `readonly`, because the
 * SDK's types take no such lists.
 */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'context'; readonly elements: (PlainText | Markup)[] }
  | { readonly type: 'divider' }
  /** `expand`: long text is not folded. */
  | {
      readonly type: 'section';
      readonly text: Markup;
      readonly accessory: SlackButton;
      readonly expand: true;
    }
  | { readonly type: 'rich_text'; readonly elements: RichTextPart[] }
  | { readonly type: 'actions'; readonly elements: (SlackButton | SlackMenu)[] };

export interface SlackButton {
  readonly type: 'button';
  /** Unique in its block. */
  readonly action_id: string;
  readonly text: PlainText;
  /** What comes back when it is pressed. */
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  /** What is read aloud instead of its text. */
  readonly accessibility_label?: string;
}

export interface SlackMenu {
  readonly type: 'static_select';
  /** What is run with the choice. */
  readonly action_id: string;
  readonly placeholder: PlainText;
  readonly options: { readonly text: PlainText; readonly value: string }[];
}

/** Text in which Slack interprets nothing, emoji codes neither. */
export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

/** Text that may hold links. `verbatim`: Slack makes no link of an address, a name or a channel by itself. */
export interface Markup {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

export type RichTextPart =
  | { readonly type: 'rich_text_section'; readonly elements: RichTextElement[] }
  | {
      readonly type: 'rich_text_list';
      readonly style: 'bullet';
      readonly elements: {
        readonly type: 'rich_text_section';
        readonly elements: RichTextElement[];
      }[];
    };

export type RichTextElement =
  | { readonly type: 'text'; readonly text: string; readonly style?: RichTextStyle }
  | { readonly type: 'link'; readonly url: string; readonly text: string; readonly style?: RichTextStyle };

export interface RichTextStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly strike?: true;
}

/** What `respond` and `chat.postMessage` take of a message. */
export interface SlackMessage {
  /** For notifications and screen readers; escaped, so that it pings nobody. */
  readonly text: string;
  readonly blocks: SlackBlock[];
  /** Whether Slack shows what the links in it lead to. */
  readonly unfurl_links: boolean;
  readonly unfurl_media: boolean;
}
