import { createAnalysisWarnings } from './analysis-warnings.ts';
import { createDropoutDetector } from './dropout-detector.ts';
import type { BandLevel, LevelAnalysis } from './level-figures.ts';
import { createLevelMeter } from './level-meter.ts';
import { createOverloadDetector } from './overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from './sample-format.ts';
import { createSignalFrontEnd, type SignalPiece } from './signal-front-end.ts';
import { readBandLevels } from './third-octave-levels.ts';
import { createThirdOctaveBank } from './third-octave-bank.ts';
import type { TimedStretch } from './timed-stretch.ts';
import { isUnderRange } from './under-range.ts';

/** What to analyse; the whole recording with third-octave bands where not said otherwise. */
export interface LevelAnalyserOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  readonly sampleFormat?: SampleFormat;
  /** Counted interval in seconds since the first sample; filters and detectors run from the first sample. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
  readonly withThirdOctave?: boolean;
}

/** Levels of a recording as a stream, in constant memory. */
export interface LevelAnalyser {
  /** Takes samples (full scale 1) in pieces of any size: the result is the same bit for bit. */
  push(samples: Float64Array | Float32Array): void;
  /** The levels; push nothing after it. */
  finish(): LevelAnalysis;
}

/** Measures all levels of IEC 61672-1 that the bench knows, and third-octave bands. */
export function createLevelAnalyser(options: LevelAnalyserOptions): LevelAnalyser {
  const { sampleRateHz, sampleFormat = FLOAT_SAMPLES, fromSeconds = 0, toSeconds = Infinity } = options;
  const from = Math.round(fromSeconds * sampleRateHz);
  const to = Math.round(toSeconds * sampleRateHz);
  const meter = createLevelMeter(options);
  const bank = options.withThirdOctave === false ? null : createThirdOctaveBank(sampleRateHz);
  const overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
  const dropout = createDropoutDetector(sampleRateHz, sampleFormat);
  let position = 0;
  let overloadInside = false;
  let sumOfSamples = 0;

  const onSlice = (piece: SignalPiece, start: number, end: number, isCounted: boolean): void => {
    const pressure = start === 0 ? piece.pressure : piece.pressure.subarray(start, end);
    meter.process(pressure, end - start, isCounted);
    bank?.process(pressure, end - start, isCounted);
    if (overload.process(piece.raw, start, end) && isCounted) overloadInside = true;
    dropout.process(piece.raw, start, end);
    if (isCounted) sumOfSamples = addAll(sumOfSamples, piece.raw, start, end);
  };
  const frontEnd = createSignalFrontEnd(sampleRateHz, options.pascalPerFullScale, (piece) => {
    let start = 0;
    for (const border of [from - position, to - position, piece.count]) {
      const end = Math.min(piece.count, border);
      if (end <= start) continue;
      onSlice(piece, start, end, position + start >= from && position + start < to);
      start = end;
    }
    position += piece.count;
  });

  return {
    push: (samples) => frontEnd.push(samples),
    finish() {
      frontEnd.finish();
      dropout.finish();
      const interval = countedInterval(from, Math.min(to, position), sampleRateHz);
      const counted = Math.max(0, Math.min(to, position) - from);
      const levels = meter.read(counted);
      const bands: readonly BandLevel[] = bank === null ? [] : readBandLevels(bank, interval);
      const found = {
        durationSeconds: position / sampleRateHz,
        interval,
        levels,
        thirdOctave: bands,
        overload: overloadInside,
        overloads: overload.overloads(),
        underRange: isUnderRange(levels, options, sampleFormat),
        dropouts: dropout.dropouts(),
        constantPart: counted === 0 ? 0 : sumOfSamples / counted,
      };
      return { ...found, warnings: createAnalysisWarnings(found, sampleRateHz, dropout.isSilent) };
    },
  };
}

function countedInterval(from: number, to: number, sampleRateHz: number): TimedStretch {
  return { startSeconds: from / sampleRateHz, endSeconds: Math.max(from, to) / sampleRateHz };
}

/** Adds one by one to the running sum, so that the way samples are cut does not show in the last digit. */
function addAll(sumBefore: number, samples: Float64Array, start: number, end: number): number {
  let sum = sumBefore;
  for (let index = start; index < end; index += 1) sum += samples[index] as number;
  return sum;
}
