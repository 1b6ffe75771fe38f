import { REMOTE_PLATFORMS } from '../core/channel.ts';
import { inTimeOrNull } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Figures } from '../ports/figures.ts';
import type { Log } from '../ports/log.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import type { Store } from '../ports/store.ts';
import type { Settings } from '../settings/schema.ts';
import type { Prometheus } from '../web/operations/prometheus.ts';
import { Readiness } from './readiness.ts';

/** Milliseconds for which figures of the store are shown again: however many ask, the store is asked once. */
const FRESH = 5000;
/** Milliseconds that the store may take to give them. */
const ANSWER_WITHIN = 5000;

/** What operators learn of a running process. */
export interface Operations {
  readonly meter: Meter;
  readonly readiness: Pick<Readiness, 'expect' | 'connected' | 'lost' | 'stopping'>;
  close(): Promise<void>;
}

/** Serves operators where the settings name a port; else nothing is counted. @throws UserError when the port cannot be had */
export async function operationsFor(
  { OPERATIONS_HOST: host, OPERATIONS_PORT: port, ROLES }: Settings,
  store: Store,
  clock: Clock,
  log: Log,
): Promise<Operations> {
  const readiness = new Readiness(store, clock, ROLES.importer);
  if (port === undefined) return { meter: NO_METER, readiness, close: async () => {} };
  const [{ prometheus }, { operationsApp }, { listen }] = await Promise.all([
    import('../web/operations/prometheus.ts'),
    import('../web/operations/app.ts'),
    import('../web/listen.ts'),
  ]);
  const shown = prometheus();
  const watched = { readiness, shown, figures: figuresOf(store, clock), clock };
  const app = operationsApp({ reasons: () => readiness.reasons(), metrics: () => metricsOf(watched) }, log);
  const listener = await listen(app, { host, port }).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${error.message} OPERATIONS_HOST and OPERATIONS_PORT say it.`, {
      cause: error,
    });
  });
  log.info({ port: listener.port }, 'operators are answered');
  return {
    meter: shown.meter,
    readiness: {
      expect(chats) {
        readiness.expect(chats);
        shown.begin(chats.map(({ name }) => name));
      },
      connected: (platform) => readiness.connected(platform),
      lost: (platform) => readiness.lost(platform),
      stopping: () => readiness.stopping(),
    },
    close: () => listener.close(),
  };
}

interface Watched {
  readonly readiness: Readiness;
  readonly shown: Prometheus;
  readonly clock: Clock;
  figures(): Promise<Figures | null>;
}

async function metricsOf({ readiness, shown, figures, clock }: Watched) {
  const [current, reasons] = await Promise.all([figures(), readiness.reasons()]);
  const text = await shown.text(current, reasons.length === 0, clock.now());
  return { contentType: shown.contentType, text };
}

/** What the store says, asked once in a while; null when it does not answer. */
function figuresOf(store: Pick<Store, 'figures'>, clock: Clock): () => Promise<Figures | null> {
  let asked: { readonly at: number; readonly figures: Promise<Figures | null> } | null = null;
  return () => {
    const now = clock.now();
    if (asked === null || now >= asked.at + FRESH || now < asked.at) {
      asked = { at: now, figures: inTimeOrNull(store.figures(REMOTE_PLATFORMS, now), ANSWER_WITHIN) };
    }
    return asked.figures;
  };
}
