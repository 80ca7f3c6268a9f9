import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analysisErrorOf } from '../analysis/analysis-error.ts';
import { analysePhase, type PhaseQuestion } from '../session/analyse-phase.ts';
import type { PhaseWaveform } from '../session/journal-entry.ts';
import { type JsonDifference, jsonDifferences } from './json-differences.ts';

/** What a kept recording is worth: only `identical` proves anything. */
export type RecordingState = 'identical' | 'differs' | 'missing' | 'damaged' | 'unreadable';

/** What came of reading a kept recording again. */
export interface RecordingFinding {
  readonly state: RecordingState;
  /** Why it cannot be read; null where it can. */
  readonly why: string | null;
  readonly differences: readonly JsonDifference[];
}

/** What a recording is checked with. */
export interface RecordingCheckOptions {
  readonly analysis: Analysis;
  /** Path of the kept recording with this SHA-256, or null. */
  readonly findWaveform: (sha256: string) => string | null;
}

/** Reads a kept recording again, as it was read when its phase had ended, and compares what it gives; never throws. */
export async function checkRecording(
  { analysis, findWaveform }: RecordingCheckOptions,
  question: PhaseQuestion,
  journalled: PhaseWaveform,
): Promise<RecordingFinding> {
  const waveformSha256 = journalled.waveformSha256 ?? '';
  const path = findWaveform(waveformSha256);
  if (path === null) return { state: 'missing', why: null, differences: [] };
  try {
    const bytes = readFileSync(path);
    if (createHash('sha256').update(bytes).digest('hex') !== waveformSha256) {
      return { state: 'damaged', why: null, differences: [] };
    }
    const source = byteSourceOf(bytes);
    const header = readWaveHeader(source);
    const samples = readAllWaveSamples(source, header, 1);
    const recorded = { sampleRateHz: header.sampleRateHz, samples, waveformSha256 };
    const again = asFarAsTold(await analysePhase(analysis, question, recorded), journalled);
    const differences = jsonDifferences(journalled, again);
    return { state: differences.length === 0 ? 'identical' : 'differs', why: null, differences };
  } catch (error) {
    return { state: 'unreadable', why: analysisErrorOf(error).message, differences: [] };
  }
}

/** The first versions heard no speed along a run: that a later one does is no difference. */
function asFarAsTold(again: PhaseWaveform, journalled: PhaseWaveform): PhaseWaveform {
  if (again.of !== 'run' || journalled.of !== 'run' || journalled.speedHeard !== undefined) return again;
  const { speedHeard: _speedHeard, ...told } = again;
  return told;
}
