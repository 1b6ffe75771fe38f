import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

describe('the last words of an article', () => {
  it.each([
    ['its headline once more', '# One\n\nOne.', ['One.']],
    ['its categories', '# One\n\nCategories: Politics, Sport', ['Categories: Politics, Sport']],
    ['what a button says', '# One\n\nx', ['x']],
    ['what a button says, below a byline', '# One\n\nBy Ana Silva\n\nx', ['x']],
  ])('are never furniture: %s', (_, content, body) => {
    expect(draftOf(content).body).toEqual(body);
  });

  it('are furniture where a summary is left', () => {
    expect(draftOf('---\nsummary: The ferry left.\n---\n# One\n\nShare this').body).toEqual([]);
  });
});
