import { webApi } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import { apiLogger } from './logger.ts';
import type { SlackSettings } from './settings.ts';

/** Calls Slack's Web API once each: nothing is repeated, and nobody waits where Slack asks to. @param answerWithin milliseconds */
export function callingOnce(
  { apiUrl }: Pick<SlackSettings, 'apiUrl'>,
  token: string,
  log: Log,
  answerWithin: number,
): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithin,
    logger: apiLogger(log),
  });
}
