/** Settings by their names; undefined where nothing is said. */
export interface GivenForSlack {
  /** Whether Slack is to reach this process: not where it only posts. */
  readonly isReached: boolean;
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly ENCRYPTION_KEYS: readonly string[];
}

/** A setting to change, with what to do. */
interface Mistake {
  readonly name: Exclude<keyof GivenForSlack, 'isReached'>;
  readonly sentence: string;
}

/** What is wrong with settings that are right one by one; null when Slack takes them together. */
export function mistakeOfSlack(given: GivenForSlack): Mistake | null {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = given;
  const isForMany = SLACK_CLIENT_ID !== undefined || SLACK_CLIENT_SECRET !== undefined;
  return isForMany ? mistakeOfMany(given) : mistakeOfOne(given);
}

function mistakeOfOne(given: GivenForSlack): Mistake | null {
  const { isReached, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = given;
  if (!isReached) return null;
  const way = SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET;
  if (SLACK_BOT_TOKEN !== undefined && way === undefined)
    return {
      name: 'SLACK_APP_TOKEN',
      sentence:
        'SLACK_BOT_TOKEN is set, and how Slack reaches the bot is not. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).',
    };
  if (SLACK_BOT_TOKEN === undefined && way !== undefined)
    return {
      name: 'SLACK_BOT_TOKEN',
      sentence:
        'SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN or SLACK_SIGNING_SECRET alone is not enough. Copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions”.',
    };
  return null;
}

function mistakeOfMany(given: GivenForSlack): Mistake | null {
  const { isReached, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = given;
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, ENCRYPTION_KEYS } = given;
  if (SLACK_BOT_TOKEN !== undefined)
    return {
      name: 'SLACK_BOT_TOKEN',
      sentence:
        'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several that install the app themselves. Leave one or the other empty.',
    };
  if (SLACK_CLIENT_ID === undefined || SLACK_CLIENT_SECRET === undefined)
    return {
      name: 'SLACK_CLIENT_ID',
      sentence:
        'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together, and one of them is missing. Copy both from “Basic Information” in your Slack app’s settings.',
    };
  if (SLACK_APP_TOKEN !== undefined)
    return {
      name: 'SLACK_APP_TOKEN',
      sentence:
        'SLACK_APP_TOKEN (Socket Mode) is for one workspace. Where several install the app, Slack calls the bot over HTTP: leave it empty.',
    };
  if (isReached && SLACK_SIGNING_SECRET === undefined)
    return {
      name: 'SLACK_SIGNING_SECRET',
      sentence:
        'SLACK_SIGNING_SECRET is missing: where several workspaces install the app, Slack calls the bot over HTTP. Copy it from “Basic Information” in your Slack app’s settings.',
    };
  if (ENCRYPTION_KEYS.length === 0)
    return {
      name: 'ENCRYPTION_KEYS',
      sentence:
        'ENCRYPTION_KEYS is missing: the tokens of workspaces that install the app are kept encrypted. Make a key with “openssl rand -base64 32”, and keep it where the database is not.',
    };
  return null;
}
