import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withForm } from '../support/note-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A form that was sent, whose command goes on until it is released; the clock stands still. */
async function slowForm(refusals: readonly string[] = [], what = 'tea') {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const running = await withForm('add', {
    refusals,
    runner: (runner) => ({
      ...runner,
      async perform(...given) {
        begun.resolve();
        await released;
        return runner.perform(...given);
      },
    }),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const sent = running.slack.submit({ answers: { what } });
  await begun.promise;
  return { ...running, sent, release };
}

const KEPT = 'Kept: {"what":"tea"}';

describe('the answer to a form', () => {
  it('that is there within a second comes with the acknowledgement', async () => {
    const { slack, sent, release } = await slowForm();

    await vi.advanceTimersByTimeAsync(999);
    release();

    expect(wordsIn((await sent).acknowledgement)).toContain(KEPT);
    expect(slack.views).toMatchObject([{ updates: 1 }]);
  });

  it('that takes longer comes after one that says to wait, and not so soon that Slack mixes them up', async () => {
    const { slack, sent, release, viewAfter } = await slowForm();

    await vi.advanceTimersByTimeAsync(1000);
    expect(wordsIn((await sent).acknowledgement)).toContain('…');
    release();
    await vi.advanceTimersByTimeAsync(499);
    // By now Slack would have got it, had it been sent.
    await (await slack.slashCommand({ command: '/note', text: 'show' })).waitForReplies(1);
    expect(slack.views).toMatchObject([{ updates: 1 }]);
    await vi.advanceTimersByTimeAsync(1);

    expect(wordsIn((await viewAfter(2)).view.blocks)).toContain(KEPT);
  });

  it('that is a mistake, and takes longer, takes the place of the form: nothing can be said below a question any more', async () => {
    const { sent, release, viewAfter } = await slowForm([], 'coffee');

    await vi.advanceTimersByTimeAsync(1000);
    await sent;
    release();
    await vi.advanceTimersByTimeAsync(500);

    const words = wordsIn((await viewAfter(2)).view.blocks);
    expect(words).toMatch(/^No \ncoffee\n here\./);
    expect(words).toContain('/note add what:coffee');
  });

  it.each([
    ['at once', 0],
    ['later', 1000],
  ])('is given when the bot stops meanwhile, whose socket is then closed: %s', async (_what, later) => {
    const { slack, chat, sent, release, viewAfter } = await slowForm();
    sent.catch(() => {});

    const stopped = chat.stop();
    await vi.waitFor(() => expect(slack.isConnected()).toBe(false), { interval: 1 });
    await vi.advanceTimersByTimeAsync(later);
    release();

    expect(wordsIn((await viewAfter(1)).view.blocks)).toContain(KEPT);
    await stopped;
  });

  it('that nobody waits for any more is lost, and the log says so', async () => {
    const { slack, chat, log, sent, release } = await slowForm(['not_found', 'not_found']);
    await vi.advanceTimersByTimeAsync(1500);
    await sent;

    slack.closeView(slack.views[0]?.id ?? '');
    release();
    await chat.stop();

    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'Slack did not take the apology' }),
    );
  });
});
