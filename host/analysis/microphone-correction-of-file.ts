import { readFileSync } from 'node:fs';
import { createBiquadCascade } from '#core/acoustics/biquad-cascade.ts';
import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import {
  type CorrectionFilter,
  designCorrectionFilter,
} from '#core/acoustics/microphone-correction/design-correction-filter.ts';
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

type PressureFilter = (pressure: Float64Array, count: number) => void;

/** A correction at the rate of a recording. */
export interface AppliedCorrection {
  /** A new filter in its resting state, working in place. */
  readonly createFilter: () => PressureFilter;
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
  const { sections, largestErrorDb } = designOnce(correction, sampleRateHz);
  const createFilter = (): PressureFilter => {
    const cascade = createBiquadCascade(sections);
    return (pressure, count) => cascade.process(pressure, pressure, count);
  };
  const warnings = [...spanWarnings(correction, sampleRateHz), ...accuracyWarnings(largestErrorDb)];
  return { createFilter, warnings };
}

/** What a meter takes of a correction: nothing where there is none. */
export interface CorrectionFilterOption {
  readonly correct?: PressureFilter;
}

/** A new filter for one stream, in the form in which meters take it; nothing without a correction. */
export function correctionFilter(
  correction: MicrophoneCorrection | null | undefined,
  sampleRateHz: number,
): CorrectionFilterOption {
  if (correction == null) return {};
  return { correct: applyMicrophoneCorrection(correction, sampleRateHz).createFilter() };
}

const mostDesigns = 8;
const designs = new Map<string, CorrectionFilter>();

/** A design takes a tenth of a second and a test needs the same one for each of its recordings. */
function designOnce(correction: MicrophoneCorrection, sampleRateHz: number): CorrectionFilter {
  const key = JSON.stringify([sampleRateHz, correction.points]);
  const design = designs.get(key) ?? designCorrectionFilter(correction, sampleRateHz);
  designs.delete(key);
  designs.set(key, design);
  const [oldest] = designs.keys();
  if (designs.size > mostDesigns && oldest !== undefined) designs.delete(oldest);
  return design;
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
