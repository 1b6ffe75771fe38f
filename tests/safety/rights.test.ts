import { describe, expect, it } from 'vitest';
import { messageActions } from '../../commands/message-actions.ts';
import type { Asker } from '../../src/app/asker.ts';
import { describeOptions } from '../../src/command/describe.ts';
import { NOBODY } from '../../src/slack/asker.ts';
import { ACTIONS } from '../support/actions.ts';
import { FERRY } from '../support/articles.ts';
import { NEWS } from '../support/newsroom.ts';
import {
  aLivedInPlace,
  CHANNELS,
  casesOf,
  everyWay,
  POINTING,
  pointed,
  RIGHTS,
  SERVER,
  seen,
} from '../support/rights.ts';
import { aSharedNewsroom, someone } from '../support/several-workspaces.ts';

it('every action has its rights in the table', () => {
  expect(Object.keys(RIGHTS).sort()).toEqual(ACTIONS.map(({ action }) => action.name).sort());
  expect(Object.keys(POINTING).sort()).toEqual(messageActions.map(({ id }) => id).sort());
});

describe('what only shows something', () => {
  const showing = ACTIONS.filter(({ action }) => RIGHTS[action.name]?.shows === true);

  it.each(showing.map((one) => ({ ...one, name: one.action.name })))(
    'changes nothing, whoever asks for it: $name',
    async (one) => {
      const place = await aLivedInPlace();
      const before = seen(place);
      const changing = [...(RIGHTS[one.action.name]?.own ?? []), ...(RIGHTS[one.action.name]?.writes ?? [])];
      const doing = new Set(
        changing.flatMap((values) => Object.keys(values).filter((key) => key !== 'query')),
      );
      const options = describeOptions(one.action).filter(({ name }) => !doing.has(name));
      const examples = options.map(({ name, example }) => ({ [name]: example }));
      for (const channel of CHANNELS) {
        for (const values of [{}, ...examples, Object.assign({}, ...examples), { article: 'ferry' }]) {
          await everyWay(
            place,
            { ...one, values: pointed(one, values, `${channel.platform}-1`) },
            someone(channel),
          );
          expect(seen(place), JSON.stringify(values)).toEqual(before);
        }
      }
    },
  );
});

describe('what changes subscriptions', () => {
  const managing = casesOf('manages');
  const refused: readonly [string, Asker, { adminsOnly?: boolean }?][] = [
    ['a guest on Slack', someone(NEWS, { standing: 'guest' })],
    ['who is not in the channel', someone(NEWS, { standing: 'outsider' })],
    ['a member, where admins alone may', someone(NEWS, { standing: 'member' }), { adminsOnly: true }],
    ['a guest, where admins alone may', someone(NEWS, { standing: 'guest' }), { adminsOnly: true }],
    ['of whom Slack says nothing', someone(NEWS, { standing: new Error('no answer') })],
    ['of whom nothing could be read', NOBODY],
    ['who writes to the bot alone', someone(null, { person: { platform: 'slack', id: 'U1' } })],
    ['a member on Discord', someone(SERVER, { standing: 'member' })],
    [
      'a member on Discord, where admins alone may',
      someone(SERVER, { standing: 'member' }),
      { adminsOnly: true },
    ],
    ['of whom Discord says nothing', someone(SERVER, { standing: new Error('no answer') })],
  ];
  const allowed: readonly [string, Asker, { adminsOnly?: boolean }?][] = [
    ['a member on Slack', someone(NEWS, { standing: 'member' })],
    ['an admin on Slack, where they alone may', someone(NEWS, { standing: 'admin' }), { adminsOnly: true }],
    ['who manages the channel on Discord', someone(SERVER, { standing: 'manager' })],
    ['an admin on Discord', someone(SERVER, { standing: 'admin' })],
  ];

  it.each(refused)('changes nothing for %s, by command, button or form', async (_who, asker, given) => {
    const place = await aLivedInPlace(given);
    const before = seen(place);
    for (const one of managing) {
      for (const id of ['slack-1', 'discord-1']) {
        await everyWay(place, { ...one, values: pointed(one, one.values, id) }, asker);
        expect(seen(place), `${one.name} ${JSON.stringify(one.values)}`).toEqual(before);
      }
    }
    expect(place.room.log.lines).toEqual([]);
  });

  it.each(allowed)('does for %s', async (_who, asker, given) => {
    for (const one of managing) {
      const place = await aLivedInPlace(given);
      const id = `${asker.channel?.platform}-1`;
      const pause = ACTIONS.find(({ action }) => action.name === 'subscription pause');
      if (one.name === 'subscription resume' && pause !== undefined) {
        await place.runner.run(pause.command, { subcommand: 'pause', values: { id } }, asker);
      }
      const before = seen(place);
      const values = pointed(one, one.values, id);
      await place.runner.run(one.command, { subcommand: one.subcommand, values }, asker);
      expect(seen(place), `${one.name} ${JSON.stringify(values)}`).not.toEqual(before);
    }
  });

  it('changes nothing of another workspace or channel for its admins, who guess an id or press an old button', async () => {
    const place = await aLivedInPlace();
    const strangers = [
      someone({ ...NEWS, workspace: 'T2' }),
      someone({ ...NEWS, id: 'C2' }),
      someone({ ...SERVER, workspace: 'G2' }),
      someone({ ...NEWS, platform: 'discord' }),
    ];
    const before = seen(place);
    for (const one of managing.filter(({ name }) => name !== 'subscription add')) {
      for (const asker of strangers) {
        for (const id of ['slack-1', 'discord-1', 'SLACK-1', ' slack-1 ', 'gone', '%', '*']) {
          const answers = await everyWay(place, { ...one, values: { ...one.values, id } }, asker);
          for (const answer of answers) expect(answer, id).not.toContain('09:00');
          expect(seen(place), `${one.name} ${id}`).toEqual(before);
        }
      }
    }
  });

  it('changes nothing that stands in the file of the operator, whoever asks', async () => {
    const place = await aSharedNewsroom();
    await place.room.import(FERRY);
    await place.room.subscribe({ id: 'filed', origin: 'file' });
    const before = seen(place);
    const others = managing.filter(({ name }) => !['subscription add', 'subscription test'].includes(name));
    for (const one of others) {
      await everyWay(place, { ...one, values: { ...one.values, id: 'filed' } }, someone(NEWS));
      expect(seen(place), one.name).toEqual(before);
    }
  });
});
