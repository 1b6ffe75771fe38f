import { type Check, fine, wrongBy } from '../../core/finding.ts';
import type { Examined } from '../../env.ts';
import type { Settings } from '../../settings/schema.ts';
import { doesAll } from '../../settings/together.ts';
import { shownAddress } from '../../store/address.ts';

type Sentence = (settings: Settings) => string;

const NOT_SET = 'It is not set.';

const isSet =
  (name: keyof Settings): Sentence =>
  (settings) =>
    settings[name] === undefined ? NOT_SET : 'It is set.';

const addressOf = (name: 'SLACK_API_URL' | 'DISCORD_API_URL', usual: string): Sentence => {
  return (settings) => `It is called at ${settings[name] ?? usual}.`;
};

/** What each setting means as it is. Never a secret. */
const MEANINGS: Readonly<Record<keyof Settings, Sentence>> = {
  SEEDS_DIR: ({ SEEDS_DIR }) => `Articles are read from ${SEEDS_DIR}.`,
  SUBSCRIPTIONS_FILE: ({ SUBSCRIPTIONS_FILE: file }) =>
    file === undefined
      ? 'There are no subscriptions but those made in chat.'
      : `Subscriptions are read from ${file}, too.`,
  GRACE_HOURS: ({ GRACE_HOURS }) => `A digest may come ${GRACE_HOURS / 3_600_000} hours late.`,
  SUBSCRIPTIONS_BY: ({ SUBSCRIPTIONS_BY: who }) => `On Slack ${who} may change subscriptions.`,
  LINKED_WORKSPACES: ({ LINKED_WORKSPACES: { length } }) =>
    length === 0 ? 'No workspaces are linked.' : `Workspaces of ${length} teams are linked.`,
  ROLES: (settings) => {
    const roles = Object.entries(settings.ROLES).filter(([, has]) => has);
    return doesAll(settings)
      ? 'This process does everything.'
      : `This process is ${roles.map(([role]) => role).join(' and ')}.`;
  },
  DATABASE_URL: ({ DATABASE_URL }) => `Everything is kept in ${shownAddress(DATABASE_URL)}.`,
  TIMEZONE: ({ TIMEZONE }) => `It is ${TIMEZONE}.`,
  LOCALE: ({ LOCALE }) => `Where nobody says another language, it is ${LOCALE}.`,
  SLACK_BOT_TOKEN: isSet('SLACK_BOT_TOKEN'),
  SLACK_APP_TOKEN: isSet('SLACK_APP_TOKEN'),
  SLACK_SIGNING_SECRET: isSet('SLACK_SIGNING_SECRET'),
  SLACK_CLIENT_ID: isSet('SLACK_CLIENT_ID'),
  SLACK_CLIENT_SECRET: isSet('SLACK_CLIENT_SECRET'),
  ENCRYPTION_KEYS: ({ ENCRYPTION_KEYS: { length } }) =>
    length === 0 ? NOT_SET : `There are ${length}, of which the first encrypts.`,
  SLACK_API_URL: addressOf('SLACK_API_URL', 'https://slack.com/api/'),
  DISCORD_TOKEN: isSet('DISCORD_TOKEN'),
  DISCORD_GUILD_ID: ({ DISCORD_GUILD_ID: id }) =>
    id === undefined ? 'Commands show in every server.' : `Commands show in the server ${id} alone.`,
  DISCORD_SHARDS: ({ DISCORD_SHARDS: shards }) => {
    if (shards === 'auto') return 'This process opens as many connections as Discord recommends.';
    const { ids, total } = shards ?? { ids: [0], total: 1 };
    return `This process opens ${ids.length} of ${total} connections.`;
  },
  DISCORD_API_URL: addressOf('DISCORD_API_URL', 'https://discord.com/api'),
  HTTP_HOST: ({ HTTP_HOST }) => `Slack’s requests are taken on ${HTTP_HOST}, if at all.`,
  HTTP_PORT: ({ HTTP_PORT }) => `It is port ${HTTP_PORT}.`,
  OPERATIONS_HOST: ({ OPERATIONS_HOST }) => `Health and metrics are served on ${OPERATIONS_HOST}, if at all.`,
  OPERATIONS_PORT: ({ OPERATIONS_PORT: port }) =>
    port === undefined
      ? 'Health and metrics are not served.'
      : `Health and metrics are served on port ${port}.`,
  LOG_LEVEL: ({ LOG_LEVEL: level }) =>
    level === undefined ? 'The usual is logged.' : `What is logged is of level ${level} and above.`,
};

/** A finding for each setting, by its name. */
export function settingChecks({ settings, mistakes, made }: Examined): Check[] {
  return Object.entries(MEANINGS).map(([name, sentence]): Check => {
    const mistake = mistakes.find((one) => one.name === name);
    const isUsual = !made.has(name) && settings[name as keyof Settings] !== undefined;
    const meaning = sentence(settings);
    const found = isUsual && meaning !== NOT_SET ? meaning.replace(/\.$/, ' (by default).') : meaning;
    return {
      name,
      look: async () => [
        mistake === undefined ? fine(name, found) : wrongBy(name, { message: mistake.sentence }),
      ],
    };
  });
}
