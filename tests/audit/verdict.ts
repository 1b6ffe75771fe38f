import { z } from 'zod';

/** What we take of the report of `npm audit --json`. Source: docs.npmjs.com/cli/commands/npm-audit. */
const report = z.looseObject({
  metadata: z.looseObject({ vulnerabilities: z.record(z.string(), z.number()) }),
  vulnerabilities: z.record(
    z.string(),
    z.looseObject({ severity: z.string(), range: z.string().default('') }),
  ),
});
const failure = z.looseObject({ message: z.string() });

/** Severities that must not stay. */
const GRAVE = new Set(['high', 'critical']);

/** What is to be said of the dependencies, and whether that is a failure. */
export interface Verdict {
  readonly sentence: string;
  readonly failed: boolean;
}

/**
 * What a report of `npm audit --json` says. A registry that cannot be asked is no failure: that says nothing of us.
 * @param said what the program wrote
 */
export function verdictOn(said: string): Verdict {
  const json = parsed(said);
  const found = report.safeParse(json);
  if (!found.success) {
    const why = failure.safeParse(json).data?.message ?? 'it gave no report';
    const sentence = `NOT CHECKED for known weaknesses: the registry could not be asked (${why}).`;
    return { sentence, failed: false };
  }
  const grave = Object.entries(found.data.vulnerabilities).filter(([, { severity }]) => GRAVE.has(severity));
  if (grave.length === 0) return { sentence: 'No grave weakness of a dependency is known.', failed: false };
  const lines = grave.map(([name, { severity, range }]) => `  ${name} ${range} (${severity})`);
  return { sentence: ['Dependencies with grave weaknesses:', ...lines].join('\n'), failed: true };
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}
