import { expect, it } from 'vitest';
import { verdictOn } from '../audit/verdict.ts';

const report = (vulnerabilities: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: { total: 1 } } });

it('a grave weakness of a dependency is named, and is a failure', () => {
  const { sentence, failed } = verdictOn(
    report({ left: { severity: 'high', range: '<1.2.3' }, right: { severity: 'low', range: '*' } }),
  );
  expect(failed).toBe(true);
  expect(sentence).toContain('left <1.2.3 (high)');
  expect(sentence).not.toContain('right');
});

it('smaller ones, and none, are no failure', () => {
  expect(verdictOn(report({ right: { severity: 'moderate', range: '*' } })).failed).toBe(false);
  expect(verdictOn(report({})).failed).toBe(false);
});

it.each([
  [
    'an error',
    JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }),
    '405 Method Not Allowed',
  ],
  ['nothing', '', 'it gave no report'],
  ['no JSON', 'npm error', 'it gave no report'],
  ['something else', '[]', 'it gave no report'],
])(
  'a registry that answers with %s has checked nothing: that is said, and is no failure',
  (_what, said, why) => {
    const { sentence, failed } = verdictOn(said);
    expect(failed).toBe(false);
    expect(sentence).toContain('NOT CHECKED');
    expect(sentence).toContain(why);
  },
);
