import type { StoredMessage } from './messages.ts';
import { APP, TEAM } from './workspace.ts';

/** The app itself. */
const OURS = { user: APP.botUserId, botId: APP.botId, appId: APP.id };

/** A message as methods show it. Source: https://docs.slack.dev/reference/events/message */
export function shown(message: StoredMessage, withMetadata = false): Record<string, unknown> {
  const { ts, text, blocks, threadTs, metadata, isDeleted, by = OURS } = message;
  return {
    type: 'message',
    ...(isDeleted === true ? { subtype: 'tombstone', hidden: true } : {}),
    user: isDeleted === true ? 'USLACKBOT' : by.user,
    ...(by.botId === undefined || isDeleted === true ? {} : { bot_id: by.botId, app_id: by.appId }),
    team: TEAM.id,
    ...{ ts, text, blocks },
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
