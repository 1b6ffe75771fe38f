import { describe, expect, it } from 'vitest';
import { aNoteSlack } from '../support/note-slack.ts';

/** Who typed `/note show`. */
async function whoTyped(running: Awaited<ReturnType<typeof aNoteSlack>>, channelId = 'C0NOTES') {
  const typed = await running.slack.slashCommand({
    ...{ command: '/note', text: 'show', userId: 'U0ALICE', channelId },
  });
  await typed.waitForReplies(1);
  const asker = running.askers.at(-1);
  if (asker === undefined) throw new Error('nobody asked');
  return asker;
}

describe('somebody who types a command', () => {
  it('is in a channel', async () => {
    expect(await whoTyped(await aNoteSlack())).toMatchObject({
      locale: null,
      channel: { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0NOTES' },
    });
  });

  it('is in no channel in a direct message', async () => {
    expect(await whoTyped(await aNoteSlack(), 'D0ALICE')).toMatchObject({ channel: null });
  });

  it.each([
    [{}, 'member'],
    [{ isAdmin: true }, 'admin'],
    [{ isOwner: true }, 'admin'],
    [{ isRestricted: true }, 'guest'],
    [{ isUltraRestricted: true }, 'guest'],
    [{ isBot: true }, 'guest'],
    [{ isStranger: true, isAdmin: true }, 'guest'],
  ])('of whom Slack says %o is a %s, in their own zone', async (flags, standing) => {
    const running = await aNoteSlack();
    running.slack.workspace.changeUser('U0ALICE', { ...flags, tz: 'America/Sao_Paulo' });

    const asker = await whoTyped(running);

    expect(await asker.standing()).toBe(standing);
    expect(await asker.zone()).toBe('America/Sao_Paulo');
  });

  it.each([
    [{}, 'outsider'],
    [{ isRestricted: true }, 'guest'],
    [{ isAdmin: true }, 'admin'],
  ])('who is not in the channel, and of whom Slack says %o, is a %s', async (flags, standing) => {
    const running = await aNoteSlack();
    running.slack.workspace.changeUser('U0ALICE', flags);
    running.slack.workspace.changeChannel('C0NOTES', { members: ['U0BOB'] });

    expect(await (await whoTyped(running)).standing()).toBe(standing);
  });

  it('has no zone where Slack says none', async () => {
    const running = await aNoteSlack();
    running.slack.workspace.changeUser('U0ALICE', { tz: '' });

    expect(await (await whoTyped(running)).zone()).toBeNull();
  });

  it('is looked up when that is needed, and once', async () => {
    const running = await aNoteSlack();
    const lookedUp = () =>
      running.slack.calls.filter(({ method }) => /^(users\.info|conversations\.members)$/.test(method))
        .length;

    const asker = await whoTyped(running);
    expect(lookedUp()).toBe(0);
    await Promise.all([asker.standing(), asker.zone(), asker.standing()]);

    expect(lookedUp()).toBe(2);
  });

  it('is never guessed: when Slack does not say who it is, that is an error', async () => {
    const running = await aNoteSlack({
      botScopes: ['commands'],
      refusals: ['missing_scope', 'missing_scope'],
    });

    const asker = await whoTyped(running);

    await expect(asker.standing()).rejects.toThrow('missing_scope');
  });
});
