import * as z from 'zod';
import { treeErrors } from './component-tree.ts';
import { type TopLevelComponent, topLevelComponent } from './components.ts';
import { type Embed, embed, embedCharacters } from './embeds.ts';
import { list, snowflake, text } from './fields.ts';
import { emptyMessage, type FieldError, invalidForm, parseForm } from './form.ts';
import { LIMITS } from './limits.ts';

/** Bits of a message's `flags`: https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

const mentionedIds = list(snowflake, LIMITS.mentionedIds).nullish();

const allowedMentions = z.strictObject({
  parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
  users: mentionedIds,
  roles: mentionedIds,
  replied_user: z.boolean().nullish(),
});

const fields = {
  content: text(LIMITS.content).nullish(),
  embeds: list(embed, LIMITS.embeds).nullish(),
  components: z.array(topLevelComponent).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.int().min(0).nullish(),
  tts: z.boolean().nullish(),
  poll: z.looseObject({}).nullish(),
  attachments: list(z.looseObject({ id: z.union([z.string(), z.int()]) }), LIMITS.attachments).nullish(),
  nonce: z.union([text(LIMITS.nonce), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
};

/** What an interaction's reply or follow-up may carry. Discord ignores nonces there, and so does the double. */
const interactionBody = z.strictObject(fields);

/** What POST /channels/:id/messages may carry. */
const channelBody = z.strictObject({
  ...fields,
  sticker_ids: list(snowflake, LIMITS.stickers).nullish(),
  message_reference: z
    .strictObject({
      type: z.int().nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
});

/** The first message of a post in a forum, which takes no nonce. */
const forumBody = channelBody.omit({ nonce: true, enforce_nonce: true });

type Body = z.infer<typeof channelBody>;

/** What a checked message shows; all that is stored of a body. */
export interface MessageContent {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly TopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: z.infer<typeof allowedMentions>;
}

/** Where a message goes: it decides which fields and flags are allowed. */
export type Destination = 'channel' | 'interaction' | 'forum';

const BODIES = { channel: channelBody, interaction: interactionBody, forum: forumBody };

/** Checks the body of a new message, or throws the ApiError with which Discord refuses it. */
export function checkNewMessage(
  body: unknown,
  destination: Destination,
  under: readonly string[] = [],
): MessageContent & { nonce: string | undefined } {
  const parsed = parseForm<Body>(BODIES[destination], body, under);
  const shown = show(parsed);
  refuse([...flagErrors(parsed.flags ?? 0, destination), ...contentErrors(shown, parsed)], under);
  if (isEmpty(shown, parsed)) throw emptyMessage();
  const { nonce, enforce_nonce: enforced } = parsed;
  return { ...shown, nonce: enforced && nonce != null ? String(nonce) : undefined };
}

/** Checks an edit: the fields that it names replace the earlier ones, and the result must be a valid message. */
export function checkEdit(body: unknown, before: MessageContent): MessageContent {
  const parsed = parseForm<Body>(interactionBody, body);
  const kept = before.flags & ~(FLAGS.loading | FLAGS.suppressEmbeds);
  const given = parsed.flags == null ? before.flags & FLAGS.suppressEmbeds : parsed.flags;
  const settable = FLAGS.suppressEmbeds | FLAGS.componentsV2;
  const shown = show(parsed, before, kept | (given & settable));
  refuse([...downgradeErrors(parsed, before), ...contentErrors(shown, parsed)]);
  if (isEmpty(shown, parsed)) throw emptyMessage();
  return shown;
}

function show(body: Body, before?: MessageContent, flags = body.flags ?? 0): MessageContent {
  return {
    content: (body.content === undefined ? before?.content : body.content) ?? '',
    embeds: (body.embeds === undefined ? before?.embeds : body.embeds) ?? [],
    components: (body.components === undefined ? before?.components : body.components) ?? [],
    flags,
    allowedMentions: body.allowed_mentions ?? {},
  };
}

function refuse(errors: readonly FieldError[], under: readonly string[] = []): void {
  if (errors.length > 0) throw invalidForm(errors, under);
}

function flagErrors(flags: number, destination: Destination): FieldError[] {
  const common = FLAGS.suppressEmbeds | FLAGS.suppressNotifications | FLAGS.componentsV2;
  const allowed = destination === 'interaction' ? common | FLAGS.ephemeral : common;
  if ((flags & ~allowed) === 0) return [];
  const message = `Only the bits of ${allowed} may be set here; Discord would ignore the others.`;
  return [{ path: ['flags'], code: 'DOUBLE_FLAGS_NOT_SETTABLE', message }];
}

function downgradeErrors(body: Body, before: MessageContent): FieldError[] {
  const wasV2 = (before.flags & FLAGS.componentsV2) !== 0;
  if (!wasV2 || body.flags == null || body.flags & FLAGS.componentsV2) return [];
  const message = 'MessageFlags.IS_COMPONENTS_V2 cannot be taken away from a message.';
  return [{ path: ['flags'], code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message }];
}

function contentErrors(shown: MessageContent, body: Body): FieldError[] {
  const isV2 = (shown.flags & FLAGS.componentsV2) !== 0;
  const errors = treeErrors(shown.components, isV2);
  if (isV2) errors.push(...legacyFieldErrors(shown, body));
  if (embedCharacters(shown.embeds) > LIMITS.embedSum.max) {
    const message = `Embed size exceeds maximum size of ${LIMITS.embedSum.max}`;
    errors.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  if (body.allowed_mentions?.parse?.length !== 0) {
    const message = 'Newsdesk mentions nobody: allowed_mentions with an empty `parse` is required.';
    errors.push({ path: ['allowed_mentions'], code: 'DOUBLE_MENTIONS_NOT_SUPPRESSED', message });
  }
  return errors;
}

function legacyFieldErrors(shown: MessageContent, body: Body): FieldError[] {
  const used = {
    content: shown.content !== '',
    embeds: shown.embeds.length > 0,
    poll: body.poll != null,
    sticker_ids: (body.sticker_ids ?? []).length > 0,
  };
  return Object.entries(used)
    .filter(([, isUsed]) => isUsed)
    .map(([field]) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

function isEmpty(shown: MessageContent, body: Body): boolean {
  if (shown.components.length > 0) return false;
  if (shown.flags & FLAGS.componentsV2) return true;
  const extras = [body.attachments, body.sticker_ids].some((items) => items?.length) || body.poll != null;
  return shown.content.trim() === '' && shown.embeds.length === 0 && !extras;
}
