import { describe, expect, it } from 'vitest';
import { said } from '../../../src/command/said.ts';
import type { Channel } from '../../../src/core/channel.ts';
import type { Outgoing } from '../../../src/ports/chat.ts';
import { FERRY } from '../../support/articles.ts';
import { DAY, HOUR } from '../../support/newsroom.ts';
import { aPage, textIn } from '../../support/web-page.ts';

const CHANNEL: Channel = { platform: 'web', workspace: 'local', id: 'newsdesk' };

function outgoing(words: string, given: Partial<Outgoing> = {}): Outgoing {
  return { part: said(words, { locale: 'en' }), under: null, threadName: 'Thread', key: 'k1', ...given };
}

describe('what is posted on the page', () => {
  it('stands there for everybody, and is found at its address', async () => {
    const { chat, open } = await aPage([FERRY]);
    const reference = await chat.post(CHANNEL, outgoing('Posted.'));
    expect(reference).toEqual({ id: 'k1', channel: 'newsdesk', url: `${chat.url}#k1` });
    const page = await open();
    expect(textIn(page, '#k1 .look')).toEqual([
      'NNewsdesk APP 9:00 AMPosted.',
      'NNewsdesk APP 9:00 AMPosted.',
    ]);
  });

  it('stands there once when it is posted again', async () => {
    const { chat, open } = await aPage();
    const first = await chat.post(CHANNEL, outgoing('Posted.'));
    expect(await chat.post(CHANNEL, outgoing('Posted.'))).toEqual(first);
    expect(textIn(await open(), '#k1')).toHaveLength(1);
    const reply = outgoing('Below.', { under: first, key: 'k2' });
    expect(await chat.post(CHANNEL, reply)).toEqual(await chat.post(CHANNEL, reply));
    await chat.post(CHANNEL, outgoing('Posted.'));
    expect(textIn(await open('/thread/k1'), 'article')).toHaveLength(2);
  });

  it('is found by its key, and is not when nobody posted it', async () => {
    const { chat } = await aPage();
    const opening = await chat.post(CHANNEL, outgoing('Posted.'));
    const reply = outgoing('Below.', { under: opening, key: 'k2' });
    const reference = await chat.post(CHANNEL, reply);
    expect(reference.url).toBe(`${chat.url}thread/k1#k2`);
    expect(await chat.find(CHANNEL, outgoing('Posted.'), 0)).toEqual({ kind: 'found', reference: opening });
    expect(await chat.find(CHANNEL, reply, 0)).toEqual({ kind: 'found', reference });
    expect(await chat.find(CHANNEL, outgoing('', { key: 'k3' }), 0)).toEqual({ kind: 'absent' });
  });

  it('is put right in its place, and says so', async () => {
    const { chat, open } = await aPage();
    const reference = await chat.post(CHANNEL, outgoing('Wrong.'));
    await chat.post(CHANNEL, outgoing('Later.', { key: 'k2', under: reference }));
    const part = said('Right.', { locale: 'en' });
    await chat.edit(CHANNEL, { reference, part, key: 'k1', threadName: null });
    const page = await open();
    expect(textIn(page, '#k1 .slack')).toEqual(['NNewsdesk APP 9:00 AMRight.(edited)1 reply']);
    expect(await chat.reopen(CHANNEL, reference)).toBe('open');
  });

  it('is gone when the program has ended since', async () => {
    const { chat } = await aPage();
    const reference = { id: 'old', channel: 'newsdesk', url: null };
    const part = said('Right.', { locale: 'en' });
    expect(await chat.reopen(CHANNEL, reference)).toBe('gone');
    const refused = (code: string) => ({ failure: { kind: 'refused', code, final: true } });
    await expect(chat.edit(CHANNEL, { reference, part, key: 'old', threadName: null })).rejects.toMatchObject(
      refused('message_not_found'),
    );
    await expect(chat.post(CHANNEL, outgoing('', { under: reference }))).rejects.toMatchObject(
      refused('thread_not_found'),
    );
  });

  it('is not posted by who was held up while somebody else may post it', async () => {
    const { chat, open } = await aPage();
    const late = outgoing('Late.', { isStillOurs: () => false });
    await expect(chat.post(CHANNEL, late)).rejects.toMatchObject({ failure: { code: 'late' } });
    expect(textIn(await open(), '#k1')).toEqual([]);
  });

  it('does not fill the memory: the oldest go, and their threads', async () => {
    const { chat, open } = await aPage();
    const first = await chat.post(CHANNEL, outgoing('First.', { key: 'first' }));
    await chat.post(CHANNEL, outgoing('Below.', { key: 'below', under: first }));
    for (let index = 0; index < 250; index += 1)
      await chat.post(CHANNEL, outgoing('More.', { key: `m${index}` }));
    expect(textIn(await open(), 'article').length).toBeLessThanOrEqual(100);
    for (const key of ['first', 'below'])
      expect(await chat.find(CHANNEL, outgoing('', { key }), 0)).toEqual({ kind: 'absent' });
    for (let index = 0; index < 250; index += 1) {
      const under = { id: 'm249', channel: 'newsdesk', url: null };
      await chat.post(CHANNEL, outgoing('Reply.', { key: `r${index}`, under }));
    }
    expect(textIn(await open('/thread/m249'), 'article').length).toBeLessThanOrEqual(101);
    expect(await chat.find(CHANNEL, outgoing('', { key: 'r0' }), 0)).toEqual({ kind: 'absent' });
  });
});

describe('a subscription of the page', () => {
  it('posts there at its hour, once', async () => {
    const page = await aPage();
    await page.send('/type', { line: '/subscription add when:"daily 10:00"' });
    await page.room.import(FERRY);
    const posted = async () =>
      textIn(await page.open(), '.slack').filter((said) => !said.includes('visible'));
    await page.room.beat(page.room.now + 30 * 60_000);
    expect(await posted()).toEqual([]);
    for (let beat = 0; beat < 3; beat += 1) await page.room.beat(page.room.now + HOUR);
    const [edition, ...others] = await posted();
    expect(edition).toContain(FERRY.headline);
    expect(others).toEqual([]);
    await page.room.beat(page.room.now + DAY);
    expect(await posted()).toHaveLength(1);
  });

  it('is seen without loading the page again: its version counts what changes', async () => {
    const { chat, ask } = await aPage();
    const version = async () => (await ask('/version')).text;
    const before = await version();
    expect(await version()).toBe(before);
    await chat.post(CHANNEL, outgoing('Posted.'));
    expect(await version()).not.toBe(before);
  });
});

it('ends when it is stopped, also twice, or before it has begun', async () => {
  const { chat, ask } = await aPage();
  await chat.stop();
  await chat.stop();
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
});
