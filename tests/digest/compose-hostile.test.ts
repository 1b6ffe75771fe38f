import { describe, expect, it } from 'vitest';
import type { RankedStory, Reason } from '../../src/core/ranking.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { LANGUAGES } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { aDigest } from '../support/digests.ts';
import { HOSTILE, HOSTILE_LINES, RIGHT_TO_LEFT_OVERRIDE } from '../support/hostile.ts';
import { aRankedStory, rankedStories } from '../support/ranked.ts';
import { literally } from '../support/slack-markup.ts';
import { wordsIn } from '../support/words-in.ts';

const SIGNS = HOSTILE_LINES.join(' ').slice(0, 300);
const LONGEST_URL = `https://news.example/${'(&)'.repeat(300)}`;
const REASONS: readonly Reason[] = [
  { kind: 'match', wanted: [SIGNS], worth: 0.5 },
  { kind: 'alike', headline: SIGNS, worth: -0.5 },
  { kind: 'enoughOfSource', source: SIGNS, worth: -0.5 },
];

/** Stories whose every text is hostile, of every kind of article. */
function hostileStories(count: number): readonly RankedStory[] {
  return rankedStories(count, (index) => ({
    headline: `${index} ${SIGNS}`.slice(0, 300) + RIGHT_TO_LEFT_OVERRIDE,
    source: index % 5 === 4 ? null : SIGNS.slice(0, 120),
    url: index % 7 === 6 ? null : LONGEST_URL,
    dek: index % 3 === 2 ? '' : HOSTILE,
    summary: index % 4 === 3 ? [] : [HOSTILE, HOSTILE, RIGHT_TO_LEFT_OVERRIDE],
    topics: ['@everyone', '<@U123>', '`topic`'],
    mediaTopics: index % 2 === 0 ? ['politics'] : ['sport', 'weather'],
    language: ['en', 'he', 'und', '<!channel>'][index % 4] ?? 'en',
    alsoFrom: Array.from({ length: index % 2 === 0 ? 30 : 2 }, () => SIGNS.slice(0, 120)),
    reasons: REASONS,
  }));
}

const CONTENT = {
  entries: hostileStories(25),
  rest: hostileStories(12),
  stories: 1000,
  topic: HOSTILE,
  exampleTopic: '@everyone',
  explain: true,
};

describe.each(LANGUAGES)('a digest of hostile articles in %s', (locale) => {
  const digest = aDigest(CONTENT, { locale });

  it('is taken by Slack, and does nothing there', () => {
    for (const message of renderSlack(digest)) {
      expect(() => checkMessage('response', { ...message, response_type: 'ephemeral' })).not.toThrow();
      expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      expect(() => shownBySlack(message.blocks)).not.toThrow();
    }
  });

  it('is taken by Discord', () => {
    for (const { components } of renderDiscord(digest)) {
      const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
      expect(() => checkNewMessage(body, 'interaction')).not.toThrow();
      expect(wordsIn(components)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<[@#!]/);
    }
  });

  it('turns no text around', () => {
    expect(JSON.stringify(digest)).not.toContain(RIGHT_TO_LEFT_OVERRIDE);
  });

  it('loses nothing on its way to Slack', () => {
    // Where a line ends, and what is said by white space and signs, is the platform's.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const shown = renderSlack(digest).flatMap(({ blocks }) => shownBySlack(blocks));
    expect(letters(shown.join(''))).toBe(letters(plainText(digest, 'hidden')));
  });
});

it('an article with nothing but a headline is an entry', () => {
  const bare = aRankedStory({ source: null, url: null, dek: '', summary: [], topics: [], language: 'und' });
  for (const locale of LANGUAGES) {
    const { blocks } = aDigest({ entries: [bare] }, { locale });
    expect(blocks.find(({ type }) => type === 'entry')).toMatchObject({ dek: '', details: [], url: null });
  }
});

/** What Slack shows of blocks. @throws Error when markup in them would do something */
function shownBySlack(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(shownBySlack);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text } = node as { type?: unknown; text?: unknown };
  if (typeof text === 'string') return [type === 'mrkdwn' ? literally(text) : text];
  return Object.values(node).flatMap(shownBySlack);
}
