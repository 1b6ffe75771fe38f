import type { Check, Finding } from '../../src/core/finding.ts';

/** What checks find, beside each other, as the doctor looks; a refusal is its sentence. */
export async function looked(
  checks: readonly Check[],
): Promise<(Finding | { check: string; says: string })[]> {
  const looks = checks.map(({ name, look }) =>
    look().catch((error: Error) => [{ check: name, says: error.message }]),
  );
  return (await Promise.all(looks)).flat();
}
