import { UserError } from '../../core/errors.ts';
import { privilegedIntents } from '../../discord/intents.ts';
import { clientIdIn, INVITED_WITH, inviteAddress } from '../../discord/invite.ts';
import { SNOWFLAKE } from '../../discord/snowflake.ts';
import { print } from '../output.ts';
import { numbered } from './numbered.ts';

/** What is typed after `newsdesk setup discord`. */
export interface DiscordSetup {
  readonly clientId?: string | undefined;
}

/**
 * Prints the address that invites the bot, as soon as it is known which application it is, and what is to be done.
 * @param token `DISCORD_TOKEN`, when it is set
 * @throws UserError `bad-value`
 */
export function setupDiscord({ clientId }: DiscordSetup, token: string | undefined): void {
  if (clientId !== undefined && !SNOWFLAKE.test(clientId)) {
    throw new UserError(
      'bad-value',
      `--client-id cannot be “${clientId}”. It is the number that “General Information” shows as “Application ID”.`,
    );
  }
  const id = clientId ?? (token === undefined ? null : clientIdIn(token));
  if (id === null) print(numbered([...MAKE, AGAIN, ...START]));
  else {
    print(`This address invites the bot:\n\n${inviteAddress(id)}\n`);
    print(`It asks for these permissions: ${INVITED_WITH.join(', ')}.\n`);
    print(numbered([...(token === undefined ? MAKE : []), INVITE, ...START]));
  }
}

const intents = privilegedIntents();
const INTENTS =
  intents.length === 0
    ? 'No “Privileged Gateway Intent” is needed: leave them switched off.'
    : `Under “Privileged Gateway Intents” switch on ${intents.join(' and ')}.`;

const MAKE = [
  'Open https://discord.com/developers/applications, choose “New Application”, give it a name and choose “Create”.',
  `Choose “Bot”, then “Reset Token”, and copy the token. ${INTENTS}`,
  'Copy .env.example to .env, if there is none yet, and the token into it, behind DISCORD_TOKEN=.',
];
const AGAIN =
  'Type “npm run --silent newsdesk -- setup discord” again: it prints the address that invites the bot. Open it, choose your server, then “Continue” and “Authorize”.';
const INVITE =
  'Open the address above in a browser, choose your server (you have to be allowed to manage it), then “Continue” and “Authorize”.';
const START = [
  '“npm run newsdesk -- doctor” says whether everything is right, and if not, what to do.',
  'Start the bot: “npm start”. Its commands show within a minute.',
  'In Discord type “/digest” in a channel, and “/subscription add” for a digest every day.',
];
