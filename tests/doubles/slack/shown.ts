import type { StoredMessage } from './messages.ts';
import type { Team } from './teams.ts';
import { APP } from './workspace.ts';

/** A message as methods show it. Source: https://docs.slack.dev/reference/events/message */
export function shown(message: StoredMessage, team: Team, withMetadata = false): Record<string, unknown> {
  // The app itself, where nobody else is named.
  const ours = { user: team.botUserId, botId: team.botId, appId: APP.id };
  const { ts, text, blocks, threadTs, metadata, isDeleted, by = ours } = message;
  return {
    type: 'message',
    ...(isDeleted === true ? { subtype: 'tombstone', hidden: true } : {}),
    user: isDeleted === true ? 'USLACKBOT' : by.user,
    ...(by.botId === undefined || isDeleted === true ? {} : { bot_id: by.botId, app_id: by.appId }),
    team: team.id,
    ...{ ts, text, blocks },
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
