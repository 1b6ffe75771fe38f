import type { Channel } from '../core/channel.ts';
import type { Person } from '../core/person.ts';

/**
 * What somebody is where they ask. `guest`: may not change anything; `outsider`: of the workspace, and no member of the
 * channel; `manager`: manages the channel; `admin`: of the workspace, whether a member of the channel or not.
 */
export type Standing = 'guest' | 'outsider' | 'member' | 'manager' | 'admin';

/** Who asks, and where. */
export interface Asker {
  /** BCP 47, such as `fr-CA`; null when the platform does not say. */
  readonly locale: string | null;
  /** What they are called, as they or their administrator typed it; null when the platform does not say. */
  readonly name: string | null;
  /** Null where nobody knows who it is. */
  readonly person: Person | null;
  /** Null where there is none that the bot could post into. */
  readonly channel: Channel | null;
  /** Whether they may write there, and in its threads, as far as the platform tells. */
  readonly mayWrite: { readonly channel: boolean; readonly threads: boolean };
  /** Where they live: IANA; null when the platform does not say. May ask it. @throws Error when it does not answer */
  zone(): Promise<string | null>;
  /** May ask the platform. @throws PostError when somebody has to mend something first, Error when it does not answer */
  standing(): Promise<Standing>;
}

/** Where the platform does not tell. */
export const MAY_WRITE: Asker['mayWrite'] = { channel: true, threads: true };

/** Somebody at the command line: no channel, and everything is theirs. @param locale null for the installation's */
export function operator(locale: string | null = null): Asker {
  return {
    ...{ locale, name: null, channel: null },
    // Of one who asks and goes nothing is kept.
    person: null,
    mayWrite: MAY_WRITE,
    zone: async () => null,
    standing: async () => 'admin',
  };
}
