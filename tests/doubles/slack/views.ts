import { randomBytes } from 'node:crypto';
import type { View } from './view.ts';
import { slackId } from './workspace.ts';

/** A view that an app opened, as it stands now. */
export interface OpenedView {
  readonly id: string;
  /** Changes with each update. */
  readonly hash: string;
  readonly view: View;
  readonly isOpen: boolean;
  /** How often it was changed, by the app or in answer to being sent. */
  readonly updates: number;
}

/** What the app opened, in the order of opening. */
export class ViewStore {
  readonly entries: OpenedView[] = [];

  open(view: View): OpenedView {
    const opened = { id: slackId('V'), hash: hash(), view, isOpen: true, updates: 0 };
    this.entries.push(opened);
    return opened;
  }

  /** The open view with this id; undefined when it is closed, or never was. */
  find(id: string): OpenedView | undefined {
    return this.entries.find((entry) => entry.id === id && entry.isOpen);
  }

  /** The changed view, or undefined when none is open with this id. */
  update(id: string, view: View): OpenedView | undefined {
    return this.#change(id, (before) => ({ ...before, view, hash: hash(), updates: before.updates + 1 }));
  }

  close(id: string): void {
    this.#change(id, (before) => ({ ...before, isOpen: false }));
  }

  #change(id: string, change: (before: OpenedView) => OpenedView): OpenedView | undefined {
    const before = this.find(id);
    if (before === undefined) return undefined;
    const after = change(before);
    this.entries[this.entries.indexOf(before)] = after;
    return after;
  }
}

function hash(): string {
  return `${randomBytes(4).readUInt32BE()}.${randomBytes(4).toString('hex')}`;
}
