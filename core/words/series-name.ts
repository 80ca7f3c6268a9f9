import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { Language } from './language.ts';
import { roleName } from './step-words.ts';

/** What tells a series of runs from the others of its test: exhaust and outlet, as far as they differ; empty of a single series. */
export function seriesName(
  all: readonly Pick<TestEvidence['series'][number], 'role' | 'outlet'>[],
  index: number,
  language: Language,
): string {
  const series = all[index];
  if (series === undefined || all.length < 2) return '';
  const role = all.some((one) => one.role !== series.role) ? roleName(series.role, language) : null;
  const outlet = all.some((one) => one.outlet !== series.outlet)
    ? `${language === 'id' ? 'lubang' : 'outlet'} ${series.outlet}`
    : null;
  return [role, outlet].filter((part) => part !== null).join(', ');
}
