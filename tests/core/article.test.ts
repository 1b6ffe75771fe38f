import { describe, expect, it } from 'vitest';
import { webAddress } from '../../src/core/address.ts';
import { articleSchema } from '../../src/core/article.ts';
import { topicKey } from '../../src/core/topic.ts';
import { anArticle } from '../support/articles.ts';

describe('topicKey', () => {
  it.each([
    ['case', 'Climate', 'climate'],
    ['accents', 'Économie', 'economie'],
    ['white space', '  public   transport ', 'public transport'],
    ['full-width letters', 'ＡＩ', 'ai'],
  ])('does not tell topics apart by %s', (_, topic, key) => {
    expect(topicKey(topic)).toBe(key);
    expect(topicKey(key)).toBe(key);
  });

  it('tells different topics apart', () => {
    expect(topicKey('ferries')).not.toBe(topicKey('ferry'));
  });
});

describe('webAddress', () => {
  it.each(['https://news.example/a', 'http://news.example:8080/?q=1'])('takes %s', (address) => {
    expect(webAddress.safeParse(address).success).toBe(true);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x', 'news.example', ''])(
    'refuses “%s”',
    (address) => {
      expect(webAddress.safeParse(address).success).toBe(false);
    },
  );
});

describe('articleSchema', () => {
  it('takes a complete article as it is', () => {
    expect(articleSchema.parse(anArticle())).toEqual(anArticle());
  });

  it('refuses a field that nobody knows', () => {
    expect(articleSchema.safeParse({ ...anArticle(), mood: 'good' }).success).toBe(false);
  });
});
