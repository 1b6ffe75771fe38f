import type { App } from '@slack/bolt';
import type { Meter } from '../ports/meter.ts';

/** Has the meter see how long each thing that comes from Slack waits until Slack is told that it was heard. */
export function measureAcknowledging(app: App, meter: Meter): void {
  const process = app.processEvent.bind(app);
  // Whatever comes, over whichever connection, comes this way.
  app.processEvent = (event) => {
    const heard = meter.asked('slack');
    const ack: typeof event.ack = async (answer) => {
      await event.ack(answer);
      heard();
    };
    return process({ ...event, ack });
  };
}
