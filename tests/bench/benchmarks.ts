import { cellsOf, HEAD } from './report.ts';
import type { Figure, Results, Section } from './results.ts';

/** Where a section's table stands: everything between these two is written anew. */
const begin = (name: string) => `<!-- figures: ${name} -->`;
const END = '<!-- end of figures -->';

/** The text with each section's figures as they were measured last. @throws Error when it has no place for one */
export function withFigures(text: string, { sections }: Results): string {
  let written = text;
  for (const [name, section] of Object.entries(sections)) {
    const from = written.indexOf(begin(name));
    const to = written.indexOf(END, from);
    if (from < 0 || to < 0) throw new Error(`there is no place for the figures of “${name}”`);
    const head = written.slice(0, from + begin(name).length);
    written = `${head}\n\n${markdownOf(section)}\n\n${written.slice(to)}`;
  }
  return written;
}

function markdownOf({ at, commit, seconds, machine, node, sqlite, postgres, figures }: Section): string {
  const rows = [
    HEAD,
    HEAD.map((_, column) => (column > 0 && column < 6 ? '---:' : '---')),
    ...figures.map(rowOf),
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const how = `${at.slice(0, 10)}, commit ${commit}, in ${Math.round(seconds)} s`;
  return `${table}\n\nMeasured ${how}, on ${machine}; Node ${node}, SQLite ${sqlite}, PostgreSQL ${postgres}.`;
}

function rowOf({ name, unit, target, ratio, ...sample }: Figure): string[] {
  return cellsOf({ name, unit, target, sample, ...(ratio === null ? {} : { ratio }) });
}
