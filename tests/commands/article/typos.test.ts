import { describe, expect, it } from 'vitest';
import { article } from '../../../commands/article.ts';
import { operator } from '../../../src/app/asker.ts';
import { plainText } from '../../../src/message/plain.ts';
import { BRIDGE, COMET, FERRY } from '../../support/articles.ts';
import { aDesk } from '../../support/desk.ts';

/** The headline of what somebody finds, and what is said about it. */
async function finding() {
  const { runner } = await aDesk([FERRY, BRIDGE, COMET]);
  return async (text: string) => {
    const answer = await runner.run(article, { text }, operator('en'));
    return { found: answer.preview, said: plainText(answer) };
  };
}

describe('a mistyped word', () => {
  it.each([
    ['harbuor', 'Harbour opens a second ferry line'],
    ['harbor', 'Harbour opens a second ferry line'],
    ['brigde closes', 'Old bridge closes for repairs'],
    ['comet retruns', 'Comet returns after 80 years'],
  ])('%s finds what is like it, and says so', async (typed, headline) => {
    const find = await finding();

    const { found, said } = await find(typed);

    expect(found).toBe(headline);
    expect(said).toMatch(/^Nothing matches “.+” exactly\. This is the closest\.\n/);
  });

  it('is not guessed where what was typed is there', async () => {
    const find = await finding();

    expect((await find('harbour')).said).not.toContain('Nothing matches');
  });

  it.each(['xylophone', 'hrbuor', 'zarbour', '"NEAR(', '%_%', 'harbour*'])(
    'that is like nothing is not guessed: %s',
    async (typed) => {
      const find = await finding();

      expect((await find(typed)).said).not.toContain('exactly');
    },
  );

  it('finds nothing when it is far from everything', async () => {
    const find = await finding();

    expect((await find('xylophone')).said).toContain('No article matches “xylophone”.');
  });
});
