import { Command, Option } from 'commander';
import { article } from '../../commands/article.ts';
import { digest } from '../../commands/digest.ts';
import manifest from '../../package.json' with { type: 'json' };
import { PLATFORMS } from '../core/channel.ts';
import { ACTIONS, DELIVERY_STATES } from '../core/edition.ts';
import type { Examined } from '../env.ts';
import type { Settings } from '../settings/schema.ts';
import { FORMATS, type Format } from './output.ts';
import { addSetup } from './setup/commands.ts';

/** Exit codes: 0 done, 1 problems found, 2 wrong use. */
export const EXIT = { done: 0, problems: 1, wrongUse: 2 } as const;

/** Since when something is wanted. */
const TIMES = '24h, 7d, yesterday, “last Monday” or a date such as 2026-01-31';

/**
 * The command line. Each command loads what it needs when it runs, so that `check` never waits for a database.
 * @param settings read when a command needs them, so that `--help` works whatever they are
 * @param examined likewise, for commands that say what is wrong with them
 */
export function program(settings: () => Settings, examined: () => Examined): Command {
  const root = new Command('newsdesk')
    .description(
      'A news-digest bot for Slack and Discord. Settings come from the environment: see .env.example.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText(
      'after',
      '\nFrom a checkout: npm run newsdesk -- <command>\nExit codes: 0 done, 1 problems found, 2 wrong use',
    );

  const format = () =>
    new Option('--format <format>', 'how to print it: as text, or as a platform would be sent it')
      .choices(FORMATS)
      .default('text' as Format);

  root
    .command('start')
    .description('run the bot; without chat tokens, in this terminal and on a page for this machine')
    .action(async () => (await import('./start.ts')).start(settings()));

  root
    .command('check')
    .description('read the seeds and print every problem; without a folder, also those of SUBSCRIPTIONS_FILE')
    .argument('[dir]', 'the folder to check (SEEDS_DIR)')
    .option('--json', 'the counts and the problems as one JSON document')
    .action(async (dir: string | undefined, options: { json?: boolean }) => {
      const { check } = await import('./check.ts');
      const json = options.json ?? false;
      if (dir !== undefined) return finish(await check(dir, null, json));
      const { subscriptionFileFor } = await import('../bot.ts');
      const given = settings();
      finish(await check(given.SEEDS_DIR, await subscriptionFileFor(given), json));
    });

  root
    .command('inspect')
    .description('read a folder without a database and print what was understood')
    .argument('[dir]', 'the folder to read (SEEDS_DIR)')
    .addOption(new Option('--json', 'one JSON object for each article, a line each').conflicts('markdown'))
    .option('--markdown', 'each article as a clean seed, with front matter')
    .action(async (dir: string | undefined, options: { json?: true; markdown?: true }) => {
      const { inspect } = await import('./inspect.ts');
      const form = options.json ? 'json' : options.markdown ? 'markdown' : 'text';
      finish(await inspect(dir ?? settings().SEEDS_DIR, form));
    });

  root
    .command('schema')
    .description('print the JSON Schema of articles, for editors')
    .action(async () => (await import('./schema.ts')).schema());

  root
    .command('digest')
    .description('print a digest')
    .option('--topic <topic>', 'only articles on this topic')
    .option('--since <time>', `only articles from then on: ${TIMES}`)
    .option('--size <number>', 'how many stories, 1 to 25 (default: 10)')
    .option('--page <number>', 'which page, when there are more stories than one shows')
    .option('--explain', 'say of each story why it stands where it stands')
    .addOption(format())
    .action(async ({ format: chosen, ...values }: { format: Format; [option: string]: unknown }) => {
      const { ask } = await import('./ask.ts');
      await ask(settings(), digest, values, chosen);
    });

  root
    .command('article')
    .description('print one article, as a card or whole')
    .argument('[query...]', 'words from it; without any, the newest')
    .option('--full', 'its whole text')
    .option('--page <number>', 'which page of the text')
    .addOption(format())
    .action(
      async (
        query: string[],
        { format: chosen, ...values }: { format: Format; full?: true; page?: string },
      ) => {
        const { ask } = await import('./ask.ts');
        await ask(settings(), article, { query: query.join(' '), ...values }, chosen);
      },
    );

  root
    .command('import')
    .description('read the seeds into the store once and report')
    .option('--json', 'the report as JSON')
    .action(async (options: { json?: boolean }) => {
      const { importOnce } = await import('./import.ts');
      finish(await importOnce(settings(), options.json ?? false));
    });

  root
    .command('deliveries')
    .description('print what was posted, what waits and what failed, the latest first')
    .addOption(new Option('--state <state>', 'only deliveries in this state').choices(DELIVERY_STATES))
    .addOption(new Option('--action <action>', 'only posts, edits of them, or notes').choices(ACTIONS))
    .addOption(new Option('--platform <platform>', 'only on this platform').choices(PLATFORMS))
    .option('--channel <id>', 'only to this channel')
    .option('--subscription <id>', 'only of this subscription')
    .option('--since <time>', `only of editions from then on: ${TIMES}`)
    .option('--limit <number>', 'how many, 1 to 100,000 (default: 50)')
    .option('--json', 'one JSON object for each, a line each')
    .action(async (options: Record<string, unknown>) => {
      const { deliveries } = await import('./deliveries.ts');
      await deliveries(settings(), options);
    });

  root
    .command('migrate')
    .description(
      'move everything to another database that is empty, on SQLite or PostgreSQL; stop the bot first',
    )
    .option('--from <address>', 'the database to move from (DATABASE_URL)')
    .requiredOption('--to <address>', 'the database to fill: sqlite:… or postgres://…')
    .option('--json', 'the report as JSON')
    .action(async (options: { from?: string; to: string; json?: true }) => {
      const { migrate } = await import('./migrate.ts');
      await migrate(options.from ?? settings().DATABASE_URL, options.to, options.json ?? false);
    });

  addSetup(root, examined);

  root
    .command('doctor')
    .description(
      'check settings, tokens, permissions, the database and the seeds, and say how to mend what is wrong',
    )
    .option('--json', 'an array of { check, state, found, remedy }')
    .action(async (options: { json?: true }) => {
      const { doctor } = await import('./doctor/doctor.ts');
      finish(await doctor(examined(), options.json ?? false));
    });

  root
    .command('backup')
    .description('copy the SQLite database to a file, also while the bot runs')
    .argument('<file>', 'the file to write')
    .option('--force', 'replace the file if there is one')
    .action(async (file: string, { force }: { force?: true }) => {
      const { makeBackup } = await import('./backup.ts');
      await makeBackup(settings().DATABASE_URL, file, force ?? false);
    });

  root
    .command('restore')
    .description('put a backup in the place of the SQLite database; stop the bot first')
    .argument('<file>', 'a file that “newsdesk backup” has made')
    .option('--force', 'replace the database that is there')
    .action(async (file: string, { force }: { force?: true }) => {
      const { restoreBackup } = await import('./backup.ts');
      await restoreBackup(settings().DATABASE_URL, file, force ?? false);
    });

  leadToHelp(root, '');
  return root;
}

/** After a mistake each command leads to its own help; those that have others below them list these there. */
function leadToHelp(command: Command, typed: string): void {
  const says = command.commands.length > 0 ? 'lists the commands' : 'says how it is typed';
  command.showHelpAfterError(`(“npm run newsdesk -- ${typed}--help” ${says})`);
  for (const one of command.commands) leadToHelp(one, `${typed}${one.name()} `);
}

function finish(good: boolean): void {
  if (!good) process.exitCode = EXIT.problems;
}
