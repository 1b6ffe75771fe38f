import type { SignedPosts } from './signed-posts.ts';
import type { Team } from './teams.ts';
import { APP, slackId } from './workspace.ts';

/** How a workspace parts with the app. */
export interface Removal {
  /** Which events are sent, in this order: Slack promises none. */
  readonly events?: readonly ('app_uninstalled' | 'tokens_revoked')[];
  /** Whose tokens are revoked: the bot's, unless it is told. */
  readonly of?: 'bot' | 'people';
  /** Seconds since 1970: when it happened; now by default. */
  readonly at?: number;
}

/** Takes the tokens of a workspace back, and tells the app at `url`. */
export async function removeFrom(
  team: Team,
  signedPosts: SignedPosts,
  url: string,
  { events = ['tokens_revoked', 'app_uninstalled'], of = 'bot', at }: Removal,
): Promise<readonly number[]> {
  if (of === 'bot') team.revoke(events.includes('app_uninstalled') ? 'account_inactive' : 'token_revoked');
  const tokens = of === 'bot' ? { oauth: [], bot: [team.botUserId] } : { oauth: ['U0READER01'], bot: [] };
  const statuses: number[] = [];
  for (const type of events) {
    const event = type === 'tokens_revoked' ? { type, tokens } : { type };
    const payload = {
      token: 'deprecated-verification-token',
      team_id: team.id,
      api_app_id: APP.id,
      event,
      type: 'event_callback',
      event_id: slackId('Ev'),
      event_time: at ?? Math.floor(Date.now() / 1000),
    };
    statuses.push((await signedPosts.sendEvent(url, payload, 0)).status);
  }
  return statuses;
}
