import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { decibelFromAmplitudeRatio, levelFromPressure, pressureFromLevel } from '#core/units/decibel.ts';
import type { CalibrationFigures } from './calibration-figures.ts';
import { CALIBRATION_REQUIREMENTS, type CalibrationReason, judgeCalibration } from './calibration-rules.ts';
import { createDropoutDetector, type DropoutDetector } from './dropout-detector.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createSpectrumAverager, type SpectrumAverager } from './narrow-band-spectrum.ts';
import { createOverloadDetector, type OverloadDetector } from './overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from './sample-format.ts';
import { createSignalFrontEnd, type SignalFrontEnd, type SignalPiece } from './signal-front-end.ts';
import { findTone } from './calibration-tone.ts';

/** What the calibrator promises; 94 dB at 1 kHz without correction where not said otherwise. */
export interface CalibratorDeclaration {
  readonly levelDb?: number;
  readonly frequencyHz?: number;
  /** Added to the level: what the microphone's and calibrator's manuals state for free-field use, often -0.2 to 0. */
  readonly freeFieldCorrectionDb?: number;
}

/** A recording of a calibrator. */
export interface CalibrationOptions extends CalibratorDeclaration {
  readonly sampleRateHz: number;
  readonly sampleFormat?: SampleFormat;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** A calibration that may be used, or the reasons why it may not. */
export type CalibrationResult =
  | { readonly accepted: true; readonly pascalPerFullScale: number; readonly figures: CalibrationFigures }
  | {
      readonly accepted: false;
      readonly reasons: readonly CalibrationReason[];
      readonly figures: CalibrationFigures;
    };

/** A calibration being measured as a stream, in constant memory. */
export interface CalibrationMeter {
  /** Takes samples (full scale 1) in pieces of any size. */
  push(samples: Float64Array | Float32Array): void;
  finish(): CalibrationResult;
}

/** Fast is within 0.002 dB of a steady level after this. */
const SETTLING_SECONDS = 1;

/** Measures a calibrator recording unweighted, so that a 250 Hz calibrator is read as well as one of 1 kHz. */
export function createCalibrationMeter(options: CalibrationOptions): CalibrationMeter {
  return new UnweightedCalibrationMeter(options);
}

class UnweightedCalibrationMeter implements CalibrationMeter {
  readonly #options: CalibrationOptions;
  readonly #settled: number;
  readonly #frontEnd: SignalFrontEnd;
  readonly #detector: ExponentialDetector;
  readonly #overload: OverloadDetector;
  readonly #dropout: DropoutDetector;
  readonly #spectrum: SpectrumAverager;
  #position = 0;

  constructor(options: CalibrationOptions) {
    const { sampleRateHz, sampleFormat = FLOAT_SAMPLES } = options;
    this.#options = options;
    this.#settled = Math.round(SETTLING_SECONDS * sampleRateHz);
    this.#detector = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.F);
    this.#overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
    this.#dropout = createDropoutDetector(sampleRateHz, sampleFormat);
    this.#spectrum = createSpectrumAverager({
      sampleRateHz,
      size: 2 ** Math.ceil(Math.log2(sampleRateHz / 2)),
    });
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, 1, (piece) => this.#take(piece));
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): CalibrationResult {
    this.#frontEnd.finish();
    this.#dropout.finish();
    const { rms, fluctuationDb } = readLevels(this.#detector, this.#position - this.#settled);
    const tone = findTone(this.#spectrum.result(), this.#options.sampleRateHz);
    return judgedResult(this.#options, {
      durationSeconds: this.#position / this.#options.sampleRateHz,
      rmsFullScale: rms,
      fluctuationDb,
      frequencyHz: tone?.frequencyHz ?? null,
      distortionPercent: tone?.distortionPercent ?? null,
      overload: this.#overload.count > 0,
      dropout: this.#dropout.count > 0,
      ...sensitivity(this.#options, rms),
    });
  }

  /** The detector runs from the start; what it finds counts after settling. */
  #take({ raw, pressure, count }: SignalPiece): void {
    this.#overload.process(raw, 0, count);
    this.#dropout.process(raw, 0, count);
    this.#options.correct?.(pressure, count);
    const start = Math.max(0, Math.min(count, this.#settled - this.#position));
    this.#detector.advance(pressure, 0, start);
    this.#detector.process(pressure, start, count);
    this.#spectrum.push(pressure.subarray(start, count));
    this.#position += count;
  }
}

/** Measures a whole calibrator recording at once (see {@link createCalibrationMeter}). */
export function calibrateFromSamples(
  samples: Float64Array | Float32Array,
  options: CalibrationOptions,
): CalibrationResult {
  const meter = createCalibrationMeter(options);
  meter.push(samples);
  return meter.finish();
}

/** Level in dB re 20 µPa of a root mean square re full scale under a sensitivity; null for silence. */
export function calibrationLevelDb(rmsFullScale: number, pascalPerFullScale: number): number | null {
  return levelFromPressure(rmsFullScale * pascalPerFullScale);
}

function readLevels(
  detector: ExponentialDetector,
  sampleCount: number,
): { rms: number | null; fluctuationDb: number | null } {
  const rms = sampleCount > 0 ? Math.sqrt(detector.sumOfSquares / sampleCount) : 0;
  if (rms === 0) return { rms: null, fluctuationDb: null };
  const above = decibelFromAmplitudeRatio(Math.sqrt(detector.highest) / rms);
  const below = decibelFromAmplitudeRatio(Math.sqrt(detector.lowest) / rms);
  const fluctuationDb = above === null || below === null ? null : Math.max(Math.abs(above), Math.abs(below));
  return { rms, fluctuationDb };
}

function sensitivity(
  declaration: CalibratorDeclaration,
  rms: number | null,
): Pick<CalibrationFigures, 'appliedLevelDb' | 'pascalPerFullScale'> {
  const { levelDb = CALIBRATION_REQUIREMENTS.levelDb, freeFieldCorrectionDb = 0 } = declaration;
  const appliedLevelDb = levelDb + freeFieldCorrectionDb;
  return {
    appliedLevelDb,
    pascalPerFullScale: rms === null ? null : pressureFromLevel(appliedLevelDb) / rms,
  };
}

function judgedResult(declaration: CalibratorDeclaration, figures: CalibrationFigures): CalibrationResult {
  const reasons = judgeCalibration(figures, declaration.frequencyHz ?? CALIBRATION_REQUIREMENTS.frequencyHz);
  const { pascalPerFullScale } = figures;
  if (reasons.length > 0 || pascalPerFullScale === null) return { accepted: false, reasons, figures };
  return { accepted: true, pascalPerFullScale, figures };
}
