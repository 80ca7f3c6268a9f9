import type { BroadcastHead } from '#core/acoustics/wave-file/broadcast-wave.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';
import type { PhaseName } from '#core/procedure/procedure-state.ts';
import type { TestOpening } from './test-opening.ts';
import type { WaveformSource } from './waveform-input.ts';

/** What is known of a phase when its recording begins. */
export interface RecordedPhase {
  readonly phase: PhaseName;
  readonly seriesIndex: number;
  readonly runNumber: number | null;
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  /** Sensitivity that a good first check of the test gave, in pascal at digital 1.0; null without one. */
  readonly pascalPerFullScale: number | null;
}

/** The test that a recording belongs to. */
export interface RecordedTest {
  readonly number: string;
  readonly opening: TestOpening;
}

/** What stands at the beginning of a recording of a phase; the same knowledge gives the same bytes. */
export function recordingHead(
  test: RecordedTest,
  phase: RecordedPhase,
  source: WaveformSource,
): BroadcastHead {
  const { sampleRateHz } = source;
  const note = recordingNote(test, phase, source.deviceName);
  return { sampleRateHz, encoding: 'float32', extension: extensionOfNote(note, sampleRateHz), note };
}

function recordingNote(
  { number, opening }: RecordedTest,
  { seriesIndex, ...phase }: RecordedPhase,
  deviceName: string,
): RecordingNote {
  const { program, calibrator, instruments, simulated, microphoneCorrection } = opening;
  const { name = '', serialNumber = '' } = instruments.calibrator ?? {};
  return {
    schemaVersion: 1,
    program,
    testNumber: number,
    phase: phase.phase,
    series: seriesIndex + 1,
    runNumber: phase.runNumber,
    startedAt: phase.startedAt,
    deviceName,
    simulated,
    frequencyWeighting: 'Z',
    pascalPerFullScale: phase.pascalPerFullScale,
    calibrator: { ...calibrator, name, serialNumber },
    ...(microphoneCorrection && { microphoneCorrection: named(microphoneCorrection) }),
  };
}

function named({ fileName, serialNumber, sha256 }: KeptCorrection): Omit<KeptCorrection, 'text'> {
  return { fileName, serialNumber, sha256 };
}
