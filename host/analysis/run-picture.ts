import { createHeldBandRecorder, type HeldBand } from '#core/acoustics/held-bands.ts';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { AnalysisWarningCode } from '#core/acoustics/level-figures.ts';
import { createOrderAnalyser, type OrderAnalysis, type OrderLevel } from '#core/acoustics/order-analysis.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { engineSpeedBetween } from './engine-speed-summary.ts';
import { correctionOf } from './kept-correction.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';
import { createNarrowBandRecorder, type NarrowBandLevels } from './narrow-band-of-file.ts';
import type { SpeedSample } from './read-speed-file.ts';
import { type OpenWaveFile, withWaveFile } from './read-wave-file.ts';

/** A stretch of a run in seconds of its own clock. */
export interface RunStretch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** One stored run to form the pictures of, in plain data that crosses to a thread. */
export interface PictureQuestion {
  readonly path: string;
  /** The recording's own name. */
  readonly name: string;
  /** From the calibration before the series; null leaves the levels in dB re full scale. */
  readonly pascalPerFullScale: number | null;
  readonly microphoneCorrection: KeptCorrection | null;
  /** What counts; null for a run of which nothing counts: then all of it is read. */
  readonly counted: RunStretch | null;
  /** The hold inside of it, where the speed is steady. */
  readonly hold: RunStretch | null;
  readonly speed: readonly SpeedSample[] | null;
}

/** The order spectrum of a hold: levels of the orders of the crank, 1/8 apart. */
export interface OrderSpectrum {
  readonly orders: readonly OrderLevel[];
}

/** What the recording of a run shows. */
export interface RunPicture {
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
  /** `dB` re 20 µPa; `dBFS` re digital full scale (an rms of 1.0 is 0 dB) where nothing was calibrated. */
  readonly unit: 'dB' | 'dBFS';
  /** Stretch of totals and bands, and whether it is the one that counts or all of the run. */
  readonly counted: RunStretch & { readonly isCounted: boolean };
  /** Stretch of lines and orders. */
  readonly hold: RunStretch;
  readonly LAeqDb: number | null;
  readonly LAFmaxDb: number | null;
  readonly bands: readonly HeldBand[];
  /** null where the hold is too short. */
  readonly narrowBand: NarrowBandLevels | null;
  /** Mean speed in the hold; null where none is known. */
  readonly speedRpm: number | null;
  /** null where no speed covers the hold; `orderProblem` says why. */
  readonly orders: readonly OrderLevel[] | null;
  readonly orderProblem: Exclude<OrderAnalysis['problem'], null> | 'NO_SPEED' | null;
  readonly warnings: readonly AnalysisWarningCode[];
}

/** All multiples of 1/8 to the 20th order: lines of a block of eight turns. */
const PICTURED_ORDERS: readonly number[] = Array.from({ length: 160 }, (_, index) => (index + 1) / 8);

/** Forms the pictures of a run in one reading of its recording, in constant memory. Throws as `analyseFile` does. */
export function analyseRunPicture(
  question: PictureQuestion,
  onProgress: (share: number) => void,
): RunPicture {
  return withWaveFile(question.path, (file) => pictureOf(file, question, onProgress), {
    acceptsUnfinished: true,
    name: question.name,
  });
}

function pictureOf(
  file: OpenWaveFile,
  question: PictureQuestion,
  onProgress: (share: number) => void,
): RunPicture {
  const { header } = file;
  const { sampleRateHz, durationSeconds } = header;
  const whole: RunStretch = { fromSeconds: 0, toSeconds: durationSeconds };
  const counted = within(question.counted ?? whole, whole);
  const hold = within(question.hold ?? counted, whole);
  const pascalPerFullScale = question.pascalPerFullScale ?? REFERENCE_PRESSURE_PASCAL;
  const correction = correctionOf(question.microphoneCorrection);
  const common = () => ({ sampleRateHz, pascalPerFullScale, ...correctionFilter(correction, sampleRateHz) });
  const sampleFormat = { largestCode: largestCode(header), quantisationStep: quantisationStep(header) };
  const levels = createLevelAnalyser({ ...common(), ...counted, sampleFormat, withThirdOctave: false });
  const bands = createHeldBandRecorder({ ...common(), ...counted });
  const narrowBand = createNarrowBandRecorder({ ...common(), ...hold });
  const speed = question.speed === null || question.speed.length === 0 ? null : question.speed;
  const orders =
    speed === null
      ? null
      : createOrderAnalyser({ ...common(), ...within(hold, spanOf(speed)), speed, orders: PICTURED_ORDERS });
  let frames = 0;
  for (const block of file.samples(1)) {
    for (const meter of [levels, bands, narrowBand, orders]) meter?.push(block);
    frames += block.length;
    onProgress(frames / header.frameCount);
  }
  const found = levels.finish();
  const lines = narrowBand.finish();
  return {
    sampleRateHz,
    durationSeconds,
    unit: question.pascalPerFullScale === null ? 'dBFS' : 'dB',
    counted: { ...counted, isCounted: question.counted !== null },
    hold,
    LAeqDb: found.levels.LAeq,
    LAFmaxDb: found.levels.LAFmax,
    bands: bands.finish(),
    narrowBand: lines.levels,
    speedRpm: engineSpeedBetween(speed ?? [], hold.fromSeconds, hold.toSeconds).meanRpm,
    ...ordersOf(orders?.finish() ?? null),
    warnings: [...found.warnings, ...lines.warnings].map(({ code }) => code),
  };
}

function ordersOf(found: OrderAnalysis | null): Pick<RunPicture, 'orders' | 'orderProblem'> {
  if (found === null) return { orders: null, orderProblem: 'NO_SPEED' };
  return found.problem === null
    ? { orders: found.orders, orderProblem: null }
    : { orders: null, orderProblem: found.problem };
}

/** A stretch cut at the ends of another; all of the other where they do not meet. */
function within({ fromSeconds, toSeconds }: RunStretch, whole: RunStretch): RunStretch {
  const from = Math.max(whole.fromSeconds, fromSeconds);
  const to = Math.min(whole.toSeconds, toSeconds);
  return from < to ? { fromSeconds: from, toSeconds: to } : whole;
}

function spanOf(speed: readonly SpeedSample[]): RunStretch {
  return { fromSeconds: speed[0]?.timeSeconds ?? 0, toSeconds: speed.at(-1)?.timeSeconds ?? 0 };
}
