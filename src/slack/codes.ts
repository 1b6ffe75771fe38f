/** Slack's codes for a token that is taken back or never was one. Source: docs.slack.dev/reference/methods/auth.test. */
export const DEAD_TOKEN: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
]);

/**
 * Slack's codes for a message that it will not take however often. Source: docs.slack.dev/reference/methods/chat.postMessage
 * and chat.update.
 */
export const NEVER: ReadonlySet<string> = new Set([
  // Of an edit: somebody deleted it, it is not ours, or the workspace lets messages be changed for a while only.
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'no_text',
  'markdown_text_conflict',
  'too_many_attachments',
  'attachment_payload_limit_exceeded',
  'metadata_too_large',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_must_be_sent_from_app',
  'cannot_reply_to_message',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_array_arg',
]);

/** The `error` of a Web API answer, as the SDK hands it on; null for any other failure. */
export function slackCode(error: unknown): string | null {
  const code = answerOf(error)?.error;
  return typeof code === 'string' ? code : null;
}

/** The answer with which the Web API refused something, as the SDK hands it on; null for any other failure. */
export function answerOf(error: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error;
  return typeof data === 'object' && data !== null ? { ...data } : null;
}
