import { readFileSync } from 'node:fs';
import { createBiquadCascade } from '#core/acoustics/biquad-cascade.ts';
import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import { designCorrectionFilter } from '#core/acoustics/microphone-correction/design-correction-filter.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import { FileAccessError } from './file-access-error.ts';

/** Reads a correction file from disk. Throws FileAccessError or MicrophoneCorrectionError. */
export function readMicrophoneCorrection(path: string): MicrophoneCorrection {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
  return parseMicrophoneCorrection(text);
}

/** A correction at the rate of a recording. */
export interface AppliedCorrection {
  /** A new filter in its resting state, working in place. */
  readonly createFilter: () => (pressure: Float64Array, count: number) => void;
  readonly warnings: readonly AnalysisWarning[];
}

const LARGEST_ERROR_DB = 0.1;
const LOWEST_HEARD_HZ = 20;
const HIGHEST_HEARD_HZ = 20_000;

/** Designs the filter; tells where the file's span or the filter's accuracy do not reach. */
export function applyMicrophoneCorrection(
  correction: MicrophoneCorrection,
  sampleRateHz: number,
): AppliedCorrection {
  const { sections, largestErrorDb } = designCorrectionFilter(correction, sampleRateHz);
  const createFilter = (): ReturnType<AppliedCorrection['createFilter']> => {
    const cascade = createBiquadCascade(sections);
    return (pressure, count) => cascade.process(pressure, pressure, count);
  };
  const warnings = [...spanWarnings(correction, sampleRateHz), ...accuracyWarnings(largestErrorDb)];
  return { createFilter, warnings };
}

function spanWarnings({ points }: MicrophoneCorrection, sampleRateHz: number): AnalysisWarning[] {
  const lowest = points[0]?.frequencyHz ?? 0;
  const highest = points.at(-1)?.frequencyHz ?? 0;
  if (lowest <= LOWEST_HEARD_HZ && highest >= Math.min(HIGHEST_HEARD_HZ, sampleRateHz / 2)) return [];
  const message = `The microphone correction spans ${lowest} Hz to ${highest} Hz; outside it its end values were used.`;
  return [{ code: 'MICROPHONE_CORRECTION_SPAN', message }];
}

function accuracyWarnings(largestErrorDb: number): AnalysisWarning[] {
  if (largestErrorDb <= LARGEST_ERROR_DB) return [];
  const message = `The microphone correction is steeper than its filter: the filter misses it by up to ${largestErrorDb.toFixed(1)} dB at single frequencies.`;
  return [{ code: 'MICROPHONE_CORRECTION_INEXACT', message }];
}
