import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BroadcastHead } from '#core/acoustics/wave-file/broadcast-wave.ts';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { WaveformFolder } from '../store/waveform-folder.ts';
import { analysePhase, type PhaseQuestion } from './analyse-phase.ts';
import type { PhaseWaveform } from './journal-entry.ts';
import { recordingHead, type RecordedPhase, type RecordedTest } from './recording-head.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';
import type { WaveformInput, WaveformSource } from './waveform-input.ts';
import type { WaveformRecording } from './waveform-recording.ts';

/** What the recorder needs from outside. */
export interface PhaseRecorderOptions {
  readonly testId: string;
  readonly test: RecordedTest;
  readonly input: WaveformInput;
  readonly analysis: Analysis;
  readonly folder: WaveformFolder;
  /** Phases that were begun before, so that no recording takes the name of another. */
  readonly begunPhases: number;
}

/** Records the waveform of each phase while one is streaming, keeps the file and has it analysed. */
export class PhaseRecorder {
  readonly #options: PhaseRecorderOptions;
  #recording: WaveformRecording | null = null;
  #count: number;

  constructor(options: PhaseRecorderOptions) {
    this.#options = options;
    this.#count = options.begunPhases;
  }

  /** Begins the recording of a phase; null where nothing is streaming. `onFlaw` hears of it until it is finished. @throws Error of the file system */
  begin(
    phase: RecordedPhase,
    atSeconds: number,
    onFlaw: (flaw: WaveformFlaw) => void,
  ): { readonly fileName: string; readonly sampleRateHz: number; readonly deviceName: string } | null {
    const { testId, test, folder, input } = this.#options;
    this.#count += 1;
    const fileName = `${testId}.${this.#count}.${phase.phase}.wav`;
    const path = join(folder.recordingFolder, fileName);
    const headOf = (source: WaveformSource): BroadcastHead => recordingHead(test, phase, source);
    this.#recording = input.record({ path, fromSeconds: atSeconds, headOf, onFlaw });
    const deviceName = input.source?.deviceName ?? '';
    return this.#recording && { fileName, sampleRateHz: this.#recording.sampleRateHz, deviceName };
  }

  /** True while a phase is being recorded. */
  get isRecording(): boolean {
    return this.#recording !== null;
  }

  /**
   * Ends the recording at a host time, keeps the file and asks the analysis about it.
   * @throws Error of the file system, AnalysisError
   */
  async finish(atSeconds: number, question: PhaseQuestion): Promise<PhaseWaveform | null> {
    const recording = this.#recording;
    this.#recording = null;
    if (recording === null) return null;
    const frameCount = await this.#options.input.finishRecording(recording, atSeconds);
    if (recording.failure !== null) throw recording.failure;
    return frameCount === 0 ? null : keepAndAnalyse(this.#options, recording.path, question);
  }
}

/** Takes a finished recording into the folder of waveforms and has it analysed. @throws AnalysisError */
export function keepAndAnalyse(
  { folder, analysis }: Pick<PhaseRecorderOptions, 'folder' | 'analysis'>,
  path: string,
  question: PhaseQuestion,
): Promise<PhaseWaveform> {
  const waveformSha256 = folder.adopt(path);
  const source = byteSourceOf(readFileSync(folder.find(waveformSha256) ?? path));
  const header = readWaveHeader(source);
  const samples = readAllWaveSamples(source, header, 1);
  return analysePhase(analysis, question, { sampleRateHz: header.sampleRateHz, samples, waveformSha256 });
}
