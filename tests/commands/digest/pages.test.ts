import { describe, expect, it } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { type Asker, operator } from '../../../src/app/asker.ts';
import { splitForDiscord } from '../../../src/discord/render.ts';
import type { Button, Document } from '../../../src/message/document.ts';
import { plainText } from '../../../src/message/plain.ts';
import { NOW, paragraphs } from '../../support/articles.ts';
import { discussable } from '../../support/buttons.ts';
import { aDesk } from '../../support/desk.ts';

const HOUR = 3_600_000;
const WORDS =
  'harbour bridge comet library orchard tunnel glacier market theatre railway lantern quarry'.split(' ');

/** Twelve stories of a newsroom that have nothing to do with each other, the newest first. */
const ARTICLES = WORDS.map((word, index) => ({
  path: `${word}.md`,
  headline: `The ${word} story`,
  dek: `Everybody talks about the ${word}.`,
  summary: [`Everybody talks about the ${word}.`],
  body: paragraphs(`Everybody talks about the ${word}.`),
  publishedAt: NOW - index * HOUR,
  precision: 'instant' as const,
  topics: [word],
}));

/** Somebody in a channel with others. */
const ADA: Asker = {
  ...operator('en-GB'),
  name: 'Ada',
  channel: { platform: 'slack', workspace: 'T1', id: 'C1' },
};

async function asking(asker: Asker = ADA) {
  const { runner } = await aDesk(ARTICLES);
  const ask = (text: string) => runner.run(digest, { text }, asker);
  const press = ({ values }: Button) => runner.run(digest, { values }, asker);
  return { ask, press };
}

/** Stories that an answer tells, by what they are about. */
function told({ blocks }: Document): string[] {
  return blocks.flatMap((block) => (block.type === 'entry' ? [block.headline.split(' ')[1] ?? ''] : []));
}

function buttonsOf({ blocks }: Document): readonly Button[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
}

