import { expect, it } from 'vitest';
import { inTimeOrNull, withDeadline } from '../../src/core/deadline.ts';

const late = () => new Error('too late');
const never = new Promise<never>(() => {});

it('gives what the promise gives in time', async () => {
  await expect(withDeadline(Promise.resolve('done'), 60_000, late)).resolves.toBe('done');
});

it('throws what the promise throws in time', async () => {
  await expect(withDeadline(Promise.reject(new Error('broken')), 60_000, late)).rejects.toThrow('broken');
});

it('throws its own error when the promise takes too long', async () => {
  await expect(withDeadline(never, 1, late)).rejects.toThrow('too late');
});

it('says nothing more when the promise fails after the deadline', async () => {
  const slow = Promise.withResolvers<never>();
  await expect(withDeadline(slow.promise, 1, late)).rejects.toThrow('too late');
  // An unhandled rejection would fail the test run.
  slow.reject(new Error('broken, and nobody waits for it'));
});

it('gives null for what fails or takes too long, where nobody need know why', async () => {
  await expect(inTimeOrNull(Promise.resolve('done'), 60_000)).resolves.toBe('done');
  await expect(inTimeOrNull(Promise.reject(new Error('broken')), 60_000)).resolves.toBeNull();
  await expect(inTimeOrNull(never, 1)).resolves.toBeNull();
});
