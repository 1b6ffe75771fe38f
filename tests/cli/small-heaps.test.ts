import { afterEach, describe, expect, it, vi } from 'vitest';
import { letHeapsGrow, smallForMany } from '../../src/cli/small-heaps.ts';

afterEach(() => {
  letHeapsGrow();
  vi.unstubAllGlobals();
});

describe('keeping heaps small', () => {
  it('begins with one collection, when an import has many files to read, and never later in it', () => {
    const gc = vi.fn();
    vi.stubGlobal('gc', gc);
    smallForMany(0, 24_999);
    smallForMany(1, 100_000);
    smallForMany(100_000, 100_000);
    expect(gc).not.toHaveBeenCalled();
    smallForMany(0, 25_000);
    expect(gc).toHaveBeenCalledOnce();
  });

  it('goes without that where Node was not told to offer it', () => {
    vi.stubGlobal('gc', undefined);
    expect(() => smallForMany(0, 100_000)).not.toThrow();
  });
});
