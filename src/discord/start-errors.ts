import { DiscordAPIError } from 'discord.js';
import { systemCode, UserError } from '../core/errors.ts';
import type { DiscordSettings } from './settings.ts';

/** Milliseconds until a connection that is neither made nor refused is given up; the library would try for ever. */
export const START_WITHIN = 30_000;

export function unreachable(): UserError {
  return new UserError(
    'discord-unreachable',
    `Discord has not answered within ${START_WITHIN / 1000} seconds. Check the network, then start again.`,
  );
}

/** Network failures that name themselves. Source: Node's `SystemError` and undici. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNRESET',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Says of a failed login which setting is to blame and how to mend it; any other failure is returned as it is. */
export function explainStart(error: unknown, { apiUrl }: DiscordSettings): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = systemCode(error);
  // The gateway's own refusal (close code 4004) carries its text and no code.
  if (code === 'TokenInvalid' || isRefused(error) || error.message === 'Authentication failed') {
    return new UserError(
      'discord-token',
      'Discord refuses DISCORD_TOKEN. Copy the token again from “Bot” in your application (“Reset Token” makes a new one).',
      { cause: error },
    );
  }
  const closed = CLOSED_WITH[error.message];
  if (closed !== undefined) return explainLoss(closed);
  const [, until] = NO_SESSIONS.exec(error.message) ?? [];
  if (until !== undefined) {
    return new UserError(
      'discord-sessions',
      `Discord lets the bot connect again from ${until} on: it has connected too often in a day. Start again then, and see why it is started so often.`,
      { cause: error },
    );
  }
  if (
    error.name === 'AbortError' ||
    isServerError(error) ||
    error.name === 'HTTPError' ||
    UNREACHABLE.has(code ?? '')
  ) {
    return new UserError(
      'discord-unreachable',
      `Discord cannot be reached at ${apiUrl ?? 'discord.com'}. Check the network (and DISCORD_API_URL, if you set it), then start again.`,
      { cause: error },
    );
  }
  if (error instanceof DiscordAPIError) {
    return new UserError(
      'discord-refuses',
      `Discord answered “${error.message}” when the bot wanted to connect. Check DISCORD_TOKEN (and DISCORD_API_URL, if you set it), then start again.`,
      { cause: error },
    );
  }
  return error;
}

/** Likewise for the registration of the commands. */
export function explainRegistration(error: unknown, settings: DiscordSettings): unknown {
  const { guildId } = settings;
  // 50001 Missing Access, 10004 Unknown Guild.
  // Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json.
  const codes: readonly unknown[] = [50_001, 10_004];
  if (guildId === undefined || !(error instanceof DiscordAPIError) || !codes.includes(error.code)) {
    return explainStart(error, settings);
  }
  return new UserError(
    'discord-guild',
    `Commands cannot be registered in the Discord server ${guildId} (${error.message}). Invite the bot there with the scope applications.commands, or correct DISCORD_GUILD_ID.`,
    { cause: error },
  );
}

function isRefused(error: Error): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

function isServerError(error: Error): boolean {
  return 'status' in error && Number(error.status) >= 500;
}

/**
 * The sentence for a session that Discord has ended for good.
 * @param code the gateway's close code. Source: docs.discord.com/developers/topics/opcodes-and-status-codes#gateway
 */
export function explainLoss(code: number): UserError {
  if (code === INVALID_SHARD) {
    return new UserError(
      'discord-shards',
      `Discord knows no such shards (close code ${code}). Correct DISCORD_SHARDS: auto, or some of so many such as 0,1/4.`,
    );
  }
  if (code === SHARDING_REQUIRED) {
    return new UserError(
      'discord-shards',
      `The bot is in too many Discord servers for so few shards (close code ${code}). Set DISCORD_SHARDS to auto, or to shards of a higher number such as 0,1/4, in every process.`,
    );
  }
  return new UserError(
    'discord-lost',
    `Discord has ended the connection for good (close code ${code}). Copy DISCORD_TOKEN again from “Bot” in your application, then start again.`,
  );
}

const INVALID_SHARD = 4010;
const SHARDING_REQUIRED = 4011;

/** The library's messages of refusals, which carry no code. */
const CLOSED_WITH: Readonly<Record<string, number>> = {
  'Invalid shard': INVALID_SHARD,
  'Sharding is required': SHARDING_REQUIRED,
};

/** Likewise when the starts of a day are used up. */
const NO_SESSIONS = /^Not enough sessions remaining .* resets at (\S+)$/;
