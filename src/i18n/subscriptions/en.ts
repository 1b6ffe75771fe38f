import type { SubscriptionWords } from './words.ts';

const which = 'The subscription, when this channel has several';

export const subscriptionsEn: SubscriptionWords = {
  commands: {
    add: { summary: 'Post a digest in this channel, at its own times', options: {} },
    list: { summary: 'The subscriptions of this channel', options: {} },
    edit: { summary: 'Change a subscription', options: { id: which } },
    pause: { summary: 'Post nothing until it is resumed', options: { id: which } },
    resume: { summary: 'Post again', options: { id: which } },
    remove: { summary: 'Remove a subscription', options: { id: which } },
    preview: { summary: 'See what would be posted', options: { id: which } },
    test: { summary: 'Post a digest now, to see how it looks', options: { id: which } },
  },
  obstacles: {
    'not-in-channel': () =>
      'I am not in this channel. Type `/invite @newsdesk` here, or add the app in the channel’s settings; then try again.',
    'no-channel': () => 'I cannot see this channel. Let me in, or use another channel.',
    archived: () => 'This channel is archived. Unarchive it, or use another channel.',
    removed: () => 'I am not in this workspace any more. Ask an admin to install the app again.',
    restricted: () =>
      'Only some people may post in this channel. Ask an admin to let me post here, or use another channel.',
    permissions: (names) =>
      `I lack permissions in this channel: ${names}. Give them to my role in the channel’s settings under “Permissions”; then try again.`,
    scopes: (names) =>
      `The app was installed without what it needs: ${names}. Ask an admin to add these scopes and install it again.`,
    kind: () => 'I cannot post in a channel of this kind. Use a text channel.',
  },
  mistakes: {
    'no-such-cadence':
      'I do not understand when to post. Write for example `weekdays 9:00` or `every 2 hours`.',
    'no-such-time': 'That is no time of day. Write for example `9:00` or `17:30`.',
    'no-times': 'A time of day is missing. Write for example `daily 9:00`.',
    'too-many-times': 'Those are too many times: at most 24 a day.',
    'same-time-twice': 'A time is given twice. Give each once.',
    'no-such-day': 'That is no day of the week. Write for example `mon,thu 9:00`.',
    'no-days': 'A day of the week is missing. Write for example `mon,thu 9:00`.',
    'same-day-twice': 'A day is given twice. Give each once.',
    'no-such-hours': 'Hours go from 1 to 168. Write for example `every 2 hours`.',
    'no-such-minutes': 'Minutes go from 5 to 1440. Write for example `every 30 minutes`.',
    'no-such-cron': 'That cron expression does not work. Write five fields, for example `cron 30 8 * * 1-5`.',
    'cron-never': 'That cron expression never comes. Write for example `cron 30 8 * * 1-5`.',
    'cron-too-often': 'That is more often than every five minutes. Leave more time in between.',
    'no-such-zone': 'There is no such time zone. Write for example `Europe/Berlin`.',
  },
  errors: {
    noChannel: 'Subscriptions belong to a channel: type this in one.',
    guests: 'Guests cannot change subscriptions. Ask a member of this channel.',
    admins: 'Only admins of this workspace can change subscriptions here. Ask one of them.',
    managers: 'To change subscriptions you need the permission “Manage Channels” here. Ask who has it.',
    unknownPerson: 'I could not find out who may change subscriptions here. Please try again in a moment.',
    none: (example) => `This channel has no subscription yet. Make one: \`${example}\`.`,
    unknown: (id, known) => `There is no subscription “${id}” in this channel. There are: ${known}.`,
    which: (known) => `This channel has several subscriptions. Say which one with \`id\`: ${known}.`,
    fromFile: 'This subscription is in the operator’s file and can be changed only there.',
    changedMeanwhile: 'Somebody else has just changed this subscription. Look at it again, then try again.',
    tooMany: (most) => `This channel has ${most} subscriptions, and that is the most. Remove one first.`,
    zoneMissing: (example) => `I do not know this channel’s time zone. Add it: \`${example}\`.`,
    nothingGiven: 'Say what to change, for example `size:5`.',
    unreachable:
      'I could not look at this channel, because the platform did not answer. Please try again in a moment.',
    badLanguage: (value, known) => `“${value}” is no language that I speak. Choose one of ${known}.`,
    badAt: (value) =>
      `I do not understand the time “${value}”. Write for example \`18:00\` or \`2026-01-31 18:00\`.`,
    same: (id) =>
      `This channel has that subscription already: “${id}”. Change it with \`/subscription edit\`.`,
  },
};
