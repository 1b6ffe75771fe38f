/** What every store keeps of discussions. */
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/core/channel.ts';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { Part } from '../../src/ports/deliveries.ts';
import type { ClaimedDiscussion, DiscussionClaim } from '../../src/ports/discussions.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';

const HERE: Channel = { platform: 'slack', workspace: 'T1', id: 'C1' };
const THERE: Channel = { platform: 'discord', workspace: 'G1', id: 'C1' };
const MINUTE = 60_000;
const PART: Part = {
  document: document('en', 'News', [paragraph(text('News'))]),
  under: null,
  threadName: 'News',
};
const message = (id: string) => ({ id, channel: 'C1', url: `https://chat.example/${id}` });

export function discussionContract(open: () => Promise<Store>): void {
  const claim = (store: Store, holder: string, now = NOW, channel = HERE, articleId = 'a') =>
    store.claimDiscussion({ articleId, channel, key: holder, locale: 'en' }, holder, now, now + MINUTE);

  describe('a discussion that is kept', () => {
    it('is opened by one of several, and by the next when that one lets go of it', async () => {
      const store = await open();
      const claims = await Promise.all(['h1', 'h2', 'h3'].map((holder) => claim(store, holder)));
      expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'busy', 'claimed']);
      const [mine] = claims.filter(isClaimed);
      if (mine === undefined) throw new Error('one of them has it');
      const { discussion } = mine;

      expect(await claim(store, 'h4', NOW + MINUTE - 1)).toEqual({ kind: 'busy' });
      const sending: ClaimedDiscussion = { ...discussion, posted: [message('m1')], doubtSince: NOW + 5 };
      expect(await store.keepDiscussion(sending, NOW + 2 * MINUTE)).toBe(true);
      expect(await claim(store, 'h4', NOW + MINUTE)).toEqual({ kind: 'busy' });
      expect(await store.keepDiscussion(sending, null)).toBe(true);

      expect(await claim(store, 'h4', NOW + MINUTE)).toEqual({
        kind: 'claimed',
        discussion: { ...sending, holder: 'h4' },
      });
      expect(await store.openDiscussion(sending, [], ['a'], NOW)).toBe(false);
      expect(await store.discussion('a', HERE)).toBeNull();
    });

    it('is taken over when its holder has lost its time', async () => {
      const store = await open();
      await claim(store, 'h1');
      expect(await claim(store, 'h2', NOW + MINUTE)).toMatchObject({
        kind: 'claimed',
        discussion: { key: 'h1', holder: 'h2', posted: [], doubtSince: null },
      });
    });

    it('is dropped by who holds it, and by nobody else', async () => {
      const store = await open();
      const first = await claim(store, 'h1');
      const second = await claim(store, 'h2', NOW + MINUTE);
      if (!isClaimed(first) || !isClaimed(second)) throw new Error('nobody else wants it');

      await store.dropDiscussion(first.discussion);
      expect(await store.keepDiscussion(second.discussion, null)).toBe(true);
      await store.dropDiscussion(second.discussion);
      expect(await claim(store, 'h3')).toMatchObject({ kind: 'claimed', discussion: { key: 'h3' } });
    });

    it('is told once when its holder has lost its time', async () => {
      const store = await open();
      await claim(store, 'h1');
      expect(await store.abandonedDiscussions(['slack', 'discord'], NOW + MINUTE - 1)).toEqual([]);
      expect(await store.abandonedDiscussions(['slack', 'discord'], NOW + MINUTE)).toMatchObject([
        { articleId: 'a', key: 'h1' },
      ]);
      expect(await store.abandonedDiscussions(['slack', 'discord'], NOW + MINUTE)).toEqual([]);
      expect(await claim(store, 'h2', NOW + MINUTE)).toMatchObject({ kind: 'claimed' });
    });

    it('is found once it is open, in its channel and by its article, until it is forgotten', async () => {
      const store = await open();
      for (const [holder, channel, article] of [
        ['h1', HERE, 'a'],
        ['h2', THERE, 'a'],
        ['h3', HERE, 'b'],
      ] as const) {
        const claimed = await claim(store, holder, NOW, channel, article);
        if (!isClaimed(claimed)) throw new Error('nobody else wants it');
        const posted = [message(holder)];
        await store.openDiscussion({ ...claimed.discussion, posted }, [PART], ['a'], NOW);
      }
      const expected = { articleId: 'a', channel: HERE, key: 'h1', locale: 'en', posted: [message('h1')] };

      expect(await store.discussion('a', HERE)).toEqual(expected);
      expect(await store.discussion('c', HERE)).toBeNull();
      expect(await claim(store, 'h9')).toEqual({ kind: 'open', discussion: expected });
      expect((await store.discussionsOf('a')).map(({ key }) => key)).toEqual(['h2', 'h1']);

      expect(await store.partsOf(expected)).toEqual([PART]);
      await store.retellDiscussion(expected, [PART, PART], NOW);
      expect(await store.partsOf(expected)).toHaveLength(2);

      await store.forgetDiscussion({ ...expected, key: 'another' });
      expect(await store.discussion('a', HERE)).not.toBeNull();
      await store.forgetDiscussion(expected);
      expect(await store.discussion('a', HERE)).toBeNull();
      expect(await claim(store, 'h9')).toMatchObject({ kind: 'claimed', discussion: { key: 'h9' } });
    });
  });

  it('keeps the tag that was chosen last for a forum', async () => {
    const store = await open();
    expect(await store.tagFor(HERE)).toBeNull();
    await store.rememberTag(HERE, 't1');
    await store.rememberTag(HERE, 't2');
    expect(await store.tagFor(HERE)).toBe('t2');
    expect(await store.tagFor(THERE)).toBeNull();
  });
}

function isClaimed(claim: DiscussionClaim): claim is Extract<DiscussionClaim, { kind: 'claimed' }> {
  return claim.kind === 'claimed';
}
