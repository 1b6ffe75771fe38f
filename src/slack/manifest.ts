import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';
import { usageOf } from '../command/usage.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { BOT_EVENTS, BOT_SCOPES } from './scopes.ts';
import { SHORTCUTS } from './shortcut-list.ts';

/** Where Slack calls a bot that it reaches over HTTP. Each is below the address at which the bot can be reached. */
const EVENTS_PATH = 'slack/events';
const REDIRECT_PATH = 'slack/oauth_redirect';

/** An app as Slack's settings describe it. Source: docs.slack.dev/reference/app-manifest. */
export type Manifest = ReturnType<typeof slackManifest>;

/**
 * The app that the commands need, from their definitions.
 * @param http the address at which Slack reaches the bot, with a slash at its end; null for Socket Mode
 */
export function slackManifest(
  commands: readonly AnyCommand[],
  messageActions: readonly MessageAction[],
  http: string | null,
) {
  const words = wordsFor('en');
  const url = http === null ? null : http + EVENTS_PATH;
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'Newsdesk',
      description: 'Digests of the articles that a team puts into a folder.',
      background_color: '#1f3a5f',
    },
    features: {
      bot_user: { display_name: 'newsdesk', always_online: true },
      shortcuts: [
        ...Object.entries(SHORTCUTS).map(([id, { name, call }]) => ({
          name: name(words),
          type: 'global',
          callback_id: id,
          description: commands.find((one) => one.name === call.command)?.help(words).summary ?? '',
        })),
        ...messageActions.map(({ id, name, summary }) => ({
          name: name(words),
          type: 'message',
          callback_id: id,
          description: summary(words),
        })),
      ],
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        ...(url === null ? {} : { url }),
        description: command.help(words).summary,
        usage_hint: usageOf(command),
        should_escape: false,
      })),
    },
    oauth_config: {
      ...(http === null ? {} : { redirect_urls: [http + REDIRECT_PATH] }),
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: { ...(url === null ? {} : { request_url: url }), bot_events: [...BOT_EVENTS] },
      interactivity: {
        is_enabled: true,
        ...(url === null ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: http === null,
      token_rotation_enabled: false,
    },
  };
}

/** Opens Slack's page that creates the app, filled in. */
export function creationAddress(manifest: Manifest): string {
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest))}`;
}
