import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/digest/compose-edition.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { fitsButton } from '../../src/message/call.ts';
import { plainText } from '../../src/message/plain.ts';
import { renderTerminal } from '../../src/terminal/render.ts';
import { NOW } from '../support/articles.ts';
import { discussable, entriesOf } from '../support/buttons.ts';
import { corrected, later } from '../support/corrected-edition.ts';
import { aDigest } from '../support/digests.ts';
import { rankedStories } from '../support/ranked.ts';

const STORIES = rankedStories(10, (index) => ({ mediaTopics: [index % 2 === 0 ? 'politics' : 'sport'] }));
const EACH = STORIES.map(({ lead }) => [lead.headline, lead.id]);

/** The messages of an edition that can be discussed. */
function edition(threads: 'none' | 'digest' | 'story') {
  const content = { rest: [], articles: 10, stories: 10, sources: 1, exampleTopic: null, explain: false };
  const reader = { words: wordsFor('en'), locale: 'en', timeZone: 'UTC', now: NOW };
  const pieces = composeEdition({ ...content, entries: STORIES, canDiscuss: true }, threads, reader);
  return pieces.map(({ document }) => document);
}

describe('an entry', () => {
  it('has a button that opens its thread, where there are others to discuss it with', () => {
    const digest = aDigest({ entries: STORIES, canDiscuss: true });
    expect(new Map(discussable(digest).map(([headline, id]) => [headline, id]))).toEqual(new Map(EACH as []));
    for (const { button } of entriesOf(digest)) {
      expect(button).toMatchObject({ label: 'Discuss', command: 'article', look: 'plain' });
      expect(button !== undefined && fitsButton(button)).toBe(true);
    }
  });

  it('has none where nobody said that there are', () => {
    expect(entriesOf(aDigest({ entries: STORIES })).filter(({ button }) => button)).toEqual([]);
  });

  it('says nothing of it in plain text and in a terminal', () => {
    const digest = aDigest({ entries: STORIES, canDiscuss: true });
    expect(plainText(digest)).not.toContain('Discuss');
    expect(renderTerminal(digest, { columns: 80, styled: false })).not.toContain('Discuss');
  });
});

describe('an edition', () => {
  it.each(['none', 'digest'] as const)('with threads for %s has a button for each story, once', (threads) => {
    const buttons = edition(threads)
      .flatMap(entriesOf)
      .map(({ button }) => button?.values.query);
    expect(buttons.toSorted()).toEqual(EACH.map(([, id]) => id).toSorted());
  });

  it('with a thread for each story has none: the thread is there', () => {
    expect(edition('story').flatMap(entriesOf)).toHaveLength(10);
    expect(JSON.stringify(edition('story'))).not.toContain('Discuss');
  });
});

describe('an entry that is put right', () => {
  const [digest] = edition('none');

  it('keeps its button when it is corrected', () => {
    const after = corrected(digest, [later(1, { headline: 'Another headline' }, STORIES)]);
    expect(discussable(after)).toContainEqual(['Another headline', STORIES[1]?.lead.id]);
    expect(discussable(after)).toHaveLength(10);
  });

  it('loses it when its article is withdrawn, and the others keep theirs', () => {
    const after = discussable(corrected(digest, [later(1, 'withdrawn', STORIES)]));
    expect(after.filter(([, id]) => id === null)).toEqual([['Headline 1', null]]);
  });
});
