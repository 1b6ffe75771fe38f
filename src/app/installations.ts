import { UserError } from '../core/errors.ts';
import { type Pause, resumed, type Subscription } from '../core/subscription.ts';
import type { Clock } from '../ports/clock.ts';
import type { SealedInstallation, WorkspaceOn } from '../ports/installations.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import type { Keyring, Opened } from './keyring.ts';

/** Tries for a change that nobody else makes at the same moment. */
const TRIES = 5;

export interface InstallationSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyring: Keyring;
}

/** Workspaces that install the app themselves, and what that means for their subscriptions. */
export class Installations {
  readonly #settings: InstallationSettings;

  constructor(settings: InstallationSettings) {
    this.#settings = settings;
  }

  /**
   * Encrypts with the first key what an older one has encrypted.
   * @throws UserError `encryption-keys` when none of a platform's can be read: then the keys are others
   */
  async renew(platform: WorkspaceOn['platform']): Promise<void> {
    const all = await this.#settings.store.installations(platform);
    let readable = 0;
    for (const one of all) if ((await this.#opened(one)) !== null) readable += 1;
    if (all.length === 0 || readable > 0) return;
    throw new UserError(
      'encryption-keys',
      'ENCRYPTION_KEYS opens none of the tokens in the database. Add the key with which they were encrypted, behind a comma.',
    );
  }

  /** What the platform gave out for a workspace, as it was kept; null when it has none, or none that can be read. */
  async of(workspace: WorkspaceOn): Promise<string | null> {
    const kept = await this.#settings.store.installation(workspace);
    return kept === null ? null : this.#opened(kept);
  }

  /** A workspace has installed the app: what rested because it had not goes on. @param text to be kept as a secret */
  async keep(workspace: WorkspaceOn, text: string): Promise<void> {
    const { store, clock, log, keyring } = this.#settings;
    const { platform, workspace: id } = workspace;
    const sealed = keyring.seal(text, aboutOf(workspace));
    const installedAt = clock.now();
    await store.keepInstallation({ platform, workspace: id, sealed, installedAt });
    const rested = ({ pause }: Subscription) =>
      pause?.reason === 'obstacle' && pause.obstacle.kind === 'removed';
    const changed = await this.#changeAll(workspace, rested, (one) => resumed(one, installedAt));
    log.info({ platform, workspace: id, subscriptions: changed }, 'a workspace has installed the app');
  }

  /**
   * A workspace has removed the app: its tokens are forgotten, and its subscriptions say why they rest.
   * @param by when, in milliseconds since the epoch: platforms tell of it late, perhaps after it is installed again
   */
  async forget(workspace: WorkspaceOn, by: number): Promise<void> {
    const { store, clock, log } = this.#settings;
    const { platform, workspace: id } = workspace;
    if (!(await store.forgetInstallation(workspace, by))) return;
    const pause: Pause = { reason: 'obstacle', at: clock.now(), obstacle: { kind: 'removed', names: [] } };
    const works = (one: Subscription) => one.pause?.reason !== 'asked';
    const changed = await this.#changeAll(workspace, works, (one) => ({ ...one, pause }));
    log.info({ platform, workspace: id, subscriptions: changed }, 'a workspace has removed the app');
  }

  async #opened(kept: SealedInstallation): Promise<string | null> {
    const { store, log, keyring } = this.#settings;
    const opened = openedWith(keyring, kept);
    if (opened === null) {
      const { platform, workspace } = kept;
      log.error({ platform, workspace }, 'no key of ENCRYPTION_KEYS opens the tokens of a workspace');
      return null;
    }
    // Who has changed it meanwhile has used the newest key, too.
    if (opened.isStale) await store.resealInstallation(kept, keyring.seal(opened.text, aboutOf(kept)));
    return opened.text;
  }

  /** @returns how many */
  async #changeAll(
    workspace: WorkspaceOn,
    isMeant: (subscription: Subscription) => boolean,
    changed: (subscription: Subscription) => Subscription,
  ): Promise<number> {
    const { store, log } = this.#settings;
    let count = 0;
    let lost = 0;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      lost = 0;
      for (const one of (await store.subscriptionsOf(workspace)).filter(isMeant)) {
        const after = changed(one);
        if (JSON.stringify(after.pause) === JSON.stringify(one.pause)) continue;
        if (await store.changeSubscription(after)) count += 1;
        else lost += 1;
      }
      if (lost === 0) return count;
    }
    const { platform, workspace: id } = workspace;
    log.error(
      { platform, workspace: id, subscriptions: lost },
      'subscriptions of a workspace stay as they were',
    );
    return count;
  }
}

/** What a platform gave out for a workspace, as it was kept; null when no key opens it. */
export function openedWith(keyring: Keyring, kept: SealedInstallation): Opened | null {
  return keyring.open(kept.sealed, aboutOf(kept));
}

/** A token that somebody copies into another workspace's row opens nothing. */
function aboutOf({ platform, workspace }: WorkspaceOn): string {
  return `${platform} ${workspace}`;
}
