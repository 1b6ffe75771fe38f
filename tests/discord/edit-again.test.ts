import { describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { Store } from '../../src/ports/store.ts';
import type { InteractionResult } from '../doubles/discord/state/interactions.ts';
import { NOW } from '../support/articles.ts';
import { aStore, recordingLog } from '../support/desk.ts';
import { plans } from '../support/plans.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

const ADA = '500000000000000001';
const BEN = '500000000000000002';
const TYPED = { when: 'never', what: 'old\nferries', style: '' };

/** A server where somebody has sent a form with a mistake in it. */
async function mistaken(
  given: { readonly store?: Store; readonly runner?: (runner: CommandRunner) => CommandRunner } = {},
) {
  const discord = await aDiscord();
  const log = recordingLog();
  const store = given.store ?? (await aStore());
  const runner = runnerOn(store, log);
  const chat = aDiscordChat(discord, given.runner?.(runner) ?? runner, { commands: [plans], log });
  await chat.connect();
  const options = { style: 'short', note: 'mine' };
  const opened = await discord.slashCommand({ name: 'plan', subcommand: 'add', options, userId: ADA });
  const sent = await discord.submit(opened, TYPED, { userId: ADA });
  return { discord, log, store, runner, chat, sent, reply: await sent.waitForReply() };
}

const wordsOf = async (result: InteractionResult) => wordsIn((await result.waitForReply()).components);

describe('“Edit again” below a mistake', () => {
  it('is shown to who made it alone, without the command to type', async () => {
    const { reply } = await mistaken();

    expect(reply.ephemeral).toBe(true);
    expect(wordsIn(reply.components)).toContain('That never comes.');
    expect(wordsIn(reply.components)).not.toContain('/plan add');
  });

  it('opens the form with all that was typed, also what was emptied, and goes on with it', async () => {
    const { discord, reply } = await mistaken();

    const again = await discord.press(reply, 'Edit again', { userId: ADA });
    const sent = await discord.submit(again, { when: '9:00' }, { userId: ADA });

    expect(again.callback).toMatchObject({
      type: 9,
      data: {
        title: 'A new plan',
        components: [
          { component: { custom_id: 'when', value: 'never' } },
          { component: { custom_id: 'what', value: 'old\nferries' } },
          { component: { custom_id: 'style', options: [{ default: false }, { default: false }] } },
        ],
      },
    });
    const given: unknown = JSON.parse(
      (await wordsOf(sent)).replaceAll('\\', '').replace('old\nferries', 'old ferries'),
    );
    expect(given).toMatchObject({ when: '9:00', note: 'mine' });
    expect(given).not.toHaveProperty('style');
  });

  it('works as often as it is needed', async () => {
    const { discord, reply } = await mistaken();

    const again = await discord.press(reply, 'Edit again', { userId: ADA });
    const worse = await discord.submit(again, { when: 'crash' }, { userId: ADA });
    const third = await discord.press(await worse.waitForReply(), 'Edit again', { userId: ADA });

    expect(third.callback).toMatchObject({
      data: { components: [{ component: { value: 'crash' } }, {}, {}] },
    });
  });

  it('works after a restart, in another process', async () => {
    const { discord, store, chat, reply } = await mistaken();
    await chat.stop();
    const log = recordingLog();
    await aDiscordChat(discord, runnerOn(store, log), { commands: [plans], log }).connect();

    const again = await discord.press(reply, 'Edit again', { userId: ADA });

    expect(again.callback).toMatchObject({ type: 9 });
  });

  it('opens nothing for anybody else', async () => {
    const { discord, reply } = await mistaken();

    const pressed = await discord.press(reply, 'Edit again', { userId: BEN });

    expect(pressed.callback.type).toBe(5);
    expect(await wordsOf(pressed)).toContain('What you typed is not kept any more.');
  });

  it('says so when what was typed is forgotten', async () => {
    const { discord, store, log, reply } = await mistaken();
    const person = { platform: 'discord', id: ADA } as const;
    await store.keepDraft({ id: 'other', person, content: '{}' }, NOW, NOW + 1);

    const pressed = await discord.press(reply, 'Edit again', { userId: ADA });

    expect(await wordsOf(pressed)).toContain('Please open the form again.');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what was typed that cannot be kept', () => {
  it('is shown, to be copied', async () => {
    const broken = { keepDraft: () => Promise.reject(new Error('disk full')) } as unknown as Store;
    const { log, reply } = await mistaken({ store: broken });

    expect(wordsIn(reply.components)).toContain('`/plan add note:mine when:never what:old ferries`');
    expect(log.lines).toContainEqual(
      expect.objectContaining({ message: 'what was typed could not be kept' }),
    );
  });
});
