import { describe, expect, it } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { type Asker, operator } from '../../../src/app/asker.ts';
import type { Document } from '../../../src/message/document.ts';
import { plainText } from '../../../src/message/plain.ts';
import { COMET, FERRY, paragraphs } from '../../support/articles.ts';
import { aNewsroom, HOUR } from '../../support/newsroom.ts';
import { runnerIn } from '../../support/runner-on.ts';

const person = (id: string): Asker => ({ ...operator('en-GB'), person: { platform: 'slack', id } });

/** A newsroom in which people ask for digests. */
async function reading() {
  const room = await aNewsroom();
  const runner = runnerIn(room);
  const ask = async (text: string, asker = person('ADA')) => {
    const answer = await runner.run(digest, { text }, asker);
    await new Promise(setImmediate);
    return answer;
  };
  return { room, ask };
}

/** An article that has nothing in common with another. */
function about(headline: string) {
  const path = `${headline}.md`;
  return { path, headline, dek: headline, summary: [headline], body: paragraphs(headline) };
}

function told({ blocks }: Document): string[] {
  return blocks.flatMap((block) => (block.type === 'entry' ? [block.headline] : []));
}

describe('since:last', () => {
  it('tells what came since somebody last looked, however old it says it is', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);
    await ask('');
    room.now += HOUR;
    await room.import({ ...COMET, publishedAt: room.now - 1000 * HOUR });
    room.now += HOUR;

    const answer = await ask('since:last');

    expect(told(answer)).toEqual([COMET.headline]);
    expect(plainText(answer)).toContain('1 article, 1 story, 1 source · new since you last looked');
  });

  it('begins again with each look', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);
    await ask('since:last');
    room.now += HOUR;

    expect(plainText(await ask('since:last'))).toMatch(/^Nothing new has come since you last looked, on /);
  });

  it('is everything for somebody who never looked', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);

    expect(told(await ask('since:last'))).toEqual([FERRY.headline]);
  });

  it('is of one person alone', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);
    await ask('');
    room.now += HOUR;

    expect(told(await ask('since:last', person('BEN')))).toEqual([FERRY.headline]);
  });

  it('goes on from the same look on the next page', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);
    await ask('');
    room.now += HOUR;
    await room.import(about('Orchard frost ruins the apples'), about('Violinist wins the quartet prize'));
    room.now += HOUR;

    const first = await ask('since:last size:1');
    const more = first.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []))[0];
    const { since, page } = more?.values ?? {};
    const second = await ask(`since:${since} size:1 page:${page}`);

    expect(new Set([...told(first), ...told(second)]).size).toBe(2);
  });

  it('does not count what is shown to others as a look', async () => {
    const { room, ask } = await reading();
    await room.import(FERRY);
    await ask('share:yes');

    expect(told(await ask('since:last'))).toEqual([FERRY.headline]);
  });
});
