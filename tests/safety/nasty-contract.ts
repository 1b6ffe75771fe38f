import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { describeOptions } from '../../src/command/describe.ts';
import { plainText } from '../../src/message/plain.ts';
import type { Store } from '../../src/ports/store.ts';
import { ACTIONS, typedText } from '../support/actions.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { NASTY } from '../support/nasty.ts';
import { aNewsroom, NEWS } from '../support/newsroom.ts';
import { aRunnerIn, someone } from '../support/several-workspaces.ts';

/** Milliseconds: it takes five seconds on each store, on a busy machine many more. */
const PATIENCE = 180_000;

const ELSEWHERE = { ...NEWS, workspace: 'T2', id: 'C2' };

/** Options that take any text, each with its action. */
const TEXTS = ACTIONS.flatMap((one) =>
  describeOptions(one.action)
    .filter(({ kind, choices }) => kind === 'text' && choices === undefined)
    .map(({ name }) => ({ ...one, option: name, where: `${name} of /${one.action.name}` })),
);

/** What must be the same before and after. */
async function untouched(store: Store) {
  const [articles, topics, languages] = await Promise.all([
    store.newest({ limit: 10 }),
    store.topics(10),
    store.languages(),
  ]);
  return { articles, topics, languages, elsewhere: await store.subscriptionsIn(ELSEWHERE) };
}

/** Where the program asked to be connected to while a test ran. */
function connections(): string[] {
  const made: string[] = [];
  const note = (name: string) => (message: unknown) => {
    made.push(`${name} ${JSON.stringify(Object.keys(message as object))}`);
  };
  for (const name of ['http.client.request.start', 'undici:request:create', 'net.client.socket']) {
    const noted = note(name);
    subscribe(name, noted);
    onTestFinished(() => void unsubscribe(name, noted));
  }
  return made;
}

/**
 * Whatever is typed for any option of any command stays a text, on any store.
 * @param talksTo what the store itself connects to is not counted
 */
export function nastyContract(aStore: () => Promise<Store>, talksTo: 'nobody' | 'a server'): void {
  it(
    'what is typed for any option is a text and nothing else',
    async () => {
      const room = await aNewsroom({ store: await aStore() });
      await room.import(FERRY, BRIDGE, COMET);
      await room.subscribe();
      await room.subscribe({ id: 'elsewhere', channel: ELSEWHERE });
      const runner = aRunnerIn(room);
      const asker = someone(NEWS);
      const { store, log } = room;
      const before = await untouched(store);
      const files = readdirSync('.');
      const made = connections();
      for (const { command, subcommand, action, option, where } of TEXTS) {
        for (const text of NASTY) {
          const values = { [option]: text };
          const answers = [
            await runner.run(command, { subcommand, values }, asker),
            await runner.run(command, typedText({ command, subcommand, action }, values), asker),
          ];
          for (const answer of answers) expect(plainText(answer), where).not.toMatch(/root:|elsewhere/);
          await runner.suggest({ command, subcommand, option, typed: text }, asker);
          await runner.form(command, { subcommand, values }, asker);
        }
        expect(log.lines, where).toEqual([]);
        expect(await untouched(store), where).toEqual(before);
      }
      expect(readdirSync('.')).toEqual(files);
      if (talksTo === 'nobody') expect(made).toEqual([]);
      else expect(made.filter((one) => !one.startsWith('net'))).toEqual([]);
    },
    PATIENCE,
  );

  it('what is typed is kept as it was typed, and looked for as it is', async () => {
    const room = await aNewsroom({ store: await aStore() });
    const person = { platform: 'slack', id: 'U1' } as const;
    for (const [index, text] of NASTY.filter((one) => !/[\0\uD800]/.test(one)).entries()) {
      const draft = { id: `d${index}`, person, content: text };
      await room.store.keepDraft(draft, room.now, 0);
      expect(await room.store.draft(draft.id, person, 0)).toBe(text);
      expect(await room.store.draft(draft.id, { platform: 'slack', id: text }, 0)).toBeNull();
      expect(await room.store.subscriptionsIn({ platform: 'slack', workspace: text, id: text })).toEqual([]);
    }
  });
}
