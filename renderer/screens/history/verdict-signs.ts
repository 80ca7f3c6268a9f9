import type { VerdictCounts } from '#core/record/history-view.ts';
import { type Verdict, verdicts } from '#core/verdict/test-judgement.ts';
import { type StatusSign, verdictSign } from '#core/words/verdict-words.ts';

/** The signs of the bench in the order in which they are stacked, from good to bad. */
export const signs: readonly StatusSign[] = [
  'circle-check',
  'diamond',
  'octagon-cross',
  'circle-dash',
  'triangle',
];

/** Below this many tests no share is told, only the numbers. */
export const fewestForShare = 20;

/** The verdicts that have a sign, for a filter. */
export function verdictsOf(sign: StatusSign): string {
  return verdicts.filter((verdict) => verdictSign[verdict] === sign).join(',');
}

/** Tests with each sign. */
export function countsBySign(counts: VerdictCounts): Readonly<Record<StatusSign, number>> {
  const sum = (sign: StatusSign): number =>
    verdicts.reduce(
      (total, verdict: Verdict) => total + (verdictSign[verdict] === sign ? counts[verdict] : 0),
      0,
    );
  return {
    'circle-check': sum('circle-check'),
    diamond: sum('diamond'),
    'octagon-cross': sum('octagon-cross'),
    'circle-dash': sum('circle-dash'),
    triangle: sum('triangle'),
  };
}

/** A part of a bar: tests with one sign, on top of those with the signs before. */
export interface StackedPart {
  readonly sign: StatusSign;
  readonly below: number;
  readonly count: number;
}

/** The parts of a bar from its foot on; a sign that no test has is no part. */
export function stackedParts(counts: VerdictCounts): readonly StackedPart[] {
  const bySign = countsBySign(counts);
  return signs
    .map((sign, index) => ({
      sign,
      below: signs.slice(0, index).reduce((sum, one) => sum + bySign[one], 0),
      count: bySign[sign],
    }))
    .filter(({ count }) => count > 0);
}
