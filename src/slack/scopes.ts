/**
 * What the bot is installed with. Each is there for the methods and events that it names, and for nothing else.
 * Source: docs.slack.dev/reference/scopes.
 */
export const BOT_SCOPES = [
  // Slash commands and shortcuts.
  'commands',
  // chat.postMessage, chat.postEphemeral and chat.update: digests, answers, and what puts them right.
  'chat:write',
  // The event app_mention: in threads, where Slack takes no commands, people write to the bot.
  'app_mentions:read',
  // conversations.info and conversations.members in public channels: whether the bot can post there, and who may change it.
  'channels:read',
  // The same in private channels.
  'groups:read',
  // conversations.history and conversations.replies in public channels: whether a message whose answer was lost has arrived.
  'channels:history',
  // The same in private channels.
  'groups:history',
  // users.info: in which zone and language somebody asks, and whether they are a guest or an admin.
  'users:read',
] as const;

/** What happens in a workspace that the bot is told of, beside what people do with the bot itself. */
export const BOT_EVENTS = ['app_mention', 'app_uninstalled', 'tokens_revoked'] as const;
