import { describe, expect, it } from 'vitest';
import { aDouble, anApp } from '../support/bolt.ts';

const CHANNEL = 'C0GENERAL1';
const MARK = { event_type: 'a', event_payload: { b: 'c' } };

async function withMessage() {
  const double = await aDouble();
  const { chat } = anApp(double).client;
  const { ts = '' } = await chat.postMessage({ channel: CHANNEL, text: 'x', metadata: MARK });
  const update = (more: object = {}) => chat.update({ channel: CHANNEL, ts, text: 'y', ...more });
  return { double, chat, ts, update };
}

describe('an edit', () => {
  it('changes what it names, keeps what it does not, and is remembered', async () => {
    const { double, update, ts } = await withMessage();
    await update();
    await update({ text: 'z', metadata: { ...MARK, event_payload: { b: 'd' } } });
    expect(double.messages).toMatchObject([{ ts, text: 'z', metadata: { event_payload: { b: 'd' } } }]);
    expect(double.edits).toMatchObject([
      { ts, text: 'y', metadata: MARK },
      { ts, text: 'z' },
    ]);
  });

  it.each([
    ['unfurls nothing', { unfurl_links: false }, 'invalid_arguments'],
    ['takes no blocks that a post would not', { blocks: [{ type: 'header' }] }, 'invalid_blocks'],
    ['takes no more text than a post', { text: 'x'.repeat(50_000) }, 'msg_too_long'],
  ])('%s', async (_, more, code) => {
    const { double, update } = await withMessage();
    await expect(update(more)).rejects.toThrow(code);
    expect(double.edits).toEqual([]);
  });

  it('is none of what somebody else wrote, of what is gone, and of an archived channel', async () => {
    const { double, update, chat, ts } = await withMessage();
    const other = double.write(CHANNEL, { user: 'U0READER01' });
    await expect(update({ ts: other.ts })).rejects.toThrow('cant_update_message');
    double.workspace.changeChannel(CHANNEL, { isArchived: true });
    await expect(update()).rejects.toThrow('is_inactive');
    double.workspace.changeChannel(CHANNEL, { isArchived: false });
    await chat.postMessage({ channel: CHANNEL, text: 'reply', thread_ts: ts });
    double.remove(CHANNEL, ts);
    await expect(update()).rejects.toThrow('message_not_found');
    expect(double.edits).toEqual([]);
  });
});
