import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Upper bounds in seconds. */
const SHORT = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const LONG = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 21_600];

/** What operators see. No label ever names a workspace, a channel or a person. */
export function seriesIn(registry: Registry) {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const histogram = <T extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly T[] = [],
  ) => new Histogram({ name, help, buckets, labelNames, registers });
  return {
    ready: gauge('newsdesk_ready', 'Whether this process does all that it has to: 1, or 0'),
    storeUp: gauge('newsdesk_store_up', 'Whether the store answers: 1, or 0'),
    articles: gauge('newsdesk_articles', 'Articles held, without withdrawn ones'),
    subscriptions: gauge('newsdesk_subscriptions', 'Subscriptions, paused ones too'),
    dueLag: gauge('newsdesk_due_lag_seconds', 'How long the subscription that waits longest has been due'),
    open: gauge(
      'newsdesk_deliveries_open',
      'Messages that wait or are being sent; 100,000 stands for any more',
      ['platform', 'state'],
    ),
    files: gauge('newsdesk_seed_files', 'Article files in the folder at the last look of this process'),
    problems: gauge('newsdesk_seed_problems', 'Problems of the seeds at the last look of this process'),
    filesRead: counter(
      'newsdesk_seed_files_read_total',
      'Article files read, because they were new or had changed',
    ),
    imports: counter('newsdesk_imports_total', 'Looks at the seeds, by how they ended: done or failed', [
      'result',
    ]),
    changes: counter('newsdesk_articles_changed_total', 'Articles added, revised, retouched and withdrawn', [
      'change',
    ]),
    importSeconds: histogram('newsdesk_import_seconds', 'What a look at the seeds takes', LONG),
    editions: counter(
      'newsdesk_editions_total',
      'Editions by what became of them: published, or skipped as too late',
      ['result'],
    ),
    publishingDelay: histogram(
      'newsdesk_publishing_delay_seconds',
      'From when an edition is due to when it is published',
      LONG,
    ),
    deliveries: counter(
      'newsdesk_deliveries_total',
      'Messages and edits that have ended: sent, uncertain or dead',
      ['platform', 'state'],
    ),
    tooLate: counter(
      'newsdesk_deliveries_too_late_total',
      'Messages that waited and were given up as too late',
    ),
    deliverySeconds: histogram(
      'newsdesk_delivery_seconds',
      'From when an edition is due, or a correction made, to when its message is sent',
      LONG,
      ['platform'],
    ),
    rateLimited: counter('newsdesk_rate_limited_total', 'Times that a platform asked a message to wait', [
      'platform',
    ]),
    acknowledging: histogram(
      'newsdesk_acknowledgement_seconds',
      'From when something that people ask arrives to when the platform is told that it was heard',
      SHORT,
      ['platform'],
    ),
    commandFailures: counter(
      'newsdesk_command_failures_total',
      'Commands that failed by a mistake of the program',
    ),
  };
}

export type Series = ReturnType<typeof seriesIn>;
