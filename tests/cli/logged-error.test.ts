import { describe, expect, it } from 'vitest';
import { loggedError } from '../../src/cli/logged-error.ts';
import { PostError } from '../../src/ports/chat.ts';

const TEXT = 'Quokkas open a second ferry line';

/** As libraries throw them. */
function anError(given: object, options?: ErrorOptions): Error {
  return Object.assign(new TypeError('400: Invalid Form Body', options), given);
}

describe('what a log has of an error', () => {
  it('is its kind, its message, where it came from and its codes', () => {
    const { stack, ...told } = loggedError(anError({ code: 50_035, status: 400 }));
    expect(told).toEqual({ type: 'TypeError', message: '400: Invalid Form Body', code: 50_035, status: 400 });
    expect(stack).toMatch(/^TypeError: 400: Invalid Form Body\n\s+at .+logged-error\.test\.ts/);
  });

  it('is nothing of what was sent or answered', () => {
    const said = { requestBody: { json: { content: TEXT } }, data: { said: TEXT }, url: TEXT, input: TEXT };
    expect(JSON.stringify(loggedError(anError(said, { cause: anError(said) })))).not.toContain(TEXT);
  });

  it('is its causes, and those of many that it stands for, but not without end', () => {
    const failure = { kind: 'refused', code: 'invalid_blocks', final: true } as const;
    const told = loggedError(new PostError(failure, { cause: anError({ code: 'ECONNRESET' }) }));
    expect(told).toMatchObject({ type: 'PostError', failure, cause: { code: 'ECONNRESET' } });
    const many = new AggregateError([new Error('one'), 'two'], 'both');
    expect(loggedError(many)).toMatchObject({
      errors: [{ message: 'one' }, { message: 'something was thrown: string' }],
    });
    const circle = new Error('round');
    circle.cause = circle;
    expect(JSON.stringify(loggedError(circle)).match(/"round"/g)).toHaveLength(6);
  });

  it('does not repeat what could not be parsed', () => {
    const parsed = () => JSON.parse(`${TEXT} "and more`);
    const thrown = (() => {
      try {
        return parsed();
      } catch (error) {
        return error;
      }
    })();
    const told = JSON.stringify(loggedError(thrown));
    expect(told).toContain('is not valid JSON');
    expect(told).not.toContain('Quokkas');
  });

  it.each<[string, unknown]>([
    ['a message that is no text', anError({ message: 42 })],
    ['no message', anError({ message: undefined })],
    ['a trace that is no text', anError({ stack: 42 })],
    ['no constructor', anError({ constructor: undefined })],
    ['a name that is no text', anError({ constructor: { name: { said: TEXT } } })],
    ['a code that holds what was sent', anError({ code: { said: TEXT }, failure: { said: TEXT } })],
    ['a number that JSON does not have', anError({ code: 10n })],
    ['a message that cannot be read', throwingOn('message')],
    ['a cause that cannot be read', throwingOn('cause')],
    ['nothing that can be read', new Proxy(new Error(TEXT), { get: fail, has: fail, getPrototypeOf: fail })],
  ])('is told of one with %s', (_, error) => {
    const told = loggedError(error);
    expect(told).toMatchObject({ type: expect.any(String), message: expect.any(String) });
    expect(JSON.stringify(told)).not.toContain(TEXT);
  });

  it('has no line of the message for one of the trace', () => {
    const { stack } = loggedError(new Error(`${'x'.repeat(1000)}\n    at ${TEXT}`));
    expect(stack).not.toContain(TEXT);
    expect(stack).toMatch(/\n\s+at .+logged-error\.test\.ts/);
  });

  it('is short, also of one that is large', () => {
    const error = anError({ message: 'x'.repeat(5_000_000), code: 'y'.repeat(5_000_000) });
    error.stack = `${'    at x (y:1:1)\n'.repeat(1_000_000)}`;
    expect(JSON.stringify(loggedError(error)).length).toBeLessThan(10_000);
  });
});

function fail(): never {
  throw new Error('no');
}

function throwingOn(name: string): Error {
  return Object.defineProperty(new Error('There.'), name, { get: fail });
}
