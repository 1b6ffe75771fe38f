import type { Channel } from '../../src/core/channel.ts';
import type { MessageReference } from '../../src/core/edition.ts';
import type { Obstacle } from '../../src/core/obstacle.ts';
import { plainText } from '../../src/message/plain.ts';
import {
  type Edit,
  type Found,
  type Needs,
  type Outgoing,
  type Pace,
  PostError,
  type Poster,
  type PostFailure,
  requireOurs,
} from '../../src/ports/chat.ts';
import type { ChannelLook, Tags } from '../../src/ports/threads.ts';

/** A platform that keeps what it is sent, or fails as a test wants it. */
export class RecordingPoster implements Poster {
  pace: Pace = { channel: 0, workspace: 0, platform: 0, waiting: 'workspace' };
  readonly posts: { readonly channel: Channel; readonly message: Outgoing }[] = [];
  /** What stands in the way, by channel id. */
  readonly inTheWay = new Map<string, Obstacle>();
  /** For the next posts, one each; null lets one through. */
  readonly failures: (PostFailure | null)[] = [];
  /** Whether what fails as `unclear` has arrived all the same. */
  arrives = false;

  async post(channel: Channel, message: Outgoing) {
    requireOurs(message);
    const obstacle = this.inTheWay.get(channel.id);
    const failure = obstacle === undefined ? this.failures.shift() : { kind: 'obstacle' as const, obstacle };
    const arrives = failure?.kind === 'unclear' && this.arrives;
    if (failure != null && !arrives) throw new PostError(failure);
    this.posts.push({ channel, message });
    if (failure != null) throw new PostError(failure);
    return {
      id: `m${this.posts.length}`,
      channel: channel.id,
      url: `https://chat.example/m${this.posts.length}`,
    };
  }

  /** What was put right, in that order. */
  readonly edits: { readonly channel: Channel; readonly edit: Edit }[] = [];
  /** For the next edits, one each; null lets one through. */
  readonly editFailures: (PostFailure | null)[] = [];

  async edit(channel: Channel, edit: Edit) {
    const failure = this.editFailures.shift();
    if (failure != null && !(failure.kind === 'unclear' && this.arrives)) throw new PostError(failure);
    this.edits.push({ channel, edit });
    if (failure != null) throw new PostError(failure);
  }

  /** What `find` cannot tell, when it cannot. */
  unreadable: string | null = null;

  /** What happens while somebody looks for a message. */
  whileLooking = () => {};

  async find({ id }: Channel, { key }: Outgoing): Promise<Found> {
    this.whileLooking();
    if (this.unreadable !== null) return { kind: 'unknown', code: this.unreadable };
    const index = this.posts.findIndex(({ message }) => message.key === key);
    return index === -1
      ? { kind: 'absent' }
      : {
          kind: 'found',
          reference: { id: `m${index + 1}`, channel: id, url: `https://chat.example/m${index + 1}` },
        };
  }

  async obstacles({ id }: Channel, _needs: Needs): Promise<readonly Obstacle[]> {
    const obstacle = this.inTheWay.get(id);
    return obstacle === undefined ? [] : [obstacle];
  }

  tags: Tags = { areRequired: false, tags: [] };

  async tagsIn() {
    return this.tags;
  }

  /** Ids of messages whose threads somebody has deleted. */
  readonly deleted = new Set<string>();
  /** Of those whose threads were opened again. */
  readonly reopened: string[] = [];

  async reopen(_channel: Channel, { id }: MessageReference) {
    if (this.deleted.has(id)) return 'gone' as const;
    this.reopened.push(id);
    return 'open' as const;
  }

  /** By channel id; others are private. */
  readonly looks = new Map<string, ChannelLook>();

  async lookOf({ id }: Channel) {
    return this.looks.get(id) ?? { name: id, isPublic: false, isForum: false };
  }

  /** What was posted, as plain text. */
  get texts(): string[] {
    return this.posts.map(({ message }) => plainText(message.part));
  }

  /** What stands there now, as plain text. */
  get standing(): string[] {
    return this.posts.map(({ message }, index) => {
      const last = this.edits.findLast(({ edit }) => edit.reference.id === `m${index + 1}`);
      return plainText(last?.edit.part ?? message.part);
    });
  }
}
