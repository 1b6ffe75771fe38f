import { expect, it } from 'vitest';
import { startArguments, textOf } from './project.ts';

it('names, for who supervises it themselves, what npm start runs: a signal to npm would not reach it', () => {
  const [, typed = ''] = /^node_modules\/\.bin\/node (.+)$/m.exec(textOf('docs/OPERATIONS.md')) ?? [];
  expect(typed.split(' ').filter((word) => !word.startsWith('--env-file'))).toEqual(startArguments());
});
