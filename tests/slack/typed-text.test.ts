import { describe, expect, it } from 'vitest';
import { saidTo, typedText } from '../../src/slack/typed-text.ts';

describe('text that was typed in Slack', () => {
  it.each([
    ['<https://news.example/a?b=1&amp;c=2|news.example>', 'https://news.example/a?b=1&c=2'],
    ['<https://news.example/a>', 'https://news.example/a'],
    ['<mailto:ada@news.example|ada@news.example>', 'ada@news.example'],
    ['ask <@U0ADA> and <@U0BEN|ben>', 'ask  and ben'],
    ['in <#C0CITY|city> or <#C0NONE|>', 'in city or '],
    ['<!subteam^S0DESK|@desk> <!here>', 'desk '],
    ['1 &lt; 2 &amp;lt; 3', '1 < 2 &lt; 3'],
    ['a < b <', 'a < b <'],
  ])('reads as it was meant: %s', (text, meant) => {
    expect(typedText(text)).toBe(meant);
  });

  it('takes no longer than its length asks for, however hostile', () => {
    for (const hostile of ['<'.repeat(1_000_000), '<a|'.repeat(300_000), `<${'a'.repeat(1_000_000)}`]) {
      const start = performance.now();
      saidTo('U0BOT', hostile);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
