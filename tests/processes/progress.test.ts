import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { generatedSeeds } from '../support/seed-files.ts';

describe('a long import', () => {
  it('says how far it is, apart from what was asked for', async ({ aPlace }) => {
    // Long enough texts to take more than two seconds on any machine.
    const program = aPlace(generatedSeeds(5000, 60)).start(['import']);
    await program.says(' of 5,000 files …\n', 'stderr');
    expect(program.stderr).toMatch(/^Reading [\d,]+ of 5,000 files …\n/);
    expect(program.stdout).toBe('');
  });
});
