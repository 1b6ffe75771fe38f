import type { Cadence } from '../../src/core/cadence.ts';
import type { Channel } from '../../src/core/channel.ts';
import { nextDue, nextDues } from '../../src/core/due.ts';
import { planSchema, type Subscription } from '../../src/core/subscription.ts';

const CADENCES: readonly (readonly [Cadence, string])[] = [
  [{ kind: 'daily', at: '09:00' }, 'Europe/Berlin'],
  [{ kind: 'weekdays', at: '08:30' }, 'America/New_York'],
  [{ kind: 'weekly', days: [1, 4], at: '07:15' }, 'Asia/Kolkata'],
  [{ kind: 'several', at: ['08:00', '12:30', '18:00'] }, 'Asia/Tokyo'],
  [{ kind: 'hourly', every: 1 }, 'UTC'],
  [{ kind: 'hourly', every: 6 }, 'Africa/Cairo'],
  [{ kind: 'minutely', every: 15 }, 'UTC'],
  [{ kind: 'minutely', every: 45 }, 'Australia/Lord_Howe'],
  [{ kind: 'cron', expression: '20 */3 * * 1-5' }, 'Europe/London'],
];

/** Where they are posted: in several workspaces of two platforms. */
const CHANNELS: readonly Channel[] = [
  { platform: 'slack', workspace: 'T1', id: 'C1' },
  { platform: 'slack', workspace: 'T2', id: 'C1' },
  { platform: 'discord', workspace: 'G1', id: 'D1' },
];

/** Each cadence in each channel; a line says it when there is nothing new, so that every time has an edition. */
export function soakSubscriptions(now: number): Subscription[] {
  return CHANNELS.flatMap((channel, place) =>
    CADENCES.map(([cadence, zone], index): Subscription => {
      const threads = (['none', 'digest', 'story'] as const)[(place + index) % 3] ?? 'none';
      return {
        ...{ id: `s${place}${index}`, channel, origin: 'chat', createdAt: now, since: now - 86_400_000 },
        ...{ nextRunAt: nextDue(cadence, zone, now), pause: null, version: 1 },
        plan: planSchema.parse({ cadence, zone, locale: 'en', size: 5, threads, sayNothing: true }),
      };
    }),
  );
}

/** When one falls due within a time, from after its beginning on. */
export function duesWithin({ plan }: Subscription, from: number, until: number): number[] {
  const most = Math.ceil((until - from) / 300_000) + 1;
  return nextDues(plan.cadence, plan.zone, from, most).filter((at) => at <= until);
}
