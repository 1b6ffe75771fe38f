import { describe, expect, it, vi } from 'vitest';
import { aDouble, aStartedApp } from '../support/bolt.ts';
import type { SlackDoubleOptions } from './slack/index.ts';
import { LIMITS } from './slack/limits.ts';
import { viewLimitCases } from './slack/view-limit-cases.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const text = (block_id: string, more: object = {}) => ({
  type: 'input' as const,
  block_id,
  label: plain(block_id),
  element: { type: 'plain_text_input' as const, action_id: block_id, ...more },
});
const modal = (...blocks: object[]) => ({
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: blocks as never[],
});
const go = { type: 'button', text: plain('Go'), action_id: 'go', value: 'there' };
const withButton = { blocks: [{ type: 'actions', elements: [go] }] as never[] };

describe('views', () => {
  /** A trigger_id, as somebody's command brings one. */
  async function aTrigger(options: SlackDoubleOptions = {}) {
    const double = await aDouble(options);
    let trigger = '';
    const { client } = await aStartedApp(double, (app) =>
      app.command('/open', async ({ ack, body }) => {
        trigger = body.trigger_id;
        await ack();
      }),
    );
    await double.slashCommand({ command: '/open' });
    return { double, client, trigger };
  }

  it('open with a trigger_id once', async () => {
    const { double, client, trigger } = await aTrigger();

    await client.views.open({ trigger_id: trigger, view: modal() });

    expect(double.views).toMatchObject([{ isOpen: true, view: { title: { text: 'Form' } }, updates: 0 }]);
    await expect(client.views.open({ trigger_id: trigger, view: modal() })).rejects.toThrow(
      'exchanged_trigger_id',
    );
    await expect(client.views.open({ trigger_id: '1.2.x', view: modal() })).rejects.toThrow(
      'invalid_trigger_id',
    );
  });

  it.each([
    [3000, null],
    [3001, 'expired_trigger_id'],
  ])('open %i ms after somebody did something: %s', async (late, error) => {
    let now = Date.UTC(2026, 0, 1);
    const { client, trigger } = await aTrigger({ now: () => now });
    now += late;

    const opening = client.views.open({ trigger_id: trigger, view: modal() }).then(
      () => null,
      (refused: Error) => refused.message,
    );

    expect(await opening).toEqual(error === null ? null : expect.stringContaining(error));
  });

  it('change while they are open, as long as nobody else has changed them', async () => {
    const { double, client, trigger } = await aTrigger();
    const { view } = await client.views.open({ trigger_id: trigger, view: modal() });
    const view_id = String(view?.id);

    await client.views.update({ view_id, hash: String(view?.hash), view: modal({ type: 'divider' }) });
    const stale = client.views.update({ view_id, hash: String(view?.hash), view: modal() });
    await expect(stale).rejects.toThrow('hash_conflict');
    double.closeView(view_id);
    await expect(client.views.update({ view_id, view: modal() })).rejects.toThrow('not_found');

    expect(double.views).toMatchObject([{ isOpen: false, updates: 1 }]);
  });

  it.each(viewLimitCases)('are taken at the limit of $limit and refused one past it', async (limitCase) => {
    const { client, trigger } = await aTrigger();
    const { max } = LIMITS[limitCase.limit];

    const open = (size: number) => {
      return client.views.open({ trigger_id: trigger, view: limitCase.view(size) as never });
    };

    await expect(open(max + 1)).rejects.toThrow('invalid_arguments');
    await expect(open(max)).resolves.toMatchObject({ ok: true });
  });

  it.each([
    ['a question without a button that sends it', { ...modal(text('a')), submit: undefined }, 'submit'],
    [
      'text that is longer than it may be',
      modal(text('a', { initial_value: 'xx', max_length: 1 })),
      'longer',
    ],
    ['the same block_id twice', modal(text('a'), text('a')), 'already exists'],
    ['no title', { ...modal(), title: undefined }, 'title'],
  ])('are refused with %s', async (_what, view, reason) => {
    const { double, client, trigger } = await aTrigger();

    await expect(client.views.open({ trigger_id: trigger, view: view as never })).rejects.toThrow(
      'invalid_arguments',
    );

    expect(double.refusals[0]?.reason).toContain(reason);
  });
});

