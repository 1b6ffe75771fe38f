import { describe, expect, it } from 'vitest';
import { bringsRealNews, type ComparedArticle } from '../../../src/digest/selection/real-news.ts';
import { storyFeatures } from '../../../src/digest/stories/features.ts';
import { STORY_TRUTH, storyFiles } from '../../quality/story-files.ts';
import { NOW, paragraphs } from '../../support/articles.ts';
import { EVENTS, type Telling } from './follow-ups.ts';

const HOUR = 3_600_000;

function compared([headline, text]: Telling, language: string, hours: number): ComparedArticle {
  const publishedAt = NOW + hours * HOUR;
  const body = paragraphs(text);
  return {
    publishedAt,
    features: storyFeatures({ headline, body, summary: [], language, publishedAt }),
  };
}

describe.each(EVENTS)('of $name', ({ first, news, again, language }) => {
  const told = [compared(first, language, 0)];

  it('what happened next is real news', () => {
    expect(bringsRealNews(compared(news, language, 6), told)).toBe(true);
  });

  it('the same in other words is none', () => {
    expect(bringsRealNews(compared(again, language, 6), told)).toBe(false);
  });

  it('nothing is news a second time, nor beside another telling of it', () => {
    const both = [...told, compared(news, language, 6)];
    expect(bringsRealNews(compared(news, language, 12), both)).toBe(false);
    expect(bringsRealNews(compared(again, language, 12), both)).toBe(false);
  });
});

describe('news', () => {
  const [event] = EVENTS;
  if (event === undefined) throw new Error('there are some');
  const told = [compared(event.first, 'en', 0)];

  it('comes hours later than all that was told: others tell an event at the same time', () => {
    expect(bringsRealNews(compared(event.news, 'en', 5.9), told)).toBe(false);
    expect(bringsRealNews(compared(event.news, 'en', -6), told)).toBe(false);
    expect(bringsRealNews(compared(event.news, 'en', 6), [...told, compared(event.again, 'en', 1)])).toBe(
      false,
    );
  });

  it('cannot be told from what was told in another language', () => {
    expect(bringsRealNews(compared(event.news, 'de', 6), told)).toBe(false);
    expect(bringsRealNews(compared(event.news, 'en', 6), [])).toBe(false);
  });

  it('is not an article without a word', () => {
    expect(bringsRealNews(compared(['', ''], 'en', 6), told)).toBe(false);
  });
});

it('what happened next is told from what happened first when it repeats that, too: seven of eight', () => {
  const found = EVENTS.filter(({ first, news: [headline, text], language }) => {
    const context = `${first[1].split('. ')[0]}.`;
    return bringsRealNews(compared([headline, `${text} ${context}`], language, 6), [
      compared(first, language, 0),
    ]);
  });
  expect(found.length).toBeGreaterThanOrEqual(7);
});

it('of 30 events hardly a second or third telling is news, were it published six hours later: one of 60', () => {
  const events = [...Map.groupBy(storyFiles(), ({ id }) => STORY_TRUTH.get(id)).values()];
  const wrong: string[] = [];
  let asked = 0;
  for (const tellings of events.filter(({ length }) => length === 3)) {
    for (const place of [1, 2]) {
      const told = tellings.slice(0, place).map(({ features }) => ({ publishedAt: NOW, features }));
      const next = tellings[place];
      if (next === undefined) continue;
      asked += 1;
      if (bringsRealNews({ publishedAt: NOW + 6 * HOUR, features: next.features }, told)) wrong.push(next.id);
    }
  }
  expect(asked).toBe(60);
  expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(1);
});
