import { allOctaveBands } from '#core/standards/iec-61260-1-2014-octave.ts';
import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { createAnalysisWarnings } from './analysis-warnings.ts';
import { createDropoutDetector, type DropoutDetector } from './dropout-detector.ts';
import type { LevelAnalysis } from './level-figures.ts';
import { createLevelMeter } from './level-meter.ts';
import type { LevelMeter } from './meter-figures.ts';
import { createOverloadDetector, type OverloadDetector } from './overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from './sample-format.ts';
import { createSignalFrontEnd, type SignalFrontEnd, type SignalPiece } from './signal-front-end.ts';
import { readBandLevels } from './third-octave-levels.ts';
import type { ThirdOctaveBank } from './bank-plan.ts';
import { createOctaveBank, createThirdOctaveBank } from './third-octave-bank.ts';
import { doStretchesMeet } from './timed-stretch.ts';
import { isUnderRange } from './under-range.ts';

/** What to analyse; the whole recording with third-octave, not octave bands where not said otherwise. */
export interface LevelAnalyserOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  readonly sampleFormat?: SampleFormat;
  /** Counted interval in seconds since the first sample; filters and detectors run from the first sample. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
  readonly withThirdOctave?: boolean;
  readonly withOctave?: boolean;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
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
  return new IntervalAnalyser(options);
}

class IntervalAnalyser implements LevelAnalyser {
  readonly #options: LevelAnalyserOptions;
  readonly #sampleFormat: SampleFormat;
  readonly #from: number;
  readonly #to: number;
  readonly #frontEnd: SignalFrontEnd;
  readonly #meter: LevelMeter;
  readonly #bank: ThirdOctaveBank | null;
  readonly #octaveBank: ThirdOctaveBank | null;
  readonly #overload: OverloadDetector;
  readonly #dropout: DropoutDetector;
  #position = 0;
  #isOverloadedInside = false;
  /** Sum of all samples before the interval, and with it. */
  #sumBefore: number | null = null;
  #sumAfter = 0;

  constructor(options: LevelAnalyserOptions) {
    const { sampleRateHz, pascalPerFullScale, sampleFormat = FLOAT_SAMPLES } = options;
    this.#options = options;
    this.#sampleFormat = sampleFormat;
    this.#from = Math.round((options.fromSeconds ?? 0) * sampleRateHz);
    this.#to = Math.round((options.toSeconds ?? Infinity) * sampleRateHz);
    this.#meter = createLevelMeter(sampleRateHz);
    this.#bank = options.withThirdOctave === false ? null : createThirdOctaveBank(sampleRateHz);
    this.#octaveBank = options.withOctave === true ? createOctaveBank(sampleRateHz) : null;
    this.#overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
    this.#dropout = createDropoutDetector(sampleRateHz, sampleFormat);
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, (piece) => this.#take(piece));
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): LevelAnalysis {
    this.#frontEnd.finish();
    this.#dropout.finish();
    const found = this.#read();
    const warnings = createAnalysisWarnings(found, this.#options.sampleRateHz, this.#dropout.isSilent);
    return { ...found, warnings };
  }

  /** Cuts a piece at the ends of the interval. */
  #take(piece: SignalPiece): void {
    this.#options.correct?.(piece.pressure, piece.count);
    let start = 0;
    for (const border of [this.#from - this.#position, this.#to - this.#position, piece.count]) {
      const end = Math.min(piece.count, border);
      if (end <= start) continue;
      const first = this.#position + start;
      this.#measure(piece, start, end, first >= this.#from && first < this.#to);
      start = end;
    }
    this.#position += piece.count;
  }

  #measure(piece: SignalPiece, start: number, end: number, isCounted: boolean): void {
    const pressure = start === 0 ? piece.pressure : piece.pressure.subarray(start, end);
    this.#meter.process(pressure, end - start, isCounted);
    this.#bank?.process(pressure, end - start, isCounted);
    this.#octaveBank?.process(pressure, end - start, isCounted);
    const isOverloaded = this.#overload.process(piece.raw, start, end, piece);
    this.#dropout.process(piece.raw, start, end);
    if (!isCounted) return;
    this.#isOverloadedInside ||= isOverloaded;
    this.#sumBefore ??= sumUntil(piece, start);
    this.#sumAfter = sumUntil(piece, end);
  }

  #read(): Omit<LevelAnalysis, 'warnings'> {
    const { sampleRateHz } = this.#options;
    const counted = Math.max(0, Math.min(this.#to, this.#position) - this.#from);
    const startSeconds = this.#from / sampleRateHz;
    const interval = { startSeconds, endSeconds: startSeconds + counted / sampleRateHz };
    const levels = this.#meter.read(counted);
    const flatTops = this.#overload.flatTops();
    return {
      durationSeconds: this.#position / sampleRateHz,
      interval,
      levels,
      thirdOctave: this.#bank === null ? [] : readBandLevels(this.#bank, allThirdOctaveBands(), interval),
      octave: this.#octaveBank === null ? [] : readBandLevels(this.#octaveBank, allOctaveBands(), interval),
      overload: this.#isOverloadedInside || flatTops.some((tops) => doStretchesMeet(tops, interval)),
      overloads: this.#overload.overloads(),
      flatTops,
      underRange: isUnderRange(levels, this.#options, this.#sampleFormat),
      dropouts: this.#dropout.dropouts(),
      constantPart: counted === 0 ? 0 : (this.#sumAfter - (this.#sumBefore ?? 0)) / counted,
    };
  }
}

/** Sum of all samples of the recording before `end` of a piece. */
function sumUntil({ raw, count, sumBefore, sumAfter }: SignalPiece, end: number): number {
  if (end === count) return sumAfter;
  let sum = sumBefore;
  for (let index = 0; index < end; index += 1) sum += raw[index] as number;
  return sum;
}
