import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Platform } from '../../core/channel.ts';
import type { Figures } from '../../ports/figures.ts';
import type { Meter } from '../../ports/meter.ts';
import { type Series, seriesIn } from './series.ts';

/** A meter, and what it shows, as Prometheus reads it. */
export interface Prometheus {
  readonly meter: Meter;
  readonly contentType: string;
  /** From now on what these platforms have is shown, also while it is 0. */
  begin(platforms: readonly Platform[]): void;
  /** @param figures null when the store does not answer @param now milliseconds since the epoch */
  text(figures: Figures | null, isReady: boolean, now: number): Promise<string>;
}

/** Counts for Prometheus. What Node says of memory and of the event loop is there, too. */
export function prometheus(): Prometheus {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const series = seriesIn(registry);
  return {
    meter: meterOf(series),
    contentType: registry.contentType,
    begin(platforms) {
      // What appears with its first event is not seen to rise by it.
      for (const platform of platforms) {
        for (const state of ['sent', 'uncertain', 'dead']) series.deliveries.inc({ platform, state }, 0);
        series.rateLimited.inc({ platform }, 0);
        series.deliverySeconds.zero({ platform });
        series.acknowledging.zero({ platform });
      }
      for (const result of ['done', 'failed']) series.imports.inc({ result }, 0);
      for (const result of ['published', 'skipped']) series.editions.inc({ result }, 0);
    },
    async text(figures, isReady, now) {
      show(series, figures, isReady, now);
      return registry.metrics();
    },
  };
}

function show(series: Series, figures: Figures | null, isReady: boolean, now: number): void {
  series.ready.set(Number(isReady));
  series.storeUp.set(Number(figures !== null));
  if (figures === null) return;
  const { articles, subscriptions, dueSince, open } = figures;
  series.articles.set(articles);
  series.subscriptions.set(subscriptions);
  series.dueLag.set(dueSince === null ? 0 : Math.max(0, now - dueSince) / 1000);
  for (const { platform, state, deliveries } of open) series.open.set({ platform, state }, deliveries);
}

function meterOf(series: Series): Meter {
  return {
    read: (files) => series.filesRead.inc(files),
    imported(figures, took) {
      series.imports.inc({ result: figures === null ? 'failed' : 'done' });
      series.importSeconds.observe(took / 1000);
      if (figures === null) return;
      const { files, problems, added, revised, retouched, withdrawn } = figures;
      series.files.set(files);
      series.problems.set(problems);
      for (const [change, articles] of Object.entries({ added, revised, retouched, withdrawn })) {
        series.changes.inc({ change }, articles);
      }
    },
    published(late) {
      series.editions.inc({ result: 'published' });
      series.publishingDelay.observe(Math.max(0, late) / 1000);
    },
    skipped: () => series.editions.inc({ result: 'skipped' }),
    gaveUp: (deliveries) => series.tooLate.inc(deliveries),
    delivered(platform, state, took) {
      series.deliveries.inc({ platform, state });
      if (state === 'sent') series.deliverySeconds.observe({ platform }, Math.max(0, took) / 1000);
    },
    heldUp: (platform) => series.rateLimited.inc({ platform }),
    asked(platform) {
      const end = series.acknowledging.startTimer({ platform });
      return () => void end();
    },
    failed: () => series.commandFailures.inc(),
  };
}
