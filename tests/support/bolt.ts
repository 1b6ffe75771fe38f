import { App, LogLevel } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from '../doubles/slack/index.ts';

/** Slack's double, closed after the test. */
export async function aDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const double = await startSlackDouble(options);
  onTestFinished(() => double.close());
  return double;
}

/** A Bolt app of a test's own, which tries nothing twice. */
export function anApp(double: SlackDouble): App {
  const app = new App({
    ...{ token: double.botToken, appToken: double.appToken, socketMode: true, deferInitialization: true },
    logger: {
      ...{ debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} },
      getLevel: () => LogLevel.ERROR,
    },
    clientOptions: {
      slackApiUrl: double.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  app.error(async () => {});
  return app;
}

/** The same, connected until the test is over. @param listen adds what it listens to */
export async function aStartedApp(double: SlackDouble, listen: (app: App) => void): Promise<App> {
  const app = anApp(double);
  listen(app);
  await app.init();
  onTestFinished(async () => {
    await app.stop();
  });
  await app.start();
  return app;
}
