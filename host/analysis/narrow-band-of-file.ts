import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import { createSpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import { createSignalFrontEnd } from '#core/acoustics/signal-front-end.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';

/** Averaged narrow-band spectrum of the counted interval, unweighted. */
export interface NarrowBandLevels {
  /** Value number k (from 0) lies at k times this. */
  readonly stepHz: number;
  readonly window: 'flat-top';
  /** Subtract 10 lg of it (in hertz) from a level to have the level of the power density. */
  readonly noiseBandwidthHz: number;
  /** Level of a tone at each frequency: right wherever it falls between two values. null is silence. */
  readonly levelDb: readonly (number | null)[];
}

/** What to form the spectrum of. */
export interface NarrowBandOptions {
  readonly sampleRateHz: number;
  readonly pascalPerFullScale: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** A spectrum as a stream, in constant memory. */
export interface NarrowBandRecorder {
  push(samples: Float64Array): void;
  finish(): { readonly levels: NarrowBandLevels | null; readonly warnings: readonly AnalysisWarning[] };
}

/** Lines of an idling engine lie some hertz apart. */
const WANTED_STEP_HZ = 1.5;
const SMALLEST_SIZE = 1024;
/** Overlap at which every sample counts alike under a flat top. */
const TRANSFORMS_PER_BLOCK = 4;

/** Records the spectrum of an interval; the flat-top window reads a tone between two lines at its true level. */
export function createNarrowBandRecorder(options: NarrowBandOptions): NarrowBandRecorder {
  const { sampleRateHz, pascalPerFullScale } = options;
  const first = Math.round(options.fromSeconds * sampleRateHz);
  const end = Math.round(options.toSeconds * sampleRateHz);
  const size = transformSize(sampleRateHz, end - first);
  if (size < SMALLEST_SIZE) return { push: () => undefined, finish: tooShort };
  const averager = createSpectrumAverager({
    sampleRateHz,
    size,
    window: 'flat-top',
    hop: size / TRANSFORMS_PER_BLOCK,
  });
  let position = 0;
  const frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, ({ pressure, count }) => {
    options.correct?.(pressure, count);
    const begin = Math.min(count, Math.max(0, first - position));
    averager.push(pressure.subarray(begin, Math.min(count, Math.max(begin, end - position))));
    position += count;
  });
  return {
    push: (samples) => frontEnd.push(samples),
    finish: () => {
      frontEnd.finish();
      const spectrum = averager.result();
      if (spectrum === null) return tooShort();
      const { stepHz, noiseBandwidthHz, toneMeanSquares } = spectrum;
      const levelDb = Array.from(toneMeanSquares, levelFromMeanSquare);
      return { levels: { stepHz, window: 'flat-top', noiseBandwidthHz, levelDb }, warnings: [] };
    },
  };
}

/** The power of two that gives the wanted step, or the largest that the interval fills. */
function transformSize(sampleRateHz: number, sampleCount: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(sampleRateHz / WANTED_STEP_HZ));
  return Math.min(wanted, 2 ** Math.floor(Math.log2(Math.max(1, sampleCount))));
}

function tooShort(): ReturnType<NarrowBandRecorder['finish']> {
  const message = `There is no narrow-band spectrum: the interval holds fewer than ${SMALLEST_SIZE} samples. Choose a longer one.`;
  return { levels: null, warnings: [{ code: 'TOO_SHORT_FOR_SPECTRUM', message }] };
}
