import { articleEn, savedEn } from './articles/en.ts';
import { discussionsEn, inSeconds } from './discussions/en.ts';
import { anyOf } from './lists.ts';
import { counter, ordinal } from './plural.ts';
import { subscriptionsEn } from './subscriptions/en.ts';
import { webEn } from './web/en.ts';
import type { Words } from './words.ts';

const articles = counter('en', { one: '# article', other: '# articles' });
const stories = counter('en', { one: '# story', other: '# stories' });
const sources = counter('en', { one: '# source', other: '# sources' });
const moreStories = counter('en', { one: '# more story', other: '# more stories' });
const place = ordinal('en', { one: '#st', two: '#nd', few: '#rd', other: '#th' });

export const en: Words = {
  commands: {
    digest: {
      summary: 'The news in short',
      options: {
        topic: 'Only articles on this topic',
        since: 'Only articles from then on: 24h, 7d, “last Monday” or a date such as 2026-01-31',
        size: 'How many stories, from 1 to 25 (10 if you do not say)',
        explain: 'Say of each story why it stands where it stands',
        page: 'Which page, when there are more stories than one shows',
        share: 'Show it to everybody in this channel',
      },
    },
    article: {
      summary: 'Find one article by words from it',
      options: {
        query: 'Words from the headline or the text; without any, the newest article',
        full: 'The whole text, for you alone',
        page: 'Which page of the text',
        share: 'Show the card to everybody in this channel',
        discuss: 'Open a thread about it in this channel',
        tag: 'A tag for the thread, in a forum that wants one',
        find: 'Ask for the words in a form',
      },
      form: { title: 'Find an article', submit: 'Find', labels: { query: 'Article' }, choices: {} },
    },
    why: {
      summary: 'Why an article was posted here, or not',
      options: { article: 'Words from the article, its address or its id' },
    },
    subscription: { summary: 'Digests that are posted in this channel', options: {} },
    saved: {
      summary: 'Articles that you have saved',
      options: {
        add: 'Save an article: words from it, its address or its id',
        remove: 'Remove one: words from it, its address or its id',
        page: 'Which page, when there are more than ten',
      },
    },
    newsdesk: { summary: 'About this bot', options: {} },
  },
  yes: 'yes',
  no: 'no',
  discuss: 'Discuss',
  share: 'Share in channel',
  shared: 'Shared below, for everybody here.',
  sharedAlready: 'That was shown here a moment ago.',
  cannotShare:
    'I can show something to others only in a channel in which you may write. Ask for it there, or leave `share` out.',
  sharedBy: (name) => `Shared by ${name}`,
  empty: 'There are no articles yet. Put some into the seeds folder, and they show up here within a minute.',
  digest: {
    title: (date) => `Digest · ${date}`,
    read: (all, told, from) =>
      [articles(all), stories(told), ...(from === 0 ? [] : [sources(from)])].join(', '),
    preview: (headlines, more) => (more === 0 ? headlines : `${headlines} · and ${moreStories(more)}`),
    onTopic: (topic) => `topic: ${topic}`,
    since: (date) => `since ${date}`,
    alsoFrom: 'Also from ',
    moreSources: (count) => `${count} more`,
    update: 'Update',
    nothingNew: 'Nothing new since the last digest.',
    otherNews: 'Other news',
    inBrief: 'In brief',
    moreStories: (count, command) => moreStories(count) + (command === null ? '' : `: ${command}`),
    narrowDown: (command) => `One topic: ${command}`,
    readOne: (command) => `One article: ${command} and a few words`,
    range: (from, to) => `stories ${from} to ${to}`,
    more: 'More stories',
    otherTopic: 'Another topic',
    subscribe: 'Subscribe this channel',
    noMore: (count) => `That was all: there are ${stories(count)}. Leave \`page\` out to begin again.`,
    sinceLook: 'new since you last looked',
    nothingSinceLook: (date) =>
      `Nothing new has come since you last looked, on ${date}. See all there is with \`/digest\`.`,
    nothingSince: (since, newest) =>
      `Nothing since ${since}: the newest article is from ${newest}. Ask for an earlier date, or leave \`since\` out.`,
    noSuchTopic: (topic) => `No article has the topic “${topic}”.`,
    topicsAre: (topics) => `Topics to choose from: ${topics.join(', ')}.`,
    didYouMean: (topics) => `Did you mean ${topics.map((topic) => `“${topic}”`).join(' or ')}?`,
  },
  why: {
    place: (at, score) => `${place(at)} (${score})`,
    because: (at, reasons) => `${at}: ${reasons}`,
    toldBy: (count) => `told by ${sources(count)}`,
    latest: (date) => `latest article: ${date}`,
    askedFor: (wanted) => `you asked for ${wanted}`,
    toldBefore: 'much of it was in an earlier digest',
    like: (headline) => `much like “${headline}” above`,
    enoughOf: (by) => `enough of ${by} above`,
  },
  topics: {
    arts: 'arts and culture',
    crime: 'crime',
    disaster: 'disasters',
    economy: 'economy',
    education: 'education',
    environment: 'environment',
    health: 'health',
    people: 'people',
    labour: 'labour',
    lifestyle: 'lifestyle',
    politics: 'politics',
    religion: 'religion',
    science: 'science and technology',
    society: 'society',
    sport: 'sport',
    conflict: 'conflict',
    weather: 'weather',
  },
  article: articleEn,
  discussions: discussionsEn,
  corrections: {
    corrected: (date) => `Corrected ${date}`,
    withdrawn: (date) => `Withdrawn ${date}`,
    newHeadline: (before, headline) => `Corrected: the headline was “${before}” and is now “${headline}”.`,
    newHeadlineAndText: (before, headline) =>
      `Corrected: the headline was “${before}” and is now “${headline}”. The text is new, too.`,
    newText: (headline) => `Corrected: the text of “${headline}” is new.`,
    newAddress: (headline) => `Corrected: “${headline}” has a new address.`,
    gone: (headline) => `Withdrawn by its source: “${headline}”`,
    back: (headline) => `Published again by its source: “${headline}”`,
  },
  errors: {
    unknownOption: (name, known) =>
      `There is no option “${name}”. The options are ${known.map((option) => `\`${option}\``).join(', ')}.`,
    noOptions: (command) => `\`/${command}\` takes no options. Type it alone.`,
    twice: (name) => `\`${name}\` is given twice. Give it once.`,
    openQuote: 'A quotation mark is opened and not closed. Close it, or leave it out.',
    quotesNeeded: (example) => `Put values with spaces into quotation marks: \`${example}\`.`,
    nameValue: (example) => `Write options as \`name:value\`, such as \`${example}\`.`,
    extraWords: (words) => `I do not know what to do with “${words}”. Write options as \`name:value\`.`,
    missing: (name, example) => `\`${name}\` is missing. For example: \`${example}\`.`,
    wholeNumber: (name, value, from, to, example) =>
      `\`${name}\` is a whole number from ${from} to ${to}, not “${value}”. For example: \`${example}\`.`,
    tooLong: (name, most) => `\`${name}\` is too long. Use at most ${most} characters.`,
    badValue: (name, value, example) =>
      `“${value}” does not work for \`${name}\`. For example: \`${example}\`.`,
    badChoice: (name, value, known) =>
      `“${value}” does not work for \`${name}\`. Choose ${anyOf(
        known.map((choice) => `\`${choice}\``),
        'en',
      )}.`,
    badSince: (value) =>
      `I do not understand the time “${value}”. Write \`24h\`, \`7d\`, \`yesterday\`, \`last Monday\` or a date such as \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `There is no command \`/${name}\`. Try ${anyOf(
        known.map((command) => `\`/${command}\``),
        'en',
      )}.`,
    outdated: 'This is from an older version of me. `/newsdesk help` shows what there is now.',
    subcommand: (command, typed, known) =>
      `${typed === '' ? 'Say what to do' : `There is no \`/${command} ${typed}\``}. You can type ${known.map((name) => `\`/${command} ${name}\``).join(', ')}.`,
    tooMuch: 'There is more than fits into one answer here. Ask for less: a smaller `size`, or a `topic`.',
    editAgain: 'Edit again',
    draftGone: 'What you typed is not kept any more. Please open the form again.',
    tooFast: (seconds) =>
      `That was a lot at once, and I did not do the last one. Try again ${inSeconds(seconds)}.`,
    tooBusy: (seconds) =>
      `A lot is going on in this workspace, and I did not do this. Try again ${inSeconds(seconds)}.`,
    failed: (reference) =>
      `Something went wrong on our side, and it has been logged as ${reference}. Please try again in a moment.`,
  },
  subscriptions: subscriptionsEn,
  saved: savedEn,
  newsdesk: {
    commands: {
      help: {
        summary: 'What I can do',
        options: { command: 'One command, such as digest; without any, all of them' },
      },
      status: { summary: 'How it is doing, and what is posted here', options: {} },
      about: { summary: 'What this bot is', options: {} },
    },
    helpTitle: 'What I can do',
    examples: 'Try `/digest topic:science`, `/article` and a few words, or `/subscription add`.',
    moreHelp: (command) => `More about one of them, such as \`${command}\`.`,
    elsewhere: (find, discuss) =>
      `In a thread on Slack, where commands do not work, write to me: \`@Newsdesk article belarus\`. The menu of a message has “${find}” and “${discuss}”.`,
    statusTitle: 'How it is',
    holds: (count, date) => `${articles(count)}, the newest from ${date}.`,
    noPosts: (command) => `Nothing is posted here by itself. Make it so with \`${command}\`.`,
    posts: 'Posts in this channel',
    rests: 'paused',
    aboutIt: (version) =>
      `Newsdesk ${version}: digests of the articles that a team puts into a folder, in Slack, Discord and the terminal. It asks no network and no model. Free software (MIT).`,
  },
  messageActions: {
    find: 'Find this article',
    discuss: 'Discuss this link',
    noLink:
      'There is no link in this message. Point at a message with one, or type `/article` and a few words.',
    noWords: 'There are no words in this message to look for. Type `/article` and a few words.',
  },
  terminal: {
    welcome: 'Type `/digest`, or `/article` and a few words; `help` for the commands, `exit` to end.',
    onlyWords: (example) => `To find an article, type \`${example}\`. \`help\` lists the commands.`,
    page: (address) => `How Slack and Discord would show it, as long as this runs: ${address}`,
  },
  web: webEn,
};
