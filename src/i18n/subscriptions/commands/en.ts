import type { SubscriptionWords } from '../words.ts';

const which = 'The subscription, when this channel has several';
const options = {
  when: 'When to post: weekdays 9:00 · mon, thu 17:30 · 8:00 and 18:00 · every 2 hours',
  zone: 'The time zone, such as Europe/Berlin or just Berlin; yours if you do not say',
  topics: 'Only stories on these topics, with commas: politics, sport',
  keywords: 'Or stories with these words; a minus leaves some out: heat wave, -football',
  sources: 'Only articles from these sources, with commas',
  languages: 'Only articles in these languages, with commas: en, French',
  size: 'How many stories at most, from 1 to 25 (10 if you do not say)',
  style: 'How much of each story: headlines, brief or full',
  language: 'The language of the fixed words, such as German (yours if you do not say)',
  threads: 'Threads: none, one for the digest, or one for each story',
  empty: 'Whether to post a line when there is nothing new',
};
const form = {
  title: 'Digest in this channel',
  submit: 'Save',
  labels: {
    when: 'When',
    zone: 'Time zone',
    topics: 'Topics',
    keywords: 'Words',
    sources: 'Sources',
    languages: 'Languages',
    size: 'Stories at most',
    style: 'How much of each story',
    language: 'Language of the fixed words',
    threads: 'Threads',
    empty: 'A line when there is nothing new',
  },
  choices: {
    style: {
      headlines: 'Headlines only',
      brief: 'One line for each story',
      full: 'A summary of each story',
    },
    threads: {
      none: 'No threads',
      digest: 'One thread with the summaries',
      story: 'A thread for each story',
    },
  },
};

export const commandsEn: SubscriptionWords['commands'] = {
  add: { summary: 'Post a digest in this channel, at its own times', options, form },
  list: { summary: 'The subscriptions of this channel, and how their last posts went', options: {} },
  edit: {
    summary: 'Change a subscription; a minus alone empties a list',
    options: {
      id: which,
      ...options,
      more: 'Ask for more: articles (sources, languages) or looks (style, language, threads)',
    },
    form,
  },
  pause: { summary: 'Post nothing until it is resumed', options: { id: which } },
  resume: { summary: 'Post again', options: { id: which } },
  remove: { summary: 'Remove a subscription', options: { id: which } },
  preview: {
    summary: 'See what would be posted, without posting it',
    options: { id: which, at: 'When: 18:00 or 2026-01-31 18:00; the next time if you do not say' },
  },
  test: { summary: 'Post a digest now, to see how it looks', options: { id: which } },
};
