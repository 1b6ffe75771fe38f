/**
 * What Discord accepts. Source: docs.discord.com/developers/components/reference, /interactions/application-commands and
 * /resources/channel.
 */
export const LIMITS = {
  /** Components in a message, nested ones counted. */
  components: 40,
  /** Characters over all text displays of a message, markup and escapes counted. */
  text: 4000,
  /**
   * UTF-8 bytes over all text displays, 12 more for each. Not documented: above 10,170 Discord answers 500 to webhooks
   * and interaction replies (discord/discord-api-docs#8554).
   */
  bytes: 10_000,
  bytesPerDisplay: 12,
  /** Buttons in a row. */
  buttons: 5,
  /** Characters of a button's label. */
  buttonLabel: 80,
  /** Characters that stand in a menu until something is chosen. */
  placeholder: 150,
  /** Characters of what is filled into a form's field. */
  input: 4000,
  /** Characters of a choice's name and value, in a menu and in autocomplete. */
  choice: 100,
  /** Choices in autocomplete. */
  choices: 25,
  /** Characters of a command's or an option's description. */
  description: 100,
  /** Characters of a command: its name and description, and those of its options with their choices. */
  command: 8000,
  /** Options of a command or a subcommand, and subcommands of a command. */
  options: 25,
  /** Commands for messages, and characters of their names. Newer pages say fifteen; five is what all of them grant. */
  messageCommands: 5,
  messageCommand: 32,
  /** Characters of a thread's name. */
  threadName: 100,
  /** Tags of a post in a forum. */
  tags: 5,
  /**
   * Milliseconds between two messages: five in five seconds in a channel, as its headers say, and fifty calls in any second
   * by a bot, those for interactions not counted; a little more each, since not every call is under way for as long.
   * Source: docs.discord.com/developers/topics/rate-limits, discord/discord-api-docs#5144.
   */
  pace: { channel: 1080, workspace: 0, platform: 21.5, waiting: 'channel' },
} as const;
