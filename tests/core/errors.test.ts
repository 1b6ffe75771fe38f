import { expect, it } from 'vitest';
import { asError, systemCode, UserError } from '../../src/core/errors.ts';

it('keeps the code, the message and the cause of a mistake', () => {
  const cause = new Error('ENOENT');
  const error = new UserError('no-seeds-folder', 'There is no folder seeds.', { cause });
  expect(error).toMatchObject({
    name: 'UserError',
    code: 'no-seeds-folder',
    message: 'There is no folder seeds.',
    cause,
  });
});

it('leaves an error as it is and makes one of anything else that is thrown', () => {
  const error = new TypeError('no');
  expect(asError(error)).toBe(error);
  expect(asError('plain words')).toMatchObject({ message: 'plain words' });
  expect(asError(undefined)).toBeInstanceOf(Error);
});

it.each([
  ['an error of the system', Object.assign(new Error('gone'), { code: 'ENOENT' }), 'ENOENT'],
  ['an error without a code', new Error('gone'), undefined],
  ['a code that is no text', Object.assign(new Error('gone'), { code: 7 }), undefined],
  ['something that is no error', { code: 'ENOENT' }, undefined],
])('reads the system code of %s', (_, thrown, code) => {
  expect(systemCode(thrown)).toBe(code);
});
