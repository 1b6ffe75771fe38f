import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Keyring } from '../../src/app/keyring.ts';

const newNonce = () => randomBytes(12);
const newKey = () => randomBytes(32).toString('base64');
const TOKEN = 'xoxb-né-1';

describe('what is sealed', () => {
  it('is opened by the same key, for the same workspace, and shows nothing of itself', () => {
    const keyring = new Keyring([newKey()], newNonce);

    const sealed = keyring.seal(TOKEN, 'slack T1');

    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString('latin1')).not.toContain('xoxb');
    expect(keyring.open(sealed, 'slack T1')).toEqual({ text: TOKEN, isStale: false });
    expect(keyring.open(sealed, 'slack T2')).toBeNull();
  });

  it('is another text each time', () => {
    const keyring = new Keyring([newKey()], newNonce);

    expect(new Set(Array.from({ length: 100 }, () => keyring.seal(TOKEN, 'a'))).size).toBe(100);
  });

  it('is opened by each key, and is stale under any but the first', () => {
    const [old, young] = [newKey(), newKey()];
    const sealed = new Keyring([old], newNonce).seal(TOKEN, 'a');

    const both = new Keyring([young, old], newNonce);

    expect(both.open(sealed, 'a')).toEqual({ text: TOKEN, isStale: true });
    expect(both.open(both.seal(TOKEN, 'a'), 'a')).toEqual({ text: TOKEN, isStale: false });
    expect(new Keyring([young], newNonce).open(sealed, 'a')).toBeNull();
    expect(new Keyring([], newNonce).open(sealed, 'a')).toBeNull();
  });

  it('is not opened when a single bit of it is another', () => {
    const keyring = new Keyring([newKey()], newNonce);
    const [form, id, nonce, rest = ''] = keyring.seal(TOKEN, 'a').split('.');
    const bytes = Buffer.from(rest, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const sealed = [form, id, nonce, changed.toString('base64url')].join('.');
      expect(keyring.open(sealed, 'a')).toBeNull();
    }
  });

  it.each(['', 'v1', 'v1...', 'v2.x.y.z', 'xoxb-plain'])('is not opened when it is none: “%s”', (text) => {
    const key = newKey();
    const keyring = new Keyring([key], newNonce);
    const [, id] = keyring.seal('', 'a').split('.');

    expect(keyring.open(text, 'a')).toBeNull();
    expect(keyring.open(`v1.${id}..${'A'.repeat(40)}`, 'a')).toBeNull();
    expect(keyring.open(`v1.${id}.AAAA.${'A'.repeat(10)}`, 'a')).toBeNull();
  });
});

it('nothing is sealed without a key', () => {
  expect(() => new Keyring([], newNonce).seal(TOKEN, 'a')).toThrow('there is no key');
});
