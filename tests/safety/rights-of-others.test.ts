import { describe, expect, it } from 'vitest';
import { messageActions } from '../../commands/message-actions.ts';
import { plainText } from '../../src/message/plain.ts';
import { ACTIONS, typedText } from '../support/actions.ts';
import { NEWS } from '../support/newsroom.ts';
import { aLivedInPlace, CHANNELS, casesOf, everyWay, POINTING, SERVER, seen } from '../support/rights.ts';
import { someone } from '../support/several-workspaces.ts';

const MUTE = { channel: false, threads: false };

describe('what others see', () => {
  const writing = casesOf('writes');

  it.each(writing)('is not done for who may not write there: $name $values', async (one) => {
    const place = await aLivedInPlace();
    const before = seen(place);
    for (const channel of [...CHANNELS, null]) {
      const asker = someone(channel, { mayWrite: MUTE });
      const { command, subcommand, values } = one;
      for (const given of [typedText(one, values), { subcommand, values }]) {
        const answer = await place.runner.run(command, given, asker);
        expect(answer.audience, plainText(answer)).toBeUndefined();
        expect(seen(place)).toEqual(before);
      }
    }
  });

  it.each(writing)('is done for who may: $name $values', async (one) => {
    const place = await aLivedInPlace();
    const before = seen(place);
    for (const channel of CHANNELS) {
      await place.runner.run(
        one.command,
        { subcommand: one.subcommand, values: one.values },
        someone(channel),
      );
    }
    expect(seen(place)).not.toEqual(before);
  });

  it('is not done with a message, either', async () => {
    const place = await aLivedInPlace();
    const before = seen(place);
    const message = { text: 'https://news.example/ferry', parts: [] };
    for (const action of messageActions) {
      await place.runner.point(action, message, someone(SERVER, { mayWrite: MUTE }));
      expect(seen(place), action.id).toEqual(before);
      await place.runner.point(action, message, someone(SERVER));
      if (POINTING[action.id] === 'shows') expect(seen(place), action.id).toEqual(before);
      else expect(seen(place), action.id).not.toEqual(before);
    }
  });
});

describe("what is somebody's own", () => {
  it.each(casesOf('own'))('is changed by nobody else: $name $values', async (one) => {
    const place = await aLivedInPlace();
    const rows = () => (place.kept().saved_articles ?? []).filter((row) => row.includes('"U1"'));
    const before = rows();
    for (const channel of CHANNELS) {
      const { platform } = channel;
      await everyWay(place, one, someone(channel, { person: { platform, id: 'U2' } }));
      await everyWay(place, one, someone(channel, { person: null }));
    }
    expect(rows()).toEqual(before);
    await everyWay(place, one, someone(NEWS));
    expect(rows()).not.toEqual(before);
  });

  it('is a form that was not taken: nobody else opens it, and nobody without a name', async () => {
    const { runner } = await aLivedInPlace();
    const form = { command: 'subscription', subcommand: 'add', given: {}, answers: { when: 'secret time' } };
    const draft = await runner.keep(form, someone(NEWS));
    const known = ACTIONS.map(({ command }) => command);
    const strangers = [
      someone(NEWS, { person: { platform: 'slack', id: 'U2' } }),
      someone(SERVER),
      someone(NEWS, { person: null }),
    ];
    for (const asker of strangers) {
      await expect(runner.reopen(draft ?? '', known, asker)).rejects.toMatchObject({ code: 'draft-gone' });
    }
    expect(JSON.stringify(await runner.reopen(draft ?? '', known, someone(NEWS)))).toContain('secret time');
  });
});
