import type { Channel } from '../../src/core/channel.ts';
import type { Edit, Found, Outgoing, Poster } from '../../src/ports/chat.ts';

/** A platform that keeps of each message only how often it came, so that what it remembers stays small. */
export class CountingPoster implements Poster {
  readonly pace = { channel: 1000, workspace: 200, platform: 20, waiting: 'workspace' } as const;
  /** How often each message came, by its key. */
  readonly posts = new Map<string, number>();
  edits = 0;

  async post(channel: Channel, { key }: Outgoing) {
    this.posts.set(key, (this.posts.get(key) ?? 0) + 1);
    return { id: key, channel: channel.id, url: `https://chat.example/${key}` };
  }

  async edit(_channel: Channel, _edit: Edit) {
    this.edits += 1;
  }

  async find({ id: channel }: Channel, { key: id }: Outgoing): Promise<Found> {
    return this.posts.has(id)
      ? { kind: 'found', reference: { id, channel, url: `https://chat.example/${id}` } }
      : { kind: 'absent' };
  }

  async obstacles() {
    return [];
  }

  async tagsIn() {
    return { areRequired: false, tags: [] };
  }

  async reopen() {
    return 'open' as const;
  }

  async lookOf({ id: name }: Channel) {
    return { name, isPublic: true, isForum: false };
  }
}
