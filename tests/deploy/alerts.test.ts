import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { prometheus } from '../../src/web/operations/prometheus.ts';
import { settingNames, textOf } from './project.ts';

const rule = z.strictObject({
  alert: z.string().regex(/^Newsdesk[A-Z]\w+$/),
  expr: z.string(),
  for: z
    .string()
    .regex(/^\d+[mh]$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket', 'info']) }),
  annotations: z.strictObject({ summary: z.string().min(20), remedy: z.string().min(20) }),
});
const file = z.strictObject({
  groups: z.tuple([z.strictObject({ name: z.string(), rules: z.array(rule) })]),
});
const { rules } = file.parse(parse(textOf('deploy/alerts.yaml'))).groups[0];
const docs = textOf('docs/OPERATIONS.md');

/** Names of metrics that a running bot shows, and those by which the parts of a histogram are asked for. */
async function shown(): Promise<{ metrics: string[]; askable: Set<string> }> {
  const text = await prometheus().text(null, false, 0);
  const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type]) => ({ name, type }));
  const askable = types.flatMap(({ name, type }) =>
    type === 'histogram' ? [name, ...['bucket', 'sum', 'count'].map((part) => `${name}_${part}`)] : [name],
  );
  return { metrics: types.map(({ name }) => name), askable: new Set([...askable, 'up']) };
}

const METRIC = /\b(?:newsdesk|nodejs|process)_\w+/g;
const metricsIn = (text: string): string[] => [...new Set(text.match(METRIC) ?? [])];

describe('an alert', () => {
  it('has a name of its own, and what to do', () => {
    const names = rules.map(({ alert }) => alert);
    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThan(10);
    for (const { annotations } of rules) {
      for (const [named] of annotations.remedy.matchAll(/Newsdesk[A-Z]\w+/g)) expect(names).toContain(named);
      for (const [named] of annotations.remedy.matchAll(/\b[A-Z]+_[A-Z_]+\b/g))
        expect(settingNames()).toContain(named);
    }
  });

  it.each(rules)('$alert asks for what there is', async ({ expr }) => {
    const { askable } = await shown();
    const asked = metricsIn(expr);
    expect(asked.length + Number(expr.includes('up{'))).toBeGreaterThan(0);
    for (const name of asked) expect(askable).toContain(name);
    for (const [open, close] of ['()', '[]', '{}'] as const)
      expect(expr.split(open ?? '').length).toBe(expr.split(close ?? '').length);
  });
});

describe('the documentation', () => {
  it('names metrics that there are, and all that are ours', async () => {
    const { metrics, askable } = await shown();
    for (const name of metricsIn(docs)) expect(askable).toContain(name);
    const ours = metrics.filter((name) => name.startsWith('newsdesk_'));
    expect(metricsIn(docs)).toEqual(expect.arrayContaining(ours));
  });

  it('names labels and settings that there are', async () => {
    const series = await prometheus().text(null, false, 0);
    expect(series).toContain('# HELP newsdesk_ready');
    for (const [, name = ''] of docs.matchAll(/`([A-Z]+_[A-Z_]+)(?:=\S*)?`/g))
      expect([...settingNames(), 'MALLOC_ARENA_MAX']).toContain(name);
  });
});
