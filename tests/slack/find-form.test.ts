import { describe, expect, it, vi } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { freePort } from '../support/network.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A workspace in which articles can be found by a form. */
async function finding(
  given: Parameters<typeof aSlackChat>[2] = {},
  changed: (runner: CommandRunner) => CommandRunner = (runner) => runner,
) {
  const slack = await aSlack();
  const { runner, log } = await aDesk([FERRY, BRIDGE, { ...COMET, headline: `Comet ${'x'.repeat(200)}` }]);
  await aSlackChat(slack, changed(runner), { log, ...given }).connect();
  return { slack, log };
}

/** The newest view, once it has been changed so often. */
const viewAfter = (slack: SlackDouble, updates = 0) =>
  vi.waitFor(
    () => {
      const view = slack.views.at(-1);
      if (view === undefined || view.updates < updates) throw new Error('the view is not there yet');
      return view.view;
    },
    { interval: 5, timeout: 2000 },
  );

describe('the form in which an article is looked for', () => {
  it('opens with a shortcut from anywhere, offers what fits, and is answered with the card', async () => {
    const { slack } = await finding();

    await slack.shortcut({ callbackId: 'find-article' });
    const view = await viewAfter(slack);
    const { offered } = await slack.type({ blockId: 'query', value: 'bri' });
    await slack.submit({ answers: { query: offered[0]?.value ?? '' } });

    expect(view).toMatchObject({
      title: { text: 'Find an article' },
      blocks: [{ block_id: 'query', element: { type: 'external_select', min_query_length: 0 } }],
    });
    expect(offered.map(({ text }) => text.text)).toEqual(['Old bridge closes for repairs']);
    expect(wordsIn((await viewAfter(slack, 1)).blocks)).toContain('Old bridge closes for repairs');
  });

  it('offers the newest articles before anything is typed, with headlines as long as Slack takes', async () => {
    const { slack } = await finding();
    await slack.shortcut({ callbackId: 'find-article' });
    await viewAfter(slack);

    const { offered } = await slack.type({ blockId: 'query', value: '' });

    expect(offered).toHaveLength(3);
    expect(offered[0]?.text.text).toBe('Harbour opens a second ferry line');
    expect(offered[2]?.text.text).toHaveLength(75);
  });

  it('offers nothing where nothing fits', async () => {
    const { slack } = await finding();
    await slack.shortcut({ callbackId: 'find-article' });
    await viewAfter(slack);

    expect((await slack.type({ blockId: 'query', value: '"zepp* NEAR(' })).offered).toEqual([]);
  });

  it('opens with a button where nothing was found', async () => {
    const { slack } = await finding();
    const typed = await slack.slashCommand({ command: '/article', text: 'zeppelin' });
    const [message = {}] = await typed.waitForReplies(1);
    expect(wordsIn(message.blocks)).toContain('No article matches “zeppelin”');

    await slack.press({ message, label: 'Find another article' });

    expect(await viewAfter(slack)).toMatchObject({ title: { text: 'Find an article' } });
  });

  it('opens with a button where others match, too', async () => {
    const slack = await aSlack();
    const { runner } = await aDesk([FERRY, { ...FERRY, path: 'b.md', headline: 'Harbour closes' }]);
    await aSlackChat(slack, runner).connect();
    const typed = await slack.slashCommand({ command: '/article', text: 'harbour' });
    const [message = {}] = await typed.waitForReplies(1);

    await slack.press({ message, label: 'Find another article' });

    expect(await viewAfter(slack)).toMatchObject({ title: { text: 'Find an article' } });
  });

  it('is not in the way of the newest article', async () => {
    const { slack } = await finding();

    const typed = await slack.slashCommand({ command: '/article' });

    expect(wordsIn(await typed.waitForReplies(1))).toContain('Harbour opens');
    expect(slack.views).toEqual([]);
  });

  it('that Slack does not open is said, with what to type instead', async () => {
    const { slack } = await finding();
    slack.fail('views.open', { error: 'expired_trigger_id' });

    const typed = await slack.slashCommand({ command: '/article', text: 'find:yes' });

    expect(wordsIn(await typed.waitForReplies(1))).toContain('/article query:belarus');
  });

  it('offers over HTTP, too', async () => {
    const port = await freePort();
    const transport = { mode: 'http', signingSecret: 'double-secret', host: '127.0.0.1', port } as const;
    const { slack } = await finding({ settings: { transport } });
    const url = `http://127.0.0.1:${port}/slack/events`;

    await slack.shortcut({ callbackId: 'find-article' }, url);
    await viewAfter(slack);

    expect((await slack.type({ blockId: 'query', value: 'bri' }, url)).offered).toHaveLength(1);
  });
});

describe('what is offered', () => {
  it('leaves out what Slack would not give back, and ends at a hundred', async () => {
    const suggestions = [
      { label: 'long', value: 'v'.repeat(76) },
      { label: '', value: 'empty' },
      { label: 'fits', value: 'v'.repeat(75) },
      ...Array.from({ length: 120 }, (_, at) => ({ label: `Number ${at}`, value: `${at}` })),
    ];
    const { slack } = await finding({}, (runner) => ({ ...runner, suggest: async () => suggestions }));
    await slack.shortcut({ callbackId: 'find-article' });
    await viewAfter(slack);

    const { offered } = await slack.type({ blockId: 'query', value: 'x' });

    expect(offered).toHaveLength(100);
    expect(offered[0]).toMatchObject({ text: { text: 'fits' }, value: 'v'.repeat(75) });
  });

  it('is nothing, and a line in the log, when it fails', async () => {
    const { slack, log } = await finding({}, (runner) => ({
      ...runner,
      suggest: () => Promise.reject(new Error('broken')),
    }));
    await slack.shortcut({ callbackId: 'find-article' });
    await viewAfter(slack);

    expect((await slack.type({ blockId: 'query', value: 'x' })).offered).toEqual([]);
    expect(log.lines).toContainEqual(expect.objectContaining({ message: 'Slack: suggestions failed' }));
  });
});

it('a shortcut that is not ours, or not any more, is a line in the log', async () => {
  const { slack, log } = await finding();

  await slack.shortcut({ callbackId: 'constructor' });

  await vi.waitFor(() => expect(log.lines.some(({ level }) => level === 'warn')).toBe(true));
  expect(slack.views).toEqual([]);
});
