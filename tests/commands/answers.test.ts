import { describe, expect, it } from 'vitest';
import { article } from '../../commands/article.ts';
import { digest } from '../../commands/digest.ts';
import { commands } from '../../commands/index.ts';
import { type Asker, operator } from '../../src/app/asker.ts';
import { isGroup } from '../../src/command/command.ts';
import { plainText } from '../../src/message/plain.ts';
import type { SeedArticle } from '../../src/ports/store.ts';
import { articleId } from '../../src/reading/identity.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';

const EN = operator('en-GB');
const ferry = {
  path: 'ferry.md',
  headline: 'Second ferry line opens',
  publishedAt: Date.UTC(2026, 10, 21),
  topics: ['transport', 'harbour'],
};
const comet = {
  path: 'comet.md',
  headline: 'Comet visible to the naked eye',
  publishedAt: Date.UTC(2026, 10, 19),
  topics: ['space'],
  source: 'Sky Daily',
  dek: 'A comet can be seen before dawn.',
  summary: ['A comet can be seen before dawn.'],
  body: paragraphs('A comet can be seen before dawn.'),
};
const vote = {
  path: 'vote.md',
  headline: 'Élections : le maire réélu à Québec',
  language: 'fr',
  publishedAt: Date.UTC(2026, 9, 1),
  topics: ['politics'],
  dek: 'Le maire de Québec a été réélu.',
  summary: ['Le maire de Québec a été réélu.'],
  body: paragraphs('Le maire de Québec a été réélu.'),
};

async function answers() {
  const { runner, log, store } = await aDesk([ferry, comet, vote]);
  const say = async (command: typeof digest, text: string, asker: Asker = EN) =>
    plainText(await runner.run(command, { text }, asker));
  return { say, runner, log, store };
}

describe('/digest', () => {
  it('shows the newest articles first, and how many there are', async () => {
    const { say } = await answers();
    const text = await say(digest, '');
    expect(text).toMatch(/^Digest · Sunday, 22 November 2026\n3 articles, 3 stories, 2 sources\n/);
    const places = [ferry, comet, vote].map(({ headline }) => text.indexOf(headline));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells as many as were asked for, and only names the others', async () => {
    const { say } = await answers();
    const text = await say(digest, 'size:1');
    expect(text).toMatch(new RegExp(`${ferry.headline}\n  .+\n\nIn brief\n• ${comet.headline} · `, 's'));
  });

  it('narrows down by topic, typed with or without its name', async () => {
    const { say } = await answers();
    expect(await say(digest, 'topic:SPACE')).toContain('1 article, 1 story, 1 source · topic: SPACE');
    expect(await say(digest, 'space')).toContain(comet.headline);
  });

  it.each(['politique', 'Politik', 'política', 'политика', 'politics'])(
    'finds a topic that we told by ourselves under its name in any language: %s',
    async (typed) => {
      const { say } = await answers();
      const text = await say(digest, `topic:${typed}`);
      expect(text).toContain(`1 article, 1 story, 1 source · topic: ${typed}`);
      expect(text).toContain(vote.headline);
    },
  );

  it('takes a topic as the seeds spell it before a name that we have for another', async () => {
    const { runner } = await aDesk([ferry, { ...comet, topics: ['Politik'] }, vote]);
    expect(plainText(await runner.run(digest, { text: 'politik' }, EN))).toContain(comet.headline);
  });

  it('says why each story stands where it stands, asked in any language, and not unasked', async () => {
    const { say } = await answers();
    expect(await say(digest, 'explain:yes')).toContain('  1st (2.00): latest article: yesterday (2.00)\n');
    expect(await say(digest, 'explain:oui', operator('fr'))).toContain('  1er (2,00)');
    expect(await say(digest, 'explain:да', operator('ru'))).toContain('  1-е место (2,00)');
    expect(await say(digest, 'explain:no')).not.toContain('1st');
    expect(await say(digest, '')).not.toContain('1st');
    expect(await say(digest, 'explain:perhaps')).toBe(
      '“perhaps” does not work for explain. Choose yes or no.',
    );
  });

  it('narrows down by time', async () => {
    const { say } = await answers();
    const text = await say(digest, 'since:2d');
    expect(text).toContain(ferry.headline);
    expect(text).toContain('since 20 November 2026');
    expect(text).not.toContain(comet.headline);
  });

  it('names topics that exist when the one asked for does not', async () => {
    const { say } = await answers();
    expect(await say(digest, 'topic:chess')).toBe(
      'No article has the topic “chess”. Topics to choose from: harbour, politics, space, transport.',
    );
  });

  it('suggests the topic that was probably meant', async () => {
    const { say } = await answers();
    expect(await say(digest, 'topic:polit')).toBe(
      'No article has the topic “polit”. Did you mean “politics”?',
    );
  });

  it('says how old the newest is when nothing is new enough, on that topic', async () => {
    const { say } = await answers();
    expect(await say(digest, 'since:1h')).toContain('the newest article is from 21 November 2026');
    expect(await say(digest, 'space since:1h')).toContain('the newest article is from 19 November 2026');
  });

  it('names the newest article on the topic, not a newer one of the same story that is not on it', async () => {
    const { say, store } = await answers();
    const found = [ferry, comet].map((one) => aSeedArticle(one));
    await store.place(
      found.map(({ article: { id } }) => ({ articleId: id, story: 'S', copyOf: null, found: null })),
    );
    expect(await say(digest, 'space since:1h')).toContain('the newest article is from 19 November 2026');
  });

  it('says what to do when there is nothing at all', async () => {
    const { runner } = await aDesk();
    expect(plainText(await runner.run(digest, { text: '' }, EN))).toMatch(
      /^There are no articles yet\. Put some/,
    );
  });

  it('does not repeat a hostile topic as anything but text', async () => {
    const { runner } = await answers();
    const document = await runner.run(digest, { text: 'topic:"`@everyone` <!channel>"' }, EN);
    expect(plainText(document)).toContain('@everyone');
  });

  it('speaks the language of the asker, dates too', async () => {
    const { say } = await answers();
    const text = await say(digest, '', operator('fr'));
    expect(text).toMatch(/^Revue de presse · dimanche 22 novembre 2026\n3 articles, 3 sujets, 2 sources/);
    expect(await say(digest, 'size:0', operator('fr-CA'))).toContain('nombre entier');
  });

  it('speaks English, dates too, to somebody whose language it does not have', async () => {
    const { say } = await answers();
    expect(await say(digest, '', operator('fi'))).toContain('Sunday');
  });

  it('gives a notification that makes sense alone', async () => {
    const { runner } = await answers();
    expect((await runner.run(digest, { text: '' }, EN)).preview).toBe(
      'Second ferry line opens · Comet visible to the naked eye · Élections : le maire réélu à Québec',
    );
  });

  it('suggests topics by their beginning first', async () => {
    const { runner } = await answers();
    expect(
      (await runner.suggest({ command: digest, option: 'topic', typed: 'po' }, EN)).map(({ value }) => value),
    ).toEqual(['politics', 'transport']);
  });
});

