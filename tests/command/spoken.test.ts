import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { spoken } from '../../src/command/spoken.ts';

describe('what somebody says to the bot', () => {
  it.each([
    ['digest topic:sport', 'digest', 'topic:sport'],
    ['/Digest  topic:sport ', 'digest', 'topic:sport'],
    ['subscription list', 'subscription', 'list'],
    ['why did the ferry sink', 'why', 'did the ferry sink'],
    ['ferry “second line”', 'article', 'ferry “second line”'],
    ['help the ferry', 'article', 'help the ferry'],
    ['constructor', 'article', 'constructor'],
    ['', 'newsdesk', 'help'],
    [' / ', 'newsdesk', 'help'],
    ['HELP', 'newsdesk', 'help'],
    ['help digest', 'newsdesk', 'help digest'],
    ['help /subscription add', 'newsdesk', 'help /subscription add'],
  ])('“%s” is /%s %s', (said, command, text) => {
    expect(spoken(said, commands)).toMatchObject({ command, text });
  });

  it.each(['digest', 'digest since:7d', 'digest since:"last Monday"', 'article ferry', 'why ferry', 'ferry'])(
    'is answered for all when it is about news: %s',
    (said) => {
      expect(spoken(said, commands).isForAll).toBe(true);
    },
  );

  it.each([
    'saved',
    'subscription list',
    'newsdesk status',
    'help',
    'digest since:last',
    'digest since:last@abc',
    'article ferry full:yes',
    'article FULL:yes ferry',
    'article "open',
  ])('is answered to who asked alone otherwise: %s', (said) => {
    expect(spoken(said, commands).isForAll).toBe(false);
  });
});
