import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import type { Asker } from '../../src/app/asker.ts';
import { typedText } from '../support/actions.ts';
import { anArticle } from '../support/articles.ts';
import { entriesOf } from '../support/buttons.ts';
import { MINUTE } from '../support/newsroom.ts';
import { foreignMarks, MarkedPoster, PARTIES, type Party, partyIn } from '../support/parties.ts';
import { type Ammunition, anyAction, anyValues, EVERYBODY, oneOf } from '../support/random-commands.ts';
import { numbersFrom } from '../support/seed-files.ts';
import { aSharedNewsroom } from '../support/several-workspaces.ts';

const SEED = 20_261_122;
const COMMANDS = 10_000;
/** Typed at the same moment. */
const AT_ONCE = 20;
/** Milliseconds that all of them may take: they take seven thousand on an idle machine. */
const WITHIN = 120_000;

const ARTICLES = Array.from({ length: 32 }, (_, index) =>
  anArticle({ path: `harbour-${index}.md`, headline: `Harbour line ${index} opens`, topics: ['transport'] }),
);

/** What a person may save: nobody else saves it. */
const ownOf = (index: number) => ARTICLES.filter((_, number) => number % EVERYBODY.length === index);

/** Each person with their party, and what their commands are made from. */
const TYPING = EVERYBODY.map((one, index) => ({ ...one, own: ownOf(index) }));

async function aSharedPlace() {
  const ids: string[] = [];
  const idFor = ({ channel }: Asker) => {
    const id = `${partyIn(channel).mark}${ids.length}`;
    ids.push(id);
    return id;
  };
  const place = await aSharedNewsroom({ idFor });
  const posters = [new MarkedPoster(), new MarkedPoster()];
  for (const [index, platform] of (['slack', 'discord'] as const).entries()) {
    const poster = posters[index];
    if (poster !== undefined) place.room.posters.set(platform, poster);
  }
  await place.room.import(...ARTICLES.slice(0, 24));
  return { ...place, posters, ids };
}

it(
  `${COMMANDS} commands of four workspaces on two platforms at once show nobody what belongs to another`,
  async () => {
    const random = numbersFrom(SEED);
    const { room, runner, posters, ids } = await aSharedPlace();
    const drafts: { readonly id: string; readonly party: Party }[] = [];
    const counts = { answers: 0, marked: 0, saved: 0, reopened: 0, suggested: 0 };

    const check = (party: Party, seen: unknown, typed: readonly string[], what: string) => {
      counts.answers += 1;
      const text = JSON.stringify(seen);
      if (text.toLowerCase().includes(party.mark)) counts.marked += 1;
      expect(foreignMarks(party, seen, typed), `${party.mark} ran ${what} and saw ${text}`).toEqual([]);
    };

    const one = async (index: number): Promise<void> => {
      const { party, asker, own } = oneOf(TYPING, random);
      const ammunition: Ammunition = {
        own: own.map(({ id }) => id),
        articles: ARTICLES.map(({ id }) => id),
        ids: ids.slice(-60),
      };
      const runnable = anyAction(random);
      const { command, subcommand, action } = runnable;
      const values = anyValues(runnable, party, ammunition, random);
      const typed = Object.values(values);
      const what = `${index} ${action.name} ${JSON.stringify(values)}`;
      const way = random();
      if (way < 0.7) {
        const given = way < 0.3 ? typedText(runnable, values) : { subcommand, values };
        const answer = await runner.run(command, given, asker);
        check(party, answer, typed, what);
        if (action.name !== 'saved' || values.add !== undefined || values.remove !== undefined) return;
        const headlines = entriesOf(answer).map(({ headline }) => headline);
        counts.saved += headlines.length;
        expect(own.map(({ headline }) => headline)).toEqual(expect.arrayContaining(headlines));
      } else if (way < 0.8) {
        check(party, await runner.form(command, { subcommand, values }, asker), typed, `form ${what}`);
      } else if (way < 0.86) {
        const option = oneOf(['id', 'query', 'topics', 'add', 'when'], random);
        const suggestions = await runner.suggest({ command, subcommand, option, typed: '' }, asker);
        counts.suggested += suggestions.length;
        check(party, suggestions, [], `suggestions for ${option} of ${what}`);
      } else if (way < 0.92) {
        const answers = { topics: `${party.mark} drafted` };
        const form = { command: 'subscription', subcommand: 'add', given: {}, answers };
        const id = await runner.keep(form, asker);
        if (id !== null) drafts.push({ id, party });
      } else if (way < 0.96 && drafts.length > 0) {
        const draft = oneOf(drafts, random);
        const form = await runner.reopen(draft.id, commands, asker).catch(() => null);
        if (form !== null) counts.reopened += 1;
        check(party, form, [], `a form of ${draft.party.mark}`);
      } else {
        const message = { text: `https://news.example/harbour-${Math.floor(random() * 24)}`, parts: [] };
        check(party, await runner.point(oneOf(messageActions, random), message, asker), [], 'a message');
      }
    };

    for (let done = 0; done < COMMANDS; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(done + index)));
      room.now += MINUTE;
      if (done % 1000 === 0) {
        await room.import(...ARTICLES.slice(24 + ((done / 1000) % 8), 25 + ((done / 1000) % 8)));
        await room.beat();
      }
    }
    await room.beat();

    const posts = posters.flatMap((poster) => poster.posts);
    for (const { channel, message } of posts) check(partyIn(channel), message, [], 'a post');
    for (const { channel, edit } of posters.flatMap((poster) => poster.edits)) {
      check(partyIn(channel), edit, [], 'an edit');
    }
    for (const { mark, channel } of PARTIES) {
      const kept = await room.store.subscriptionsIn(channel);
      expect(kept.every(({ id }) => id.startsWith(mark))).toBe(true);
    }
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(counts.marked).toBeGreaterThan(COMMANDS / 10);
    expect(Math.min(counts.saved, counts.reopened, counts.suggested, posts.length)).toBeGreaterThan(30);
  },
  WITHIN,
);
