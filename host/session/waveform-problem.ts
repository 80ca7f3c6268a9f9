import { waveformWords, type WaveformProblemCode } from '#core/words/waveform-words.ts';
import { SetupProblem } from './setup-problem.ts';

/** The problem of a source of waveform with its words. */
export function waveformProblem(code: WaveformProblemCode): SetupProblem {
  return new SetupProblem(code, waveformWords[code]);
}
