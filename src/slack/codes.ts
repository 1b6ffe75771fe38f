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
