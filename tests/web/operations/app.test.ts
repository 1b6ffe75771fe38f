import { describe, expect, it } from 'vitest';
import { operationsApp } from '../../../src/web/operations/app.ts';
import { prometheus } from '../../../src/web/operations/prometheus.ts';
import { recordingLog } from '../../support/desk.ts';

const METRICS = { contentType: 'text/plain', text: 'a 1\n' };

describe('operators', () => {
  it('learn that the process lives', async () => {
    const app = operationsApp({ reasons: async () => ['all'], metrics: async () => METRICS }, recordingLog());
    const answer = await app.request('/healthz');
    expect([answer.status, await answer.text()]).toEqual([200, 'alive\n']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('learn whether it is ready, and else why not', async () => {
    let why: string[] = ['slack: not connected'];
    const app = operationsApp({ reasons: async () => why, metrics: async () => METRICS }, recordingLog());
    const before = await app.request('/readyz');
    expect([before.status, await before.json()]).toEqual([
      503,
      { ready: false, reasons: ['slack: not connected'] },
    ]);
    why = [];
    const after = await app.request('/readyz');
    expect([after.status, await after.json()]).toEqual([200, { ready: true, reasons: [] }]);
  });

  it('are told where to look, and of a failure nothing but that there was one', async () => {
    const log = recordingLog();
    const fails = async () => {
      throw new Error('postgres://user:secret@host is away');
    };
    const app = operationsApp({ reasons: fails, metrics: fails }, log);
    expect(await (await app.request('/')).text()).toBe('There are /healthz, /readyz and /metrics.\n');
    for (const path of ['/readyz', '/metrics']) {
      const answer = await app.request(path);
      expect([answer.status, await answer.text()]).toEqual([500, 'This failed; the log says why.\n']);
    }
    expect(log.lines).toHaveLength(2);
  });

  it('get metrics in the form that Prometheus reads, also while the store does not answer', async () => {
    const { text, contentType, meter, begin } = prometheus();
    begin(['slack']);
    const metrics = async () => ({ contentType, text: await text(null, false, 0) });
    const app = operationsApp({ reasons: async () => [], metrics }, recordingLog());
    meter.published(90_000);
    const answer = await app.request('/metrics');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await answer.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'newsdesk_store_up 0',
        'newsdesk_ready 0',
        'newsdesk_editions_total{result="published"} 1',
        'newsdesk_publishing_delay_seconds_bucket{le="60"} 0',
        'newsdesk_publishing_delay_seconds_bucket{le="120"} 1',
        'newsdesk_deliveries_total{platform="slack",state="dead"} 0',
      ]),
    );
  });
});
