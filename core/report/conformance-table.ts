import type { CheckResult, Tolerance } from '#core/conformance/check.ts';
import { escapeText } from './svg-plot.ts';

const HEAD = [
  'Check',
  'Clause',
  'Rate, Hz',
  'Expected',
  'Measured',
  'Deviation',
  'Tolerance',
  'Set by',
  'Verdict',
];

/** A table of checks: one row each, failures marked by word and weight. */
export function checksTable(results: readonly CheckResult[]): string {
  const head = HEAD.map((word) => `<th>${word}</th>`).join('');
  return `<table class="checks"><thead><tr>${head}</tr></thead><tbody>\n${results.map(rowOf).join('\n')}\n</tbody></table>`;
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
    measured === null ? 'nothing' : withUnit(measured, unit),
    deviation,
    tolerance === null ? 'exact' : toleranceText(tolerance),
    tolerance?.source ?? '',
    passed ? 'pass' : 'FAIL',
  ];
  return `<tr${passed ? '' : ' class="failed"'}>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`;
}

function withUnit(value: number | string, unit: string): string {
  return typeof value === 'number' ? `${figure(value)} ${unit}`.trim() : value;
}

/** Four decimals are a fiftieth of the strictest tolerance of a level; smaller figures keep their digits. */
function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.0001 ? value.toExponential(1) : value.toFixed(4);
}

function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

function toleranceText({ below, above }: Tolerance): string {
  if (below !== null && above !== null && below === -above) return `±${above}`;
  const upper = above === null ? 'no upper limit' : signed(above);
  const lower = below === null ? 'no lower limit' : signed(below);
  return `${lower} … ${upper}`;
}
