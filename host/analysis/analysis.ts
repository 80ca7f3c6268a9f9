import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import type { BackgroundAnalysis } from './analyse-background-waveform.ts';
import type { CalibrationWaveform } from './analyse-calibration-waveform.ts';
import type { RunWaveform, RunWaveformAnalysis } from './analyse-run-waveform.ts';
import type { CalibratedWaveform } from './level-track-of-waveform.ts';

/** LAF of a stream against its own clock, in dB re digital full scale (rms 1.0), so that no calibration is needed here. */
export interface StreamLevels {
  readonly streamId: number;
  /** Index of the sample right after the last one these levels have seen. */
  readonly endSample: number;
  readonly samples: readonly {
    /** Index of the sample at whose end the level holds. */
    readonly sample: number;
    readonly levelDbFs: number | null;
    /** Highest LAF since the level before. */
    readonly maximumDbFs: number | null;
    readonly overload: boolean;
  }[];
}

/** Spectrum of the last moments of a stream, in dB re digital full scale (rms 1.0). */
export interface StreamSpectrum {
  readonly streamId: number;
  readonly endSample: number;
  readonly thirdOctave: readonly { readonly nominalHz: number; readonly levelDbFs: number | null }[];
  readonly narrowBand: { readonly stepHz: number; readonly levelsDbFs: readonly (number | null)[] };
}

/** Engine speeds heard in a stream; null where the sound does not tell. They come some tenths of a second late. */
export interface StreamSpeeds {
  readonly streamId: number;
  readonly speeds: readonly {
    /** Index of the sample at the middle of the window that was heard. */
    readonly sample: number;
    readonly speedRpm: number | null;
  }[];
}

/** A live stream as it begins. */
export interface StreamStart {
  readonly streamId: number;
  readonly sampleRateHz: number;
  /** Taken out of everything that is measured of the stream; none for a microphone without a correction file. */
  readonly microphoneCorrection?: MicrophoneCorrection | null;
  /** Its speed is heard all the time; none where no engine is known. */
  readonly engine?: DeclaredEngine | null;
}

/** Hears what the live analyser finds. */
export interface AnalysisListener {
  onLevels(levels: StreamLevels): void;
  onSpectrum(spectrum: StreamSpectrum): void;
  onSpeeds(speeds: StreamSpeeds): void;
  /** The analyser itself failed (its thread died); it has been started afresh and streams must begin again. */
  onFailure(message: string): void;
}

/**
 * The arithmetic on waveforms, beside the host: in a worker thread for the bench, in the same thread for tests. Both
 * pass one suite. Knows samples and their count only: no port, no file, no clock.
 */
export interface Analysis {
  listen(listener: AnalysisListener): void;
  /** Begins a live stream and ends the one before. */
  beginStream(stream: StreamStart): void;
  /** Takes the samples over (full scale is 1.0); the caller must not touch them again. */
  block(samples: Float32Array): void;
  /** Tells that this many samples were lost: the detectors start afresh after them. */
  gap(sampleCount: number): void;
  endStream(): void;
  /** Takes the samples over, as all questions do. @throws AnalysisError when the waveform cannot be analysed. */
  analyseRun(waveform: RunWaveform): Promise<RunWaveformAnalysis>;
  /** @throws AnalysisError when the waveform cannot be analysed. */
  analyseBackground(waveform: CalibratedWaveform): Promise<BackgroundAnalysis>;
  /** @throws AnalysisError when the waveform cannot be analysed. */
  analyseCalibration(waveform: CalibrationWaveform): Promise<CalibrationEvidence>;
  close(): Promise<void>;
}
