import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createLevelDistribution } from './level-distribution.ts';
import type { LevelFigures } from './level-figures.ts';

/** Maximum, minimum and percentiles of LAF(t). */
export interface FastStatistics {
  process(weighted: Float64Array, count: number, isCounted: boolean): void;
  read(): Pick<
    LevelFigures,
    'LAFmax' | 'LAFmin' | 'LAF1' | 'LAF5' | 'LAF10' | 'LAF50' | 'LAF90' | 'LAF95' | 'LAF99'
  >;
}

/** LAF is read for the percentiles this often; every 10 ms would be enough. */
const PERCENTILE_SECONDS = 0.005;
/** Fast starts from rest and is within 0.1 dB after 0.47 s: before, it may not become a minimum or a percentile. */
export const FAST_SETTLING_SECONDS = 0.5;

/**
 * Follows LAF(t). The maximum counts from the first counted sample; minimum and percentiles leave out the first
 * 0.5 s of the recording, in which the detector is still rising from rest, and are null where nothing is left.
 */
export function createFastStatistics(sampleRateHz: number): FastStatistics {
  const detector = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.F);
  const distribution = createLevelDistribution();
  const settled = Math.round(FAST_SETTLING_SECONDS * sampleRateHz);
  const step = Math.max(1, Math.floor(PERCENTILE_SECONDS * sampleRateHz));
  let position = 0;
  let lowest = Number.POSITIVE_INFINITY;

  const measure = (weighted: Float64Array, start: number, end: number): void => {
    detector.lowest = Number.POSITIVE_INFINITY;
    detector.process(weighted, start, end);
    position += end - start;
    if (position <= settled) return;
    lowest = Math.min(lowest, detector.lowest);
    if ((position - settled) % step === 0) distribution.add(levelFromMeanSquare(detector.meanSquare));
  };

  return {
    process(weighted, count, isCounted) {
      let start = 0;
      while (start < count) {
        const end = Math.min(count, start + samplesToNextStep(position, settled, step));
        if (isCounted) {
          measure(weighted, start, end);
        } else {
          detector.advance(weighted, start, end);
          position += end - start;
        }
        start = end;
      }
    },
    read: () => ({
      LAFmax: levelFromMeanSquare(detector.highest),
      LAFmin: levelFromMeanSquare(lowest),
      LAF1: distribution.exceededFor(1),
      LAF5: distribution.exceededFor(5),
      LAF10: distribution.exceededFor(10),
      LAF50: distribution.exceededFor(50),
      LAF90: distribution.exceededFor(90),
      LAF95: distribution.exceededFor(95),
      LAF99: distribution.exceededFor(99),
    }),
  };
}

/** Slices end where settling ends and on every step of the percentile grid after it. */
function samplesToNextStep(position: number, settled: number, step: number): number {
  return position < settled ? settled - position : step - ((position - settled) % step);
}
