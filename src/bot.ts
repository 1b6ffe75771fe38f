import { Corrector } from './app/correct.ts';
import { Deliverer } from './app/deliver.ts';
import type { DeskSettings } from './app/desk-settings.ts';
import { Discussions } from './app/discuss.ts';
import type { ImportReport } from './app/import-seeds.ts';
import { Installations } from './app/installations.ts';
import { Keyring } from './app/keyring.ts';
import { limitPresses } from './app/limit-presses.ts';
import { Peers } from './app/peers.ts';
import { Publisher } from './app/publish.ts';
import { Retention } from './app/retention.ts';
import { type CommandRunner, commandRunner } from './app/run-command.ts';
import { subscriptionDesk } from './app/subscription-desk.ts';
import { Tenure } from './app/tenure.ts';
import type { Platform } from './core/channel.ts';
import { splitForDiscord } from './discord/render.ts';
import { importingOf } from './importing.ts';
import type { Poster, SplitParts } from './ports/chat.ts';
import type { LeaseKind } from './ports/leases.ts';
import type { Log } from './ports/log.ts';
import type { LiveSeeds } from './ports/seeds.ts';
import type { Store } from './ports/store.ts';
import type { SubscriptionFile } from './ports/subscription-file.ts';
import { folderSource } from './seeds/folder-source.ts';
import { SettledSeeds } from './seeds/settled-seeds.ts';
import type { Settings } from './settings/schema.ts';
import { splitForSlack } from './slack/render.ts';
import { newId, newNonce, newReference, newSubscriptionId, type Surroundings, SYSTEM } from './system.ts';

/** The seeds folder, read and watched in threads. */
export function seedsIn(folder: string): LiveSeeds {
  const program = (name: string) => new URL(`./workers/${name}.ts`, import.meta.url);
  return folderSource(folder, { reader: program('reader'), watcher: program('watcher') });
}

/** The operator's file of subscriptions; null when the settings name none. What reads it is loaded only then. */
export async function subscriptionFileFor(settings: Settings): Promise<SubscriptionFile | null> {
  const { SUBSCRIPTIONS_FILE: path, TIMEZONE: zone, LOCALE: locale } = settings;
  if (path === undefined) return null;
  const { subscriptionFile } = await import('./subscriptions-file/file.ts');
  return subscriptionFile(path, { zone, locale });
}

/** A document as parts that each fit one message of a platform. Renderers are pure: no platform is loaded for it. */
export const splitForPlatform: SplitParts = (platform, document) => {
  switch (platform) {
    case 'slack':
      return splitForSlack(document);
    case 'discord':
      return splitForDiscord(document);
    case 'terminal':
      return [document];
    case 'web':
      // Both are drawn from it, and each splits what it shows.
      return [document];
  }
};

/** Everything that works on one store. */
export interface Desk {
  readonly store: Store;
  readonly seeds: SettledSeeds;
  readonly runner: CommandRunner;
  /** The platforms that are connected, which whoever connects them fills in. */
  readonly posters: Map<Platform, Poster>;
  readonly publisher: Publisher;
  readonly corrector: Corrector;
  readonly deliverer: Deliverer;
  readonly retention: Retention;
  readonly installations: Installations;
  readonly discussions: Pick<Discussions, 'finish'>;
  /** Brings the store up to the seeds folder; null when another process does. @throws UserError when the folder cannot be listed */
  import(): Promise<ImportReport | null>;
  /** A right that one process at a time has. @param lost is called when another one has it now */
  tenure(kind: LeaseKind, name: string, lost?: () => void): Tenure;
  /** Leaves to other processes what this one had to itself. */
  leave(): Promise<void>;
}

/**
 * The use cases on an open store, as the settings want them.
 * @param progress gets how many files of an import are done, and how many there are
 */
export function deskFor(
  settings: Settings,
  store: Store,
  log: Log,
  progress: (done: number, total: number) => void = () => {},
  { clock, random, wait, timer, probe, meter, presses }: Surroundings = SYSTEM,
): Desk {
  const seeds = new SettledSeeds(seedsIn(settings.SEEDS_DIR), clock);
  const holder = newId();
  const tenure = (kind: LeaseKind, name: string, lost = () => {}) =>
    new Tenure({ store, clock, timer, log, holder, kind, name, lost });
  // A store holds one folder, wherever it is mounted.
  const importing = tenure('importer', 'seeds');
  const posters = new Map<Platform, Poster>();
  const grace = settings.GRACE_HOURS;
  const peers = new Peers({ store, clock, holder });
  const deliverer = new Deliverer({
    store,
    clock,
    timer,
    holder,
    peers,
    log,
    posters,
    grace,
    probe,
    meter,
    random,
    wait,
  });
  const desk: DeskSettings = {
    ...{ store, clock, posters, newSubscriptionId },
    split: splitForPlatform,
    adminsOnly: settings.SUBSCRIPTIONS_BY === 'admins',
    newEditionId: newId,
    wakeDeliverer: () => {
      // Where this process posts nothing, others hear of it.
      if (!settings.ROLES.worker) return;
      deliverer.run().catch((error: unknown) => log.error({ err: error }, 'delivering failed'));
    },
  };
  const discussions = new Discussions({
    ...{ store, clock, log, posters, wait, newId, probe },
    split: splitForPlatform,
    timeZone: settings.TIMEZONE,
    teams: settings.LINKED_WORKSPACES,
  });
  const runner = commandRunner({
    ...{ store, clock, log, meter },
    newReference,
    newDraftId: newId,
    locale: settings.LOCALE,
    timeZone: settings.TIMEZONE,
    discussions,
    subscriptionsFor: (asker, words) => subscriptionDesk(desk, asker, words),
  });
  return {
    store,
    seeds,
    posters,
    deliverer,
    discussions,
    retention: new Retention(store, clock),
    installations: new Installations({
      ...{ store, clock, log },
      keyring: new Keyring(settings.ENCRYPTION_KEYS, newNonce),
    }),
    corrector: new Corrector({
      ...{ store, clock, log, split: splitForPlatform, posters },
      timeZone: settings.TIMEZONE,
    }),
    publisher: new Publisher({
      ...{ store, clock, log, posters, grace, probe, meter, peers, random },
      split: splitForPlatform,
      seeds: () => store.seedsState(clock.now()),
    }),
    runner:
      presses === null ? runner : limitPresses(runner, { clock, locale: settings.LOCALE, rates: presses }),
    tenure,
    async leave() {
      await importing.end();
      await store.letGoAll(holder);
    },
    import: importingOf({ store, seeds, tenure: importing, holder, log, clock, meter, progress }),
  };
}
