import { webApi } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import { boltLogger } from './logger.ts';
import type { SlackSettings } from './settings.ts';

/** Calls Slack's Web API once each: nothing is repeated, and nobody waits where Slack asks to. @param answerWithin milliseconds */
export function callingOnce(settings: SlackSettings, log: Log, answerWithin: number): webApi.WebClient {
  return new webApi.WebClient(settings.botToken, {
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithin,
    logger: boltLogger(log),
  });
}
