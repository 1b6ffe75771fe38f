import type { z } from 'zod';
import { suggestZones } from '../command/zones.ts';
import { CADENCE_MISTAKES, type CadenceMistake } from '../core/cadence.ts';
import type { Platform } from '../core/channel.ts';
import { nearest } from '../core/nearest.ts';
import { MOST_ENTRIES } from '../core/ranking.ts';
import { LONGEST_NAME, MOST_NAMES, STYLES, THREADS } from '../core/subscription.ts';
import { LANGUAGES } from '../i18n/catalogue.ts';
import { quoted } from '../reading/field-shapes.ts';
import { type Entry, FIELDS } from './entry.ts';
import { kindOf } from './nodes.ts';

/** What is wrong, and what to do about it; neither with a full stop. */
export type Explained = readonly [problem: string, remedy: string];

/** Zones that are proposed for one that is not there. */
const PROPOSALS = 3;
const NAMES = `list at most ${MOST_NAMES} names of at most ${LONGEST_NAME} characters, such as [politics, human rights]`;
const CHANNEL = 'write “channel: { platform: slack, workspace: T0123, id: C0123 }”';

/** What each name takes. */
const REMEDIES: Readonly<Record<keyof Entry, string>> = {
  id: 'give it at most 40 lower-case letters, digits and hyphens, such as “morning-politics”',
  channel: CHANNEL,
  when: 'write for example “weekdays 9:00” or “every 2 hours”',
  zone: 'name a time zone or its city, such as “Europe/Berlin” or “Berlin”',
  topics: NAMES,
  keywords: NAMES,
  sources: NAMES,
  languages: 'list names or codes of languages, such as [en, French]',
  size: `give a whole number from 1 to ${MOST_ENTRIES}`,
  style: `choose one of ${STYLES.join(', ')}`,
  language: `choose one of ${LANGUAGES.join(', ')}`,
  threads: `choose one of ${THREADS.join(', ')}`,
  empty: 'say yes or no',
};

/** Where ids are found. */
const ID_REMEDIES: Readonly<Record<Platform, string>> = {
  slack:
    'copy the channel’s id (C…) from the end of its details in Slack, and the workspace’s (T…) from Slack’s address in a browser',
  discord: 'switch on Discord’s developer mode, right-click the server or the channel, and copy its id',
  terminal: 'write “channel: { platform: terminal, workspace: local, id: terminal }”',
  web: 'write “channel: { platform: web, workspace: local, id: newsdesk }”',
};

/** What is wrong with a time to post, and what to do. */
const WHEN: Readonly<Record<CadenceMistake, Explained>> = {
  'no-such-cadence': ['is not understood', REMEDIES.when],
  'no-such-time': ['has a time of day that does not exist', 'write times such as “9:00” or “17:30”'],
  'no-times': ['has no time of day', 'add one, such as “daily 9:00”'],
  'too-many-times': ['has too many times', 'give at most 24 a day'],
  'same-time-twice': ['has a time twice', 'give each once'],
  'no-such-day': ['has a day of the week that does not exist', 'write days such as “mon, thu 9:00”'],
  'no-days': ['has no day of the week', 'add one, such as “mon, thu 9:00”'],
  'same-day-twice': ['has a day twice', 'give each once'],
  'no-such-hours': ['has a number of hours that does not work', 'give 1 to 168, such as “every 2 hours”'],
  'no-such-minutes': [
    'has a number of minutes that does not work',
    'give 5 to 1440, such as “every 30 minutes”',
  ],
  'no-such-cron': ['has a cron expression that does not work', 'write five fields, such as “30 8 * * 1-5”'],
  'cron-never': ['has a cron expression that never comes', 'write one such as “30 8 * * 1-5”'],
  'cron-too-often': ['comes too often', 'leave at least five minutes in between'],
  'no-such-zone': ['is not understood', REMEDIES.when],
};

/** A name that is none of a subscription's. */
export function unknownName(name: string, known: readonly string[] = FIELDS): Explained {
  const meant = nearest(name.toLowerCase(), known);
  const remedy = meant === null ? `use ${known.join(', ')}` : `did you mean “${meant}”?`;
  return [`there is no ${quoted(name)} here`, remedy];
}

/** What the shape of a value refused. @param value of the field, as the file has it */
export function misshapen(field: keyof Entry, value: unknown, issue: z.core.$ZodIssue): Explained {
  if (value === undefined) return [`“${field}” is missing`, REMEDIES[field]];
  const [, name] = issue.path;
  if (field !== 'channel' || typeof value !== 'object') return [refusal(field, value), REMEDIES[field]];
  if (issue.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', Object.keys(CHANNEL_NAMES));
  const inside = Object.entries(value ?? {}).find(([key]) => key === name)?.[1];
  if (inside === undefined || inside === '') return [`the channel’s “${String(name)}” is missing`, CHANNEL];
  const remedy =
    issue.code === 'custom' ? ID_REMEDIES[issue.message as Platform] : CHANNEL_NAMES[name as 'id'];
  return [`the channel’s ${refusal(String(name), inside)}`, remedy ?? CHANNEL];
}

const CHANNEL_NAMES = {
  platform: 'choose one of slack, discord, terminal, web',
  workspace: 'give the id of the Slack workspace or the Discord server',
  id: 'give the platform’s id of the channel',
};

/** What a value of the right shape means nothing by. @param code of the `UserError` that said so */
export function meaningless(field: keyof Entry, value: unknown, code: string): Explained {
  const mistake = CADENCE_MISTAKES.find((one) => one === code);
  if (field === 'when' && mistake !== undefined) {
    const [problem, remedy] = WHEN[mistake];
    return [`“when” ${problem}: ${quoted(String(value))}`, remedy];
  }
  if (field === 'zone') {
    const close = suggestZones(String(value), 'en', 0).slice(0, PROPOSALS);
    const zones = close.map((zone) => zone.value).join(' or ');
    return [
      `there is no time zone ${quoted(String(value))}`,
      zones === '' ? REMEDIES.zone : `write ${zones}`,
    ];
  }
  return [refusal(field, value), REMEDIES[field]];
}

function refusal(name: string, value: unknown): string {
  const items = Array.isArray(value) ? value : [value];
  const isPlain = items.every((item) => typeof item === 'string');
  return `“${name}” does not take ${isPlain ? quoted(items.join(', ')) : kindOf(value)}`;
}
