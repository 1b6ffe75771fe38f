import { z } from 'zod';

/**
 * What Slack takes for an app's manifest, as far as ours says it. Anything else is refused, as there.
 * Source: docs.slack.dev/reference/app-manifest, and the types of @slack/web-api (`types/request/manifest`).
 */

const text = (most: number) => z.string().min(1).max(most);
const url = (most: number) => text(most).regex(/^https:\/\//);
const unique = <Item>(items: z.ZodArray<z.ZodType<Item>>) =>
  items.refine((all) => new Set(all).size === all.length, 'the same twice');

const shortcut = z.strictObject({
  // The names of menus: docs.slack.dev/interactivity/implementing-shortcuts.
  name: text(24),
  type: z.enum(['message', 'global']),
  callback_id: text(255),
  description: text(150),
});

const slashCommand = z.strictObject({
  command: z
    .string()
    .min(2)
    .max(32)
    .regex(/^\/[^\s/]+$/),
  url: url(3000).optional(),
  description: text(2000),
  usage_hint: text(1000).optional(),
  should_escape: z.boolean().optional(),
});

const scopes = unique(z.array(text(50)).max(255));

const fields = z.strictObject({
  _metadata: z
    .strictObject({ major_version: z.literal([1, 2]), minor_version: z.int().optional() })
    .optional(),
  display_information: z.strictObject({
    name: text(35),
    description: text(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#(?:[0-9a-f]{3}){1,2}$/i)
      .optional(),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({
      display_name: text(80).regex(/^[a-z0-9._-]+$/),
      always_online: z.boolean().optional(),
    }),
    shortcuts: z.array(shortcut).min(1).max(10),
    slash_commands: z.array(slashCommand).min(1).max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: unique(z.array(url(2500)).max(1000)).optional(),
    scopes: z.strictObject({ bot: scopes }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url(3500).optional(),
      bot_events: unique(z.array(text(50)).max(100)),
    }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: url(3500).optional(),
      message_menu_options_url: url(3500).optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** With what Slack says of fields together. Source: docs.slack.dev/reference/methods/apps.manifest.create, “Usage info”. */
export const manifestSchema = fields.superRefine(({ settings, features }, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message });
  const { socket_mode_enabled: isSocket, event_subscriptions: events, interactivity } = settings;
  const names = features.slash_commands.map(({ command }) => command);
  if (new Set(names).size < names.length) refuse('the same command twice');
  if (isSocket) return;
  if (events.request_url === undefined)
    refuse('Event Subscription requires either Request URL or Socket Mode Enabled');
  if (interactivity.request_url === undefined) refuse('Interactivity requires a Request URL');
  if (features.slash_commands.some((one) => one.url === undefined)) refuse('a command requires a URL');
});