function buttonOf(answer: Document, label: string): Button {
  const button = buttonsOf(answer).find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button “${label}”`);
  return button;
}

describe('a digest with more stories than it shows', () => {
  it('goes on where it ended, until everything is told once', async () => {
    const { ask, press } = await asking();

    const first = await ask('size:5');
    const second = await press(buttonOf(first, 'More stories'));
    const third = await press(buttonOf(second, 'More stories'));

    expect([told(first), told(second), told(third)].map(({ length }) => length)).toEqual([5, 5, 2]);
    expect([...told(first), ...told(second), ...told(third)].sort()).toEqual(WORDS.toSorted());
    expect(buttonsOf(third).map(({ label }) => label)).not.toContain('More stories');
  });

  it('says on a later page which stories it tells, and gives none of them the room of the first', async () => {
    const { ask } = await asking();

    const second = await ask('size:5 page:2');

    expect(plainText(second)).toContain('12 articles, 12 stories, 1 source · stories 6 to 10');
    expect(second.blocks.filter((block) => block.type === 'entry' && block.lead)).toEqual([]);
  });

  it('counts on when it is asked for reasons', async () => {
    const { ask } = await asking();

    expect(plainText(await ask('size:5 page:2 explain:yes'))).toMatch(/6th \(.*7th \(/s);
  });

  it('keeps what it was narrowed down to', async () => {
    const { ask } = await asking();

    const [more] = buttonsOf(await ask('since:24h size:1 explain:yes'));

    expect(more).toMatchObject({ values: { since: '24h', size: '1', explain: 'yes', page: '2' } });
  });

  it('says so when somebody asks for a page after the last', async () => {
    const { ask } = await asking();

    expect(plainText(await ask('page:3'))).toBe(
      'That was all: there are 12 stories. Leave page out to begin again.',
    );
  });

  it.each(['page:0', 'page:-1', 'page:x', 'page:101', 'page:1.5'])(
    'says what a page is to %s',
    async (text) => {
      const { ask } = await asking();

      expect(plainText(await ask(text))).toContain('page is a whole number from 1 to 100');
    },
  );
});

describe('a digest in a channel', () => {
  it('can be shown to everybody, who are told by whom', async () => {
    const { ask, press } = await asking();

    const answer = await ask('size:5 page:2');
    const shared = await press(buttonOf(answer, 'Share in channel'));

    expect(answer.audience).toBeUndefined();
    expect(shared.audience).toBe('channel');
    expect(told(shared)).toEqual(told(answer));
    expect(plainText(shared)).toContain('Shared by Ada');
    expect(buttonsOf(shared).map(({ label }) => label)).toEqual(['More stories', 'Subscribe this channel']);
  });

  it('is shown once when somebody presses twice, and to who pressed is said why', async () => {
    const { ask, press } = await asking();
    const share = buttonOf(await ask('size:5'), 'Share in channel');

    const answers = await Promise.all([press(share), press(share), press(share)]);

    expect(answers.filter(({ audience }) => audience === 'channel')).toHaveLength(1);
    expect(answers.map((answer) => plainText(answer))).toContain('That was shown here a moment ago.');
  });

  it('leads to the same digest every day', async () => {
    const { ask } = await asking();

    expect(buttonOf(await ask('topic:harbour'), 'Subscribe this channel')).toMatchObject({
      command: 'subscription',
      subcommand: 'add',
      values: { topics: 'harbour' },
    });
  });

  it('has no button for what does not fit one, such as a long topic', async () => {
    const topic = 'ä'.repeat(80);
    const { runner } = await aDesk(ARTICLES.map((article) => ({ ...article, topics: [topic] })));

    const answer = await runner.run(digest, { text: `topic:${topic}` }, ADA);

    expect(buttonsOf(answer)).toEqual([]);
    expect(answer.blocks.filter(({ type }) => type === 'menu')).toEqual([]);
    expect(told(answer)).toHaveLength(10);
  });

  it('tells a mistake to who made it alone, also when it was to be shared', async () => {
    const { ask } = await asking();

    expect((await ask('share:yes page:9')).audience).toBeUndefined();
  });
});

describe('the topics below a digest', () => {
  it('lead to a digest of one of them, with all else that was asked for', async () => {
    const { ask } = await asking();

    const [menu] = (await ask('since:7d size:2')).blocks.filter(({ type }) => type === 'menu');

    expect(menu).toMatchObject({
      label: 'Another topic',
      command: 'digest',
      values: { since: '7d', size: '2' },
      option: 'topic',
    });
    expect(menu?.type === 'menu' && menu.choices).toHaveLength(10);
  });

  it('are those that the same stories have, without the one that was asked for', async () => {
    const topics = ['sea', 'trade', 'law'];
    const { runner } = await aDesk(ARTICLES.map((article) => ({ ...article, topics })));

    const [menu] = (await runner.run(digest, { text: 'topic:sea' }, ADA)).blocks.filter(
      ({ type }) => type === 'menu',
    );

    expect(menu?.type === 'menu' && menu.choices.map(({ value }) => value)).toEqual(['trade', 'law']);
  });

  it.each([
    ['politique', 'en-GB', ['trade', 'law']],
    ['Politik', 'en-GB', ['trade', 'law']],
    ['POLITICS', 'en-GB', ['trade', 'law']],
    ['politics', 'fr', ['trade', 'law']],
    ['Trade', 'fr', ['politics', 'law']],
  ])('leave out the one that was asked for as %s, whatever it is called', async (typed, locale, left) => {
    const topics = ['politics', 'trade', 'law'];
    const { runner } = await aDesk(ARTICLES.map((article) => ({ ...article, topics })));

    const answer = await runner.run(digest, { text: `topic:${typed}` }, { ...ADA, locale });

    const [menu] = answer.blocks.filter(({ type }) => type === 'menu');
    expect(menu?.type === 'menu' && menu.choices.map(({ value }) => value)).toEqual(left);
  });

  it('are left out where what was asked for leaves no room for them', async () => {
    const { runner } = await aDesk(ARTICLES);
    const values = { since: 'since last Thursday 12 November at 10:30', size: '25', explain: 'yes' };

    const answer = await runner.run(digest, { values }, ADA);

    expect(told(answer)).toHaveLength(12);
    expect(answer.blocks.filter(({ type }) => type === 'menu')).toEqual([]);
    expect(() => splitForDiscord(answer)).not.toThrow();
  });
});

describe('a digest where nobody else is', () => {
  it('can be neither shared nor subscribed to', async () => {
    const { ask } = await asking(operator('en-GB'));

    const answer = await ask('share:yes');

    expect(answer.audience).toBeUndefined();
    expect(plainText(answer)).toContain('only in a channel in which you may write');
    const digest = await ask('');
    expect(buttonsOf(digest).map(({ label }) => label)).toEqual(['More stories']);
  });
});

describe('each story', () => {
  const buttonsBeside = (answer: Document) => discussable(answer).map(([, id]) => id !== null);

  it('can be discussed where others are, also when the digest is shown to them', async () => {
    const { ask } = await asking();

    expect(buttonsBeside(await ask('size:3'))).toEqual([true, true, true]);
    expect(buttonsBeside(await ask('size:3 share:yes'))).toEqual([true, true, true]);
  });

  it('says how to ask for a topic only where there is no menu for it', async () => {
    const { ask } = await asking();
    const alone = await asking(operator('en-GB'));

    expect(plainText(await ask('size:3'))).not.toContain('One topic:');
    expect(plainText(await alone.ask('size:3'))).toContain('One topic: /digest topic:');
  });

  it('cannot be discussed where nobody else is', async () => {
    const { ask } = await asking(operator('en-GB'));

    expect(buttonsBeside(await ask('size:3'))).toEqual([false, false, false]);
  });
});
