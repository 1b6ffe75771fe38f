import { Hono } from 'hono';
import type { Log } from '../../ports/log.ts';

/** What operators ask a running process. */
export interface Operating {
  /** Why it does not do all that it has to, by name and without a secret; empty when it does. */
  reasons(): Promise<readonly string[]>;
  metrics(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Answers operators: whether the process lives, whether it is ready, and its metrics. */
export function operationsApp({ reasons, metrics }: Operating, log: Log): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', async (context) => {
    const why = await reasons();
    return context.json({ ready: why.length === 0, reasons: why }, why.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const { contentType, text } = await metrics();
    return context.body(text, 200, { 'content-type': contentType });
  });
  app.notFound((context) => context.text('There are /healthz, /readyz and /metrics.\n', 404));
  app.onError((error, context) => {
    log.error({ err: error }, 'an operator could not be answered');
    return context.text('This failed; the log says why.\n', 500);
  });
  return app;
}
