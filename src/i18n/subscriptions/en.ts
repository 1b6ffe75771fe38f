import { counter } from '../plural.ts';
import { commandsEn } from './commands/en.ts';
import type { SubscriptionWords } from './words.ts';

export const subscriptionsEn: SubscriptionWords = {
  commands: commandsEn,
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
  cadence: {
    typed: {
      daily: 'daily day days',
      weekdays: 'weekday weekdays workday workdays',
      weekend: 'weekend weekends',
      weekly: 'weekly',
      hourly: 'hourly',
      every: 'every each',
      hours: 'hour hours hr hrs',
      minutes: 'minute minutes min mins',
      at: 'at',
      to: 'to till until through',
      filler: 'and on in the o clock from',
    },
    daily: (time) => `every day at ${time}`,
    weekdays: (time) => `weekdays at ${time}`,
    weekly: (days, time) => `${days} at ${time}`,
    several: (times) => `every day at ${times}`,
    hours: counter('en', { one: 'every hour', other: 'every # hours' }),
    minutes: counter('en', { one: 'every minute', other: 'every # minutes' }),
    cron: (expression) => `cron ${expression}`,
    eachWeek: (_day, name) => `${name}s`,
  },
  plan: {
    sentence: (time, content) => `${time}: ${content}.`,
    quoted: (words) => `“${words}”`,
    zone: (city) => `${city} time`,
    stories: counter('en', { one: 'the best new story', other: 'the # best new stories' }),
    on: (topics) => `on ${topics}`,
    saying: (keywords) => `with ${keywords}`,
    either: (onTopics, sayingKeywords) => `${onTopics}, or ${sayingKeywords}`,
    without: (words) => `without ${words}`,
    from: (sources) => `from ${sources}`,
    inLanguages: (languages) => `in ${languages}`,
    id: (id) => `id: ${id}`,
    sayNothing: 'A line when there is nothing new',
  },
  state: {
    added: 'Subscription added',
    changed: 'Subscription changed',
    paused: 'Subscription paused',
    resumed: 'Subscription resumed',
    removed: 'Subscription removed',
    again: (command) => `To have it again: \`${command}\``,
    here: 'Subscriptions of this channel',
    moreHere: (count) => `More from the operator’s file, not shown here: ${count}.`,
    nextPosts: 'Next posts',
    next: (date) => `Next: ${date}`,
    never: 'Its time never comes again. Give it another one.',
    noneOn: (topics) =>
      `So far no article has the topic ${topics}. Check how it is written, or wait for the first one.`,
    noneFrom: (sources) =>
      `None of the newest articles is from ${sources}. Check how it is written, or wait for the first one.`,
    pausedSince: (date) => `Paused since ${date}.`,
    fromFile: 'From the operator’s file; it can be changed only there.',
    last: {
      pending: (date) => `The post of ${date} is on its way`,
      sending: (date) => `The post of ${date} is being sent`,
      sent: (date) => `Last: ${date}`,
      uncertain: (date) => `Last: ${date}, perhaps without success: the platform did not confirm it`,
      dead: (date) => `The post of ${date} could not be delivered`,
    },
    noneYet: 'Nothing posted yet',
    open: 'Open the message',
    preview: (date) => `This would be posted on ${date}. Only you can see it.`,
    notDue: (date) => `No post is due on ${date}. This is how one would look then. Only you can see it.`,
    ifResumed: (date) => `If it were resumed now, this would be posted on ${date}. Only you can see it.`,
    notForeseen: (date) => `Too many posts come before that to foresee it. Give a time until ${date}.`,
    nothingNew: (date) => `Nothing would be posted on ${date}: there is nothing new for this subscription.`,
    tested:
      'It comes in a moment, to see how it looks. What is in it still counts as new for the next digest.',
    nothingToTest: 'There is nothing new for this subscription, so nothing was posted.',
  },
  why: {
    sent: (date) => `It was posted on ${date}.`,
    uncertain: (date) =>
      `It was sent on ${date}, but the platform did not confirm it. It is not sent twice: look whether it is there.`,
    sending: (date) => `It is on its way, in the digest of ${date}.`,
    waiting: (date) => `It competes for a place in the next digest, on ${date}.`,
    resting: (command) => `It waits, because this subscription rests. To go on: \`${command}\`.`,
    filtered: {
      topics: (wanted) => `It is not what was asked for (${wanted}).`,
      without: (word) => `It says ${word}, which is left out here.`,
      sources: (wanted) => `It is from another source than was asked for (${wanted}).`,
      languages: (wanted) => `It is in another language than was asked for (${wanted}).`,
    },
    change: (command) => `To change that: \`${command}\`.`,
    copy: (headline) => `It is a copy of “${headline}”, and only one of them is posted.`,
    below: (date) =>
      `It was a candidate on ${date}, but other stories mattered more. A larger \`size\` has more room.`,
    told: (date) => `Its story was posted on ${date} with another article, and this one brought nothing new.`,
    before: (imported, since) =>
      `It came on ${imported}; this subscription looks at what came after ${since}.`,
    withdrawn: (date) => `It was withdrawn on ${date}: its file is gone.`,
    failed: (date, why) => `It was to be posted on ${date}, but that failed: ${why}.`,
    of: (subscription, sentence) => `${subscription}: ${sentence}`,
  },
  buttons: {
    change: 'Change',
    articles: 'Sources and languages',
    looks: 'Style and threads',
    pause: 'Pause',
    resume: 'Resume',
    preview: 'Preview',
    remove: 'Remove',
  },
  errors: {
    noChannel: 'Subscriptions belong to a channel: type this in one.',
    guests: 'Guests cannot change subscriptions. Ask a member of this channel.',
    outsiders: 'Only members of this channel can change its subscriptions. Join it first, then try again.',
    admins: 'Only admins of this workspace can change subscriptions here. Ask one of them.',
    managers: 'To change subscriptions you need the permission “Manage Channels” here. Ask who has it.',
    unknownPerson:
      'I could not find out who may change subscriptions here. Please try again in a moment, or ask an admin.',
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
    pastAt: (value) => `“${value}” is over. Give a time that is still to come, for example \`18:00\`.`,
    noLanguage: (value) =>
      `I do not know the language “${value}”. Write its name or its code, for example \`French\` or \`fr\`.`,
    tooManyNames: (option, most) => `\`${option}\` takes at most ${most} entries. Leave some out.`,
    nameTooLong: (option, most) =>
      `An entry of \`${option}\` is too long: at most ${most} characters each. Put commas between them.`,
    same: (id) =>
      `This channel has that subscription already: “${id}”. Change it with \`/subscription edit\`.`,
  },
};
