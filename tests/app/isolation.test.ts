import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import { describeOptions } from '../../src/command/describe.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Call } from '../../src/message/call.ts';
import type { Document } from '../../src/message/document.ts';
import { anArticle, FERRY } from '../support/articles.ts';
import { ACTIONS, callsOf, THEIRS, type TwoWorkspaces, twoWorkspaces } from '../support/two-workspaces.ts';

/** By which something of the first workspace is known, also where nobody has typed it. */
const MARKS = /T0AAAA|velvet-a|quasarology/i;
const ARTICLE = anArticle(FERRY).id;

describe.each(['slack', 'discord'] as const)('in one of two workspaces on %s', (platform) => {
  let two: TwoWorkspaces;
  /** What the first one has, and must keep. */
  let before: string;
  /** All buttons that anybody has seen there. */
  let calls: readonly Call[];
  let draft: string;

  const channelOf = ({ channel }: TwoWorkspaces['a']): Channel => channel as Channel;

  /** Everything that is kept of the first workspace. */
  const kept = async (): Promise<string> => {
    const { room, a, poster } = two;
    const { store } = room;
    const { workspace } = channelOf(a);
    const subscriptions = await store.subscriptionsOf({ platform, workspace });
    const here = ({ channel }: { readonly channel: Channel }) => channel.workspace === workspace;
    return JSON.stringify([
      subscriptions,
      await Promise.all(subscriptions.map(({ id }) => store.editions(id, 99))),
      (await store.deliveries({ limit: 999 })).filter(here),
      (await store.discussionsOf(ARTICLE)).filter(here),
      a.person === null ? null : await store.savedBy(a.person, 0, 99),
      a.person === null ? null : await store.draft(draft, a.person, 0),
      poster.posts.filter(here).length,
      poster.edits.filter(here).length,
    ]);
  };

  /** The second workspace with one subscription of its own, and nothing else. */
  const reset = async (): Promise<void> => {
    const { room, b } = two;
    const { store } = room;
    const channel = channelOf(b);
    for (const { id } of await store.subscriptionsOf(channel)) await store.removeSubscription(id, room.now);
    for (const one of await store.discussionsOf(ARTICLE))
      if (one.channel.workspace === channel.workspace) await store.forgetDiscussion(one);
    if (b.person !== null) await store.unsaveFor(b.person, ARTICLE);
    await room.subscribe({ id: 'ours', channel });
    // What was pressed a moment ago may be pressed again.
    room.now += 11_000;
  };

  beforeEach(async () => {
    two = await twoWorkspaces(platform);
    const { room, runner, a, poster } = two;
    const channel = channelOf(a);
    await room.subscribe({ id: 'velvet-a1', channel, plan: { threads: 'digest' } });
    await room.subscribe({ id: 'velvet-a2', channel, plan: { topics: ['quasarology'], sayNothing: true } });
    await room.beat();
    const seen: Document[] = [];
    for (const [, command, action] of ACTIONS) {
      const subcommand = action.name.split(' ')[1] ?? '';
      const needed = describeOptions(action).filter(({ required }) => required);
      const values = Object.fromEntries(needed.map(({ name, example }) => [name, example]));
      const more = action.name.startsWith('subscription') ? { id: 'velvet-a1' } : {};
      if (!/remove|pause|add/.test(subcommand))
        seen.push(await runner.run(command, { subcommand, values: { ...values, ...more } }, a));
    }
    const run = async (text: string) => {
      const [name = '', ...words] = text.split(' ');
      const command = commands.find((one) => one.name === name);
      if (command !== undefined) seen.push(await runner.run(command, { text: words.join(' ') }, a));
    };
    for (const text of [
      'article ferry',
      'article ferry discuss:yes',
      'saved add:ferry',
      'saved',
      'why ferry',
    ])
      await run(text);
    await room.deliverer.run();
    seen.push(...poster.posts.map(({ message }) => message.part));
    calls = seen.flatMap(callsOf);
    const form = { command: 'subscription', subcommand: 'edit', given: { id: 'velvet-a1' } };
    draft = (await runner.keep({ ...form, answers: { topics: 'quasarology' } }, a)) ?? '';
    await reset();
    before = await kept();
    expect(await room.store.discussionsOf(ARTICLE)).toMatchObject([{ channel }]);
    expect(before).toMatch(/"state":"sent"/);
    expect(JSON.stringify(seen)).toMatch(MARKS);
    expect(calls.length).toBeGreaterThan(10);
  });

  /** Of what the other workspace has no more is said than of what nobody has. */
  const expectBlind = async (given: unknown, ask: (given: string) => Promise<unknown>): Promise<void> => {
    const answerTo = async (text: string): Promise<string> => {
      await reset();
      const answer = await ask(text).catch((error: Error) => `refused: ${error.message}`);
      // Messages are counted over all workspaces.
      return JSON.stringify(answer).replaceAll(/\/m\d+/g, '/m');
    };
    const text = JSON.stringify(given);
    const control = await answerTo(asNobodys(text));
    expect(control).not.toMatch(MARKS);
    if (asNobodys(text) !== text) expect(asNobodys(await answerTo(text))).toBe(control);
    expect(await kept()).toBe(before);
  };

  const GUESSES = [...Object.keys(THEIRS), 'T0AAAA'];

  it.each(ACTIONS)('/%s finds, shows and changes nothing of the other', async (_, command, action) => {
    const { runner, b } = two;
    const subcommand = action.name.split(' ')[1] ?? '';
    const options = describeOptions(action);
    const needed = options.filter(({ required }) => required).map(({ name, example }) => [name, example]);
    const values = Object.fromEntries(needed);
    const guessed = options.flatMap(({ name }) => GUESSES.map((guess) => ({ ...values, [name]: guess })));
    for (const one of [values, ...guessed]) {
      const read = (text: string) => ({ subcommand, values: JSON.parse(text) });
      await expectBlind(one, (text) => runner.run(command, read(text), b));
      await expectBlind(one, (text) => runner.form(command, read(text), b));
    }
    for (const { name, suggested } of options.filter(({ suggested }) => suggested)) {
      expect(suggested).toBe(true);
      for (const typed of ['', 'v', ...GUESSES]) {
        const unfinished = { command, subcommand, option: name, typed };
        await expectBlind(typed, (text) => runner.suggest({ ...unfinished, typed: JSON.parse(text) }, b));
      }
    }
  });

  it('buttons and menus of the other find, show and change nothing of it', async () => {
    const { runner, b } = two;
    const unique = [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
    for (const { command: name, subcommand, values } of unique) {
      const command = commands.find((one) => one.name === name);
      if (command === undefined) throw new Error(`no command ${name}`);
      const read = (text: string) => ({ subcommand, values: JSON.parse(text) });
      await expectBlind(values, (text) => runner.run(command, read(text), b));
      await expectBlind(values, (text) => runner.form(command, read(text), b));
    }
  });

  it('what the other has typed into a form is nobody’s', async () => {
    const { runner, b } = two;
    for (const id of [draft, 'f'.repeat(draft.length)])
      await expect(runner.reopen(id, commands, b)).rejects.toMatchObject({ code: 'draft-gone' });
  });

  it.each(messageActions)('$id of a message finds nothing of the other', async (action) => {
    const { runner, b } = two;
    const messages = ['https://T0AAAA.example/m1', anArticle(FERRY).url ?? '', 'velvet-a1', 'quasarology'];
    for (const message of messages)
      await expectBlind(message, (text) =>
        runner.point(action, { text: JSON.parse(text), parts: [] }, b).then(blockless),
      );
  });

  it('nothing is posted there for anything that is done here', async () => {
    const { room, runner, b } = two;
    for (const [, command, action] of ACTIONS) {
      const subcommand = action.name.split(' ')[1] ?? '';
      await runner.run(command, { subcommand, values: { id: 'velvet-a1' } }, b);
      await runner.run(command, { subcommand, values: { query: 'ferry', discuss: 'yes' } }, b);
    }
    await room.deliverer.run();

    expect(await kept()).toBe(before);
  });
});

/** What somebody types who guesses something that nobody has. */
function asNobodys(text: string): string {
  const names = Object.entries({ ...THEIRS, T0AAAA: 'T0ZZZZ', t0aaaa: 't0zzzz' });
  return names.reduce((said, [theirs, nobodys]) => said.replaceAll(theirs, nobodys), text);
}

/** An answer repeats what it was asked for. */
function blockless({ blocks }: Document): readonly string[] {
  return callsOf({ language: 'en', preview: '', blocks }).map((call) => JSON.stringify(call));
}
