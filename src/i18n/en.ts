import { counter } from './plural.ts';
import type { Words } from './words.ts';

const articles = counter('en', { one: '# article', other: '# articles' });
const sources = counter('en', { one: '# source', other: '# sources' });
const more = counter('en', { one: '# more article', other: '# more articles' });

export const en: Words = {
  commands: {
    digest: {
      summary: 'The newest articles',
      options: {
        topic: 'Only articles on this topic',
        since: 'Only articles from then on: 24h, 7d, 2w or a date such as 2026-01-31',
        size: 'How many articles, from 1 to 25 (10 if you do not say)',
      },
    },
    article: {
      summary: 'Find one article by words from it',
      options: { query: 'Words from the headline or the text; without any, the newest article' },
    },
  },
  empty: 'There are no articles yet. Put some into the seeds folder, and they show up here within a minute.',
  digest: {
    title: (date) => `Digest · ${date}`,
    counts: (shown, all, from) =>
      shown < all
        ? `${shown} of ${articles(all)} from ${sources(from)}`
        : `${articles(all)} from ${sources(from)}`,
    preview: (headline, rest) => (rest === 0 ? headline : `${headline} · and ${more(rest)}`),
    onTopic: (topic) => `topic: ${topic}`,
    since: (date) => `since ${date}`,
    hint: (example) =>
      example === null
        ? 'To read one: /article and a few words from it'
        : `To read one: /article and a few words from it · To narrow down: /digest topic:${example}`,
    nothingSince: (since, newest) =>
      `Nothing since ${since}: the newest article is from ${newest}. Ask for an earlier date, or leave \`since\` out.`,
    noSuchTopic: (topic) => `No article has the topic “${topic}”.`,
    topicsAre: (topics) => `Topics to choose from: ${topics.join(', ')}.`,
    didYouMean: (topics) => `Did you mean ${topics.map((topic) => `“${topic}”`).join(' or ')}?`,
  },
  article: {
    notFound: (query) =>
      `No article matches “${query}”. Try fewer or other words, or see what there is with \`/digest\`.`,
    related: 'Related',
    readAt: (source) => `Read it at ${source}`,
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
    badSince: (value) =>
      `I do not understand the time “${value}”. Write \`24h\`, \`7d\`, \`2w\` or a date such as \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `There is no command \`/${name}\`. Try ${known.map((command) => `\`/${command}\``).join(' or ')}.`,
    tooMuch: 'There is more than fits into one answer here. Ask for less: a smaller `size`, or a `topic`.',
    failed: (reference) =>
      `Something went wrong on our side, and it has been logged as ${reference}. Please try again in a moment.`,
  },
  terminal: {
    welcome: 'Type `/digest`, or `/article` and a few words; `help` for the commands, `exit` to end.',
    onlyWords: (example) => `To find an article, type \`${example}\`. \`help\` lists the commands.`,
  },
};
