import { fileURLToPath } from 'node:url';
import { startDiscordDouble } from '../doubles/discord/index.ts';
import { startSlackDouble } from '../doubles/slack/index.ts';
import { WatchedProcess } from '../support/process.ts';
import type { Desk } from './desk.ts';
import type { Result } from './report.ts';
import { repeat, type Sample, timed } from './sample.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT_BOTH = 'await Promise.all([import("@slack/bolt"), import("discord.js")])';

/** From the start of a process until it is of use, beside what Node and the platforms' libraries take alone. */
export async function startResults(desk: Desk, runs: number): Promise<Result[]> {
  const bare = await repeat(runs, () => node(''));
  const terminal = await repeat(runs, () => terminalStart(desk));
  const libraries = await repeat(runs, () => node(IMPORT_BOTH));
  const platforms = await platformStarts(desk, runs);
  const unit = 'ms';
  const beside = (sample: Sample) => ({ times: sample.median / bare.median, of: 'Node alone' });
  return [
    { name: 'Node alone', sample: bare, unit, target: null },
    {
      name: 'terminal, until the digest',
      sample: terminal,
      unit,
      target: { figure: 'median', atMost: 500 },
      ratio: beside(terminal),
    },
    { name: 'Node with both SDKs alone', sample: libraries, unit, target: null, ratio: beside(libraries) },
    {
      name: 'Slack and Discord, until ready',
      sample: platforms,
      unit,
      target: { figure: 'median', atMost: 1500 },
      ratio: beside(platforms),
    },
  ];
}

async function node(program: string): Promise<number> {
  const options = { env: {}, cwd: PROJECT };
  return timed(async () => {
    const { code, stderr } = await new WatchedProcess(
      process.execPath,
      ['--input-type=module', '-e', program],
      options,
    ).ended();
    if (code !== 0) throw new Error(stderr);
  });
}

async function terminalStart(desk: Desk): Promise<number> {
  let program: WatchedProcess | undefined;
  const taken = await timed(async () => {
    program = desk.start(['start']);
    // The last line of the digest.
    await program.says('Another topic: ');
  });
  await program?.ended();
  return taken;
}

/** The doubles answer from this process. */
async function platformStarts(desk: Desk, runs: number): Promise<Sample> {
  const [slack, discord] = await Promise.all([startSlackDouble(), startDiscordDouble()]);
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  };
  try {
    return await repeat(runs, async () => {
      const bot = desk.start(['start'], { settings });
      try {
        return await timed(() => bot.says('"msg":"ready"', 'stderr'));
      } finally {
        await bot.kill();
      }
    });
  } finally {
    await Promise.all([slack.close(), discord.close()]);
  }
}
