import { describe, expect, it } from 'vitest';
import { article } from '../../commands/article.ts';
import { saved } from '../../commands/saved.ts';
import { type Asker, operator } from '../../src/app/asker.ts';
import type { Block, Document } from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { BRIDGE, COMET, FERRY, NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';

const person = (id: string, platform: 'slack' | 'discord' = 'slack'): Asker => ({
  ...operator('en-GB'),
  person: { platform, id },
});
const ADA = person('U1');

async function asking(articles = [FERRY, BRIDGE, COMET]) {
  const { runner, store } = await aDesk(articles);
  const say = async (text: string, asker = ADA) => plainText(await runner.run(saved, { text }, asker));
  const ask = (text: string, asker = ADA) => runner.run(saved, { text }, asker);
  return { runner, store, say, ask };
}

function menus({ blocks }: Document) {
  return blocks.filter((block): block is Extract<Block, { type: 'menu' }> => block.type === 'menu');
}

describe('/saved', () => {
  it('keeps articles, the one saved last first', async () => {
    const { say } = await asking();

    expect(await say('add:bridge')).toBe(
      '“Old bridge closes for repairs” is saved. /saved shows all of yours.',
    );
    await say('add:comet');

    const list = await say('');
    expect(list).toMatch(/^Saved articles\n2 saved articles\n/);
    expect(list).toContain('Old bridge closes for repairs');
    expect(list).toContain('Comet returns after 80 years');
  });

  it('keeps an article once', async () => {
    const { say } = await asking();
    await say('add:bridge');

    expect(await say('add:bridge')).toBe('“Old bridge closes for repairs” is saved already.');
    expect(await say('')).toContain('1 saved article\n');
  });

  it('is private to each person, on each platform', async () => {
    const { say } = await asking();
    await say('add:bridge');

    expect(await say('', person('U2'))).toContain('You have saved nothing yet.');
    expect(await say('', person('U1', 'discord'))).toContain('You have saved nothing yet.');
  });

  it('lets go of an article that is chosen to be removed', async () => {
    const { runner, ask, say } = await asking();
    await ask('add:bridge');
    const remove = menus(await ask('')).find(({ label }) => label === 'Remove one');
    const values = { remove: remove?.choices[0]?.value ?? '' };

    expect(plainText(await runner.run(saved, { values }, ADA))).toBe(
      '“Old bridge closes for repairs” is not saved any more.',
    );
    expect(await say('remove:bridge')).toBe('“Old bridge closes for repairs” was not saved.');
    expect(await say('')).toContain('You have saved nothing yet.');
  });

  it('leads to the article that is chosen to be read', async () => {
    const { runner, ask } = await asking();
    await ask('add:bridge');

    const read = menus(await ask('')).find(({ label }) => label === 'Read one');
    const values = { query: read?.choices[0]?.value ?? '' };

    expect((await runner.run(article, { values }, ADA)).preview).toBe('Old bridge closes for repairs');
  });

  it('is filled by the button below an article', async () => {
    const { runner, say } = await asking();
    const card = await runner.run(article, { text: 'bridge' }, ADA);
    const button = card.blocks
      .flatMap((block) => (block.type === 'actions' ? block.buttons : []))
      .find(({ label }) => label === 'Save');

    expect(button?.command).toBe('saved');
    await runner.run(saved, { values: button?.values ?? {} }, ADA);

    expect(await say('')).toContain('Old bridge closes for repairs');
  });

  it('goes on page by page', async () => {
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...FERRY,
      path: `${n}.md`,
      url: `https://a.example/${n}`,
      headline: `Boat ${n} sails`,
    }));
    const { runner, store, ask, say } = await asking(many);
    for (const { id } of await store.newest({ limit: 20 })) {
      await runner.run(saved, { values: { add: id } }, ADA);
    }

    const [first, second] = [await ask(''), await ask('page:2')];

    const headlines = (answer: Document) =>
      answer.blocks.flatMap((block) => (block.type === 'entry' ? [block.headline] : []));
    expect(headlines(first)).toHaveLength(10);
    expect(new Set([...headlines(first), ...headlines(second)]).size).toBe(12);
    expect(await say('page:3')).toBe('That was all: 12 saved articles. Leave page out to begin again.');
  });

  it('does not show what was withdrawn, and shows it again when it is back', async () => {
    const { store, say } = await asking();
    await say('add:bridge');
    await store.withdraw(['bridge.md'], NOW);

    expect(await say('')).toContain('You have saved nothing yet.');
  });

  it('holds at most 500', async () => {
    const { store, say } = await asking();
    const ids = await store.newest({ limit: 1 });
    const full = { ...store, savedBy: async () => ({ articles: ids, total: 500 }) };
    const { commandRunner } = await import('../../src/app/run-command.ts');
    const { NO_DISCUSSIONS, NO_LOG } = await import('../support/runner-on.ts');
    const runner = commandRunner({
      ...{
        store: full,
        log: NO_LOG,
        clock: { now: () => NOW },
        newReference: () => 'ref',
        newDraftId: () => 'draft1',
        locale: 'en',
        timeZone: 'UTC',
        discussions: NO_DISCUSSIONS,
      },
      subscriptionsFor: () => {
        throw new Error('none');
      },
    });

    expect(plainText(await runner.run(saved, { text: 'add:bridge' }, ADA))).toContain(
      'You have saved 500 articles.',
    );
    expect(await say('')).toContain('nothing');
  });

  it.each(['add:zeppelin', 'remove:zeppelin'])('says so when there is no such article: %s', async (text) => {
    const { say } = await asking();

    expect(await say(text)).toContain('No article matches “zeppelin”.');
  });

  it('says so to somebody whom nobody knows', async () => {
    const { say } = await asking();

    expect(await say('', { ...ADA, person: null })).toContain('I do not know who asks.');
  });
});
