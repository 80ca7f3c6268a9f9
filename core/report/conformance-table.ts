import type { CheckResult, Tolerance } from '#core/conformance/check.ts';
import {
  type Both,
  conformanceLabels as labels,
  conformanceWords as words,
} from '#core/words/conformance-words.ts';
import { escapeText } from './svg-plot.ts';

const HEAD: readonly Both[] = [
  labels.check,
  labels.clause,
  labels.rate,
  labels.expected,
  labels.measured,
  labels.deviation,
  labels.tolerance,
  labels.source,
  labels.verdict,
];

/** A table of checks: one row each, failures marked by word and weight. */
export function checksTable(results: readonly CheckResult[]): string {
  return `<table class="checks">${tableHead(HEAD)}<tbody>\n${results.map(rowOf).join('\n')}\n</tbody></table>`;
}

/** Column heads in both languages. */
export function tableHead(names: readonly Both[]): string {
  return `<thead><tr>${names.map((name) => `<th>${inBoth(name)}</th>`).join('')}</tr></thead>`;
}

/** A text with its English below or beside it; once where both are the same. */
export function inBoth({ id, en }: Both): string {
  if (id === en) return escapeText(id);
  return `${escapeText(id)} <span class="en" lang="en">${escapeText(en)}</span>`;
}

function rowOf(result: CheckResult): string {
  const { subject, clause, sampleRateHz, expected, measured, unit, tolerance, passed } = result;
  const deviation =
    typeof expected === 'number' && typeof measured === 'number' ? signed(measured - expected) : '';
  const cells = [
    subject,
    clause,
    sampleRateHz === null ? '' : String(sampleRateHz),
    withUnit(expected, unit),
    measured === null ? '–' : withUnit(measured, unit),
    deviation,
    tolerance === null ? words.exact.id : toleranceText(tolerance),
    tolerance?.source ?? '',
    passed ? words.pass.id : words.fail.id,
  ];
  return `<tr${passed ? '' : ' class="failed"'}>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`;
}

function withUnit(value: number | string, unit: string): string {
  return typeof value === 'number' ? `${figureText(value)} ${unit}`.trim() : value;
}

/** Four decimals are a fiftieth of the strictest tolerance of a level; smaller figures keep their digits. */
export function figureText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.0001 ? value.toExponential(1) : value.toFixed(4);
}

function signed(value: number): string {
  return value > 0 ? `+${figureText(value)}` : figureText(value);
}

/** A tolerance as it is written: ±0.05, or its ends. */
export function toleranceText({ below, above }: Tolerance): string {
  if (below !== null && above !== null && below === -above) return `±${short(above)}`;
  if (below === null) return above === null ? '–' : `≤ ${withSign(above)}`;
  return above === null ? `≥ ${withSign(below)}` : `${withSign(below)} … ${withSign(above)}`;
}

function withSign(value: number): string {
  return value > 0 ? `+${short(value)}` : short(value);
}

function short(value: number): string {
  const isTiny = value !== 0 && Math.abs(value) < 1e-4;
  return isTiny ? value.toExponential(0) : String(Number(value.toPrecision(4)));
}
