import { expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { explainUnusable, isConnectionLost } from '../../src/store/postgres/unusable.ts';

const URL = 'postgres://reader:hidden@db.example/news';

it.each(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout'])(
  'a server that is silent is named with what to do, where the client says “%s”',
  (message) => {
    const explained = explainUnusable(new Error(message), URL);

    expect(explained).toBeInstanceOf(UserError);
    expect(String(explained)).toContain(
      'db.example/news cannot be used: it does not answer. Check the network',
    );
    expect(String(explained)).not.toContain('hidden');
  },
);

it('what is no matter of the server stays as it is', () => {
  const bug = new TypeError('rows is not iterable');

  expect(explainUnusable(bug, URL)).toBe(bug);
});

it.each([
  [true, new Error('Connection terminated unexpectedly')],
  [true, new Error('Client has encountered a connection error and is not queryable')],
  [true, Object.assign(new Error('terminating connection'), { code: '57P01' })],
  [true, Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
  [false, Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })],
  [false, new TypeError('rows is not iterable')],
])('a connection that was lost is known (%s): %s', (lost, error) => {
  expect(isConnectionLost(error)).toBe(lost);
});
