import type { LevelTrack, RunEvidence, SpeedTrack, Vehicle } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RecordedSpectrum } from '#core/record/test-record.ts';

/** The waveform of one run and what must be known to read it; the same for a live run and for a folder of files. */
export interface RunWaveform {
  readonly sampleRateHz: number;
  /** Full scale is 1.0; time zero of the run is the first sample. */
  readonly samples: Float32Array | Float64Array;
  /** From the calibration check before the series; null gives no level track, never an uncalibrated one. */
  readonly pascalPerFullScale: number | null;
  readonly runNumber: number;
  readonly speed: SpeedTrack | null;
  readonly profile: Profile;
  readonly targetSpeedRpm: number;
  readonly vehicle: Vehicle;
}

/** What the waveform of one run gives. */
export interface RunWaveformAnalysis {
  readonly level: LevelTrack | null;
  readonly speedFromSound: RunEvidence['speedFromSound'];
  /** Third-octave Leq of the counted window; null without a window or a calibration. */
  readonly thirdOctave: RecordedSpectrum['thirdOctave'] | null;
}