describe('/article', () => {
  it.each([
    ['a word of the headline', 'comet', comet.headline],
    ['several words in another order', 'eye visible', comet.headline],
    ['another form of the word', 'comets', comet.headline],
    ['words with accents', 'élection québec', vote.headline],
    ['words without their accents', 'elections reelu quebec', vote.headline],
    ['a whole question', 'the article about the comet', comet.headline],
    ['a word that only one of them has, among others', 'comet zeppelin', comet.headline],
    ['its address', 'https://news.example/comet', comet.headline],
    [
      'its address as Slack hands it on',
      '<http://www.news.example/comet?utm_source=x#top|news.example>',
      comet.headline,
    ],
    ['nothing: the newest', '', ferry.headline],
  ])('finds %s', async (_what, query, headline) => {
    const { say } = await answers();
    expect((await say(article, query)).split('\n')[0]).toBe(headline);
  });

  it('shows source, date, topics, summary and where to read on', async () => {
    const { say } = await answers();
    const text = await say(article, 'comet');
    expect(text).toContain('Sky Daily · 19 November 2026 · space');
    expect(text).toContain('A comet can be seen before dawn.');
    expect(text).toContain('Read it at Sky Daily\nhttps://news.example/comet');
  });

  it('finds an article by the address that it was given later, and by the one that it had', async () => {
    const { store, say } = await answers();
    const url = 'https://news.example/2026/comet';
    const { article: former, ...saved } = aSeedArticle({ path: 'comet.md', headline: 'Comet moves' });
    await store.save(batchOf({ ...saved, article: { ...former, url }, identity: articleId(url, '') }), NOW);
    for (const address of [url, 'https://news.example/comet']) {
      expect(await say(article, address)).toContain('Comet moves');
    }
  });

  it('names related articles: its own, then those on the same topics', async () => {
    const { store, runner } = await answers();
    await store.save(
      batchOf(
        aSeedArticle({
          path: 'tram.md',
          headline: 'Tram to the harbour',
          topics: ['harbour'],
          related: [{ headline: 'Older report', url: null }],
        }),
      ),
      NOW,
    );
    const text = plainText(await runner.run(article, { text: 'tram' }, EN));
    expect(text).toMatch(
      /Related\n• Older report\n• Second ferry line opens · The Example · 21 November 2026/,
    );
  });

  it('names others that tell the same before those on the same topics, and none twice', async () => {
    const { store, runner } = await answers();
    const [tram, retold, other] = ['Tram to the harbour', 'Rails reach the quay', 'Cranes stand still'].map(
      (headline, index) => aSeedArticle({ path: `${index}.md`, headline, topics: ['harbour', 'transport'] }),
    ) as [SeedArticle, SeedArticle, SeedArticle];
    await store.save(batchOf(tram, retold, other), NOW);
    await store.place(
      [tram, other].map((one) => ({ articleId: one.article.id, story: 'S', copyOf: null, found: null })),
    );
    const text = plainText(await runner.run(article, { text: 'tram' }, EN));
    const items = (under: string) => text.split(`${under}\n`)[1]?.match(/^• [^·]+(?= ·)/gm) ?? [];
    expect(text.indexOf('Also told by')).toBeLessThan(text.indexOf('Related'));
    expect(items('Also told by')[0]).toBe('• Cranes stand still');
    expect(items('Related').toSorted()).toEqual(['• Rails reach the quay', '• Second ferry line opens']);
  });

  it('says so when nothing matches', async () => {
    const { say } = await answers();
    expect(await say(article, 'zeppelin')).toBe(
      'No article matches “zeppelin”. Try fewer or other words, or see what there is with /digest.',
    );
  });

  it.each(['"', '""', '*', 'NEAR(', "'; drop table articles; --", '( OR )', '\u0000', '🚀', '::::'])(
    'answers %s with a sentence',
    async (query) => {
      const { runner, log } = await answers();
      const document = await runner.run(article, { values: { query } }, EN);
      expect(plainText(document)).not.toBe('');
      expect(log.lines).toEqual([]);
    },
  );

  it('suggests articles while a word is being typed, and opens the one that is chosen', async () => {
    const { runner } = await answers();
    const [suggestion] = await runner.suggest({ command: article, option: 'query', typed: 'com' }, EN);
    expect(suggestion?.label).toBe(comet.headline);
    const opened = await runner.run(article, { values: { query: suggestion?.value } }, EN);
    expect(opened.preview).toBe(comet.headline);
  });

  it('suggests the newest before anything is typed', async () => {
    const { runner } = await answers();
    expect(
      (await runner.suggest({ command: article, option: 'query', typed: '' }, EN)).map(({ label }) => label),
    ).toEqual([ferry, comet, vote].map(({ headline }) => headline));
  });
});

