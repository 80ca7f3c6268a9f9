import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import { isSpeedSteady, mannerOf } from '#core/procedure/manner.ts';
import type {
  HeardSpeedTrack,
  LevelTrack,
  RunEvidence,
  SpeedTrack,
  Vehicle,
} from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import { levelTrackOfWaveform } from './level-track-of-waveform.ts';
import { holdSamples, speedHeardInHold } from './speed-heard-in-hold.ts';
import { heardSamples, speedsHeardInRun } from './speeds-heard-in-run.ts';
import { thirdOctaveOfWaveform } from './third-octave-of-waveform.ts';

/** The waveform of one run and what must be known to read it; the same for a live run and for a folder of files. */
export interface RunWaveform {
  readonly sampleRateHz: number;
  /** Full scale is 1.0; time zero of the run is the first sample. */
  readonly samples: Float32Array | Float64Array;
  /** Codes of the file; floating point where nothing is said, as live input is. */
  readonly sampleFormat?: SampleFormat;
  /** From the calibration check before the series; null gives no levels, never uncalibrated ones. */
  readonly pascalPerFullScale: number | null;
  /** Taken out of the levels, as it was taken out of the calibration. */
  readonly microphoneCorrection?: MicrophoneCorrection | null;
  readonly speed: SpeedTrack | null;
  /** With a declared engine the speed is heard too, as a check of the sensor. */
  readonly vehicle: Vehicle;
  /** How the run will be judged: it decides which part of the waveform counts. */
  readonly context: RunContext;
}

/** What the waveform of one run gives. */
export interface RunWaveformAnalysis {
  readonly level: LevelTrack | null;
  readonly speedFromSound: RunEvidence['speedFromSound'];
  /** Left out where there is no sensor to check, or the engine was not declared. */
  readonly speedHeard?: HeardSpeedTrack;
  /** Third-octave Leq of the counted window; null without a window or a calibration. */
  readonly thirdOctave: readonly BandLevel[] | null;
}

/** Reads one run from its recording. @throws NonFiniteSampleError at a sample that is not a number */
export function analyseRunWaveform(waveform: RunWaveform): RunWaveformAnalysis {
  const { speed, context, vehicle, pascalPerFullScale, ...input } = waveform;
  const level = pascalPerFullScale === null ? null : levelTrackOfWaveform({ ...input, pascalPerFullScale });
  const { window } = judgeRun(runOf(speed), context);
  const heard = heardAlong(waveform, window);
  if (window === null || speed === null) {
    return { level, speedFromSound: null, thirdOctave: null, ...heard };
  }
  const { first, end } = holdSamples(window, input.sampleRateHz);
  const hold = { ...input, samples: input.samples.subarray(first, end), window, speed, vehicle };
  const { holdStartSeconds, endSeconds } = window;
  const thirdOctave =
    pascalPerFullScale === null
      ? null
      : thirdOctaveOfWaveform({ ...input, pascalPerFullScale }, holdStartSeconds, endSeconds);
  const isSteady = isSpeedSteady(mannerOf(context.profile));
  return { level, speedFromSound: isSteady ? speedHeardInHold(hold) : null, thirdOctave, ...heard };
}

function heardAlong(
  { samples, sampleRateHz, speed, vehicle, context }: RunWaveform,
  window: CountedWindow | null,
): Pick<RunWaveformAnalysis, 'speedHeard'> {
  if (speed === null || !isSpeedSteady(mannerOf(context.profile))) return {};
  const { first, end } = heardSamples(window, sampleRateHz);
  const stretch = { samples: samples.subarray(first, end), sampleRateHz, startSeconds: first / sampleRateHz };
  const speedHeard = speedsHeardInRun(stretch, speed, vehicle);
  return speedHeard === undefined ? {} : { speedHeard };
}

/** A run without its level: the counted window follows from the speed alone. */
function runOf(speed: SpeedTrack | null): RunEvidence {
  return {
    number: 1,
    startedAt: null,
    level: null,
    speed,
    cut: null,
    speedFromSound: null,
    waveformSha256: null,
  };
}
