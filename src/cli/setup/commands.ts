import { type Command, Option } from 'commander';
import type { Examined } from '../../env.ts';
import type { DiscordSetup } from './discord.ts';
import type { SlackSetup } from './slack.ts';

/**
 * `newsdesk setup`: what has to be done on the platforms.
 * @param examined read when it is needed; nothing has to be right yet
 */
export function addSetup(root: Command, examined: () => Examined): void {
  const setup = root
    .command('setup')
    .description('say what to do on Slack or Discord to bring the bot there');

  setup
    .command('slack')
    .description('print the app’s manifest, the address that creates the app from it, and the next steps')
    .option('--http <url>', 'Slack calls the bot at this address, https://…, instead of Socket Mode')
    .addOption(new Option('--json', 'the manifest alone, as JSON').conflicts('yaml'))
    .option('--yaml', 'the manifest alone, as YAML')
    .action(async (options: SlackSetup) => (await import('./slack.ts')).setupSlack(options));

  setup
    .command('discord')
    .description('print the address that invites the bot, and the steps')
    .option('--client-id <id>', 'the “Application ID” (told from DISCORD_TOKEN when that is set)')
    .action(async (options: DiscordSetup) => {
      const { setupDiscord } = await import('./discord.ts');
      setupDiscord(options, examined().settings.DISCORD_TOKEN);
    });
}
