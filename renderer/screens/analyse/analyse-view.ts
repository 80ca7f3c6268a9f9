import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { AnalysisWarningCode } from '#core/acoustics/level-figures.ts';
import type { Language } from '#core/words/language.ts';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';
import type { LevelRange } from '../spectrum/spectrum-view.ts';

/** A stretch of time in seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The figures that stand large, in this order. */
export const mainSymbols = ['LAeq', 'LAE', 'LAFmax', 'LASmax', 'LCpeak', 'LZpeak'] as const;

/** A band's level under its nominal frequency. */
export interface Band {
  readonly nominalHz: number;
  readonly level: number | null;
}

/** Bands as a list in ascending frequency. */
export function bandsOf(levels: Readonly<Record<string, number | null>>): Band[] {
  return Object.entries(levels)
    .map(([hertz, level]) => ({ nominalHz: Number(hertz), level }))
    .sort((one, other) => one.nominalHz - other.nominalHz);
}

const largestSpanDb = 80;

/** A level axis in whole tens around the data, at most 80 dB below its top. */
export function rangeAround(levels: readonly (number | null)[]): LevelRange {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const level of levels) {
    if (level === null) continue;
    low = Math.min(low, level);
    high = Math.max(high, level);
  }
  if (low > high) return { low: 0, high: 100, step: 20 };
  const top = Math.ceil((high + 2) / 10) * 10;
  const bottom = Math.max(top - largestSpanDb, Math.floor((low - 2) / 10) * 10);
  return { low: Math.min(bottom, top - 20), high: top, step: top - bottom > 50 ? 20 : 10 };
}

/** A level with its decimals, or the language's word for none. */
export function levelText(level: number | null, decimals: number, language: Language, none: string): string {
  return level === null ? none : formatNumber(level, decimals, language);
}

const faults: ReadonlySet<AnalysisWarningCode> = new Set(['OVERLOAD', 'DIGITAL_SILENCE', 'NO_LEVEL']);
const doubts: ReadonlySet<AnalysisWarningCode> = new Set([
  'FLAT_TOP',
  'UNDER_RANGE',
  'SIGNAL_DROPOUT',
  'UNFINISHED_RECORDING',
  'NOT_CALIBRATED',
  'FULL_SCALE_FROM_FILE',
  'FULL_SCALE_ASSUMED_PEAK',
  'FULL_SCALE_DISAGREES',
]);

/** Shape of a warning: levels that are void, levels in doubt, and what one should know. */
export function shapeOfWarning(code: AnalysisWarningCode): ShapeKind {
  if (faults.has(code)) return 'triangle';
  return doubts.has(code) ? 'diamond' : 'circle-dash';
}

/** Times of the level history in seconds: the end of each step, the last one at the end of the recording. */
export function historyTimes({ history, durationSeconds }: FileAnalysis): number[] {
  if (history === undefined) return [];
  return history.levelDb.map((_, index) => Math.min(durationSeconds, (index + 1) * history.stepSeconds));
}

/** A shown stretch made narrower (below 1) or wider around its middle, and moved by shares of itself, inside the whole. */
export function zoomed(shown: Stretch, whole: Stretch, factor: number, move = 0): Stretch {
  const span = Math.min(whole.to - whole.from, Math.max(0.05, (shown.to - shown.from) * factor));
  const middle = (shown.from + shown.to) / 2 + move * (shown.to - shown.from);
  const from = Math.min(whole.to - span, Math.max(whole.from, middle - span / 2));
  return { from, to: from + span };
}

/** The orders with the highest levels, strongest first, as keys. */
export function strongestOrders(analysis: FileAnalysis, count: number): string[] {
  return Object.entries(analysis.orders ?? {})
    .flatMap(([order, level]) => (level === null ? [] : [{ order, level }]))
    .sort((one, other) => other.level - one.level)
    .slice(0, count)
    .map(({ order }) => order);
}
