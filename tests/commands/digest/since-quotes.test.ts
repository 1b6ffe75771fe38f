import { expect, it } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { operator } from '../../../src/app/asker.ts';
import { plainText } from '../../../src/message/plain.ts';
import { COMET, NOW } from '../../support/articles.ts';
import { aDesk } from '../../support/desk.ts';

async function answerTo(text: string): Promise<string> {
  const { runner } = await aDesk([{ ...COMET, publishedAt: NOW, topics: ['days', 'science'] }]);
  return plainText(await runner.run(digest, { text }, operator('en-GB')));
}

it.each(['7 days', 'last Monday', '2 weeks ago', 'vor 3 Tagen'])(
  'asks for quotation marks round a time of several words: %s',
  async (time) => {
    const said = `Put values with spaces into quotation marks: /digest since:"${time}".`;
    expect(await answerTo(`since:${time}`)).toBe(said);
    expect(await answerTo(`since:"${time}"`)).toContain(COMET.headline);
  },
);

it.each(['since:7d days', 'days since:7d', 'since:last science', 'since:yesterday science'])(
  'takes a word that ends no time for the topic: %s',
  async (text) => {
    expect(await answerTo(text)).toContain(COMET.headline);
  },
);

it('does not understand a time that no further word mends', async () => {
  expect(await answerTo('since:7 science')).toContain('I do not understand the time “7”.');
});
