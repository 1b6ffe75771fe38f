/**
 * What Slack accepts. Source, where nothing else is said: docs.slack.dev/reference/block-kit/blocks and
 * /reference/methods/chat.postMessage.
 */
export const LIMITS = {
  /** Blocks in a message. */
  blocks: 50,
  /** Characters of a header block. */
  header: 150,
  /** Characters of one block: documented for the text of a context; rich text names no limit and is kept to the same. */
  block: 3000,
  /**
   * Characters over all blocks of a message. Not documented: near 13,200 Slack answers `msg_blocks_too_long`, and a
   * report has it at 11,341 (slackapi/bolt-js#2867), so we stay well below.
   */
  message: 10_000,
  /** Characters on a button, and of what is read aloud instead. Source: docs.slack.dev/reference/block-kit/block-elements/button-element. */
  button: 75,
  /** Characters of a choice, and of its value. Source: docs.slack.dev/reference/block-kit/composition-objects/option-object. */
  choice: 75,
  /** Choices that are offered while somebody types. Source: docs.slack.dev/reference/block-kit/block-elements/select-menu-element. */
  choices: 100,
  /** Blocks in a view. */
  viewBlocks: 100,
  /** Characters that a view keeps for us. Source: docs.slack.dev/reference/views/modal-views. */
  metadata: 3000,
  /** Characters of an answer. Source: docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element. */
  input: 3000,
  /**
   * Messages of a history at once, one call a minute, for an app that is sold outside Slack's marketplace. Source:
   * docs.slack.dev/apis/web-api/rate-limits.
   */
  unlistedPage: 15,
  /** Members of a channel at once. Source: docs.slack.dev/tools/node-slack-sdk/reference/web-api. */
  members: 999,
  /** Bytes of a request to us; of what Slack sends, a message with all that hangs on it is the longest. */
  request: 2_097_152,
  /** Messages in answer to one command. Source: docs.slack.dev/interactivity/handling-user-interaction#message_responses. */
  replies: 5,
  /**
   * Milliseconds between two messages: about one a second in a channel, and several hundred a minute in a workspace, which
   * we take for three hundred; a little more each, since not every message is under way for as long. Of edits, tier 3
   * allows some 50 a minute. Source: docs.slack.dev/apis/web-api/rate-limits and /reference/methods/chat.update.
   */
  pace: { channel: 1080, workspace: 210, platform: 0, edits: 1250, waiting: 'workspace' },
} as const;