describe('a view that is sent', () => {
  /** An open view, and what the app sees and answers when it is sent. */
  async function opened(view: ReturnType<typeof modal>, response?: object) {
    const double = await aDouble();
    const seen: unknown[] = [];
    await aStartedApp(double, (app) => {
      app.command('/open', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view });
      });
      app.view('form', async ({ ack, body }) => {
        seen.push(body.view.state.values);
        await (response === undefined ? ack() : ack(response as never));
      });
    });
    await double.slashCommand({ command: '/open' });
    await vi.waitFor(() => expect(double.views).toHaveLength(1), { interval: 5 });
    return { double, seen };
  }

  it('brings the answers, with what was filled in where nobody changed it, and closes', async () => {
    const view = modal(text('a', { initial_value: 'one' }), text('b'), { ...text('c'), optional: true });
    const { double, seen } = await opened(view);

    await double.submit({ answers: { b: 'two' } });

    const typed = (value: string | null) => ({ type: 'plain_text_input', value });
    expect(seen).toEqual([{ a: { a: typed('one') }, b: { b: typed('two') }, c: { c: typed(null) } }]);
    expect(double.views).toMatchObject([{ isOpen: false }]);
    expect(double.refusals).toEqual([]);
  });

  it('becomes the view that the acknowledgement holds', async () => {
    const after = { type: 'modal', title: plain('After'), blocks: [] };
    const { double } = await opened(modal(text('a')), { response_action: 'update', view: after });

    await double.submit({ answers: { a: 'x' } });

    expect(double.views).toMatchObject([{ isOpen: true, view: { title: { text: 'After' } } }]);
  });

  it.each([
    ['a view that is none', { response_action: 'update', view: {} }, 'invalid_arguments'],
    ['a mistake of an unknown block', { response_action: 'errors', errors: { z: 'x' } }, 'invalid_response'],
    ['an unknown action', { response_action: 'dance' }, 'invalid_response_action'],
  ])('refuses an acknowledgement with %s', async (_what, response, error) => {
    const { double } = await opened(modal(text('a')), response);

    await double.submit({ answers: { a: 'x' } });

    expect(double.refusals).toMatchObject([{ error: expect.stringContaining(error) }]);
  });

  it('is not sent by anybody who left out what is required', async () => {
    const { double } = await opened(modal(text('a')));

    await expect(double.submit({ answers: {} })).rejects.toThrow('a has to be filled in');
    await expect(double.submit({ answers: { z: 'x' } })).rejects.toThrow('does not ask for z');
  });
});

describe('a button', () => {
  it('that is pressed brings its value, a trigger_id and a response_url', async () => {
    const double = await aDouble();
    await aStartedApp(double, (app) =>
      app.action('go', async ({ ack, action, body, respond, client }) => {
        await ack();
        await respond(`going ${'value' in action ? action.value : ''}`);
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal() });
      }),
    );

    const pressed = await double.press({ message: withButton, label: 'Go', userId: 'U0ALICE' });

    expect(await pressed.waitForReplies(1)).toEqual([{ text: 'going there' }]);
    await vi.waitFor(() => expect(double.views).toHaveLength(1), { interval: 5 });
    expect(double.refusals).toEqual([]);
  });

  it('that stands beside text is pressed like any other', async () => {
    const double = await aDouble();
    await aStartedApp(double, (app) =>
      app.action('go', async ({ ack, action, respond }) => {
        await ack();
        await respond(`going ${'value' in action ? action.value : ''}`);
      }),
    );
    const text = { type: 'mrkdwn', text: 'Shall we?' };
    const message = { blocks: [{ type: 'section', text, accessory: go }] as never[] };

    const pressed = await double.press({ message, label: 'Go' });

    expect(await pressed.waitForReplies(1)).toEqual([{ text: 'going there' }]);
  });

  it('that is not there cannot be pressed', async () => {
    const double = await aDouble();

    await expect(double.press({ message: withButton, label: 'Stop' })).rejects.toThrow(
      'no button and no choice says “Stop”',
    );
  });
});