describe('every command', () => {
  it('answers a bug with an apology whose reference stands in the log beside the cause', async () => {
    const { runner, log, store } = await answers();
    await store.close();
    for (const command of [digest, article]) {
      const text = plainText(await runner.run(command, { text: '' }, EN));
      expect(text).toContain('ref00001');
      expect(text).not.toContain('thread');
    }
    expect(log.lines).toHaveLength(2);
    expect(log.lines[0]).toMatchObject({
      level: 'error',
      fields: { reference: 'ref00001', err: expect.any(Error) },
    });
  });

  it('gives no suggestions when they fail, and logs why', async () => {
    const { runner, log, store } = await answers();
    await store.close();
    expect(await runner.suggest({ command: article, option: 'query', typed: 'x' }, EN)).toEqual([]);
    expect(log.lines).toHaveLength(1);
  });

  it('has words in every language for itself and each of its options', async () => {
    const { LANGUAGES, wordsFor } = await import('../../src/i18n/catalogue.ts');
    const { describeOptions } = await import('../../src/command/describe.ts');
    const actions = commands.flatMap((command) =>
      isGroup(command) ? Object.values(command.subcommands) : [command],
    );
    for (const command of actions) {
      for (const locale of LANGUAGES) {
        const help = command.help(wordsFor(locale));
        expect(help.summary).not.toBe('');
        expect(Object.keys(help.options).sort()).toEqual(
          describeOptions(command)
            .map(({ name }) => name)
            .sort(),
        );
      }
    }
  });
});
