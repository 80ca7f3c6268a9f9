import { analysisProblemWords } from '#core/words/analysis-problem-words.ts';
import { waveformWords } from '#core/words/waveform-words.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { Bilingual } from '../http/contract.ts';

const named: Readonly<Record<string, Bilingual>> = {
  ...analysisProblemWords,
  BAD_REPLAY_SPEED: waveformWords.BAD_REPLAY_SPEED,
};

/** What is to be said of a recording that is played as a microphone: that it is over, or what is wrong with its file. */
export function replayMessage({ reason, message }: LineStatus): Bilingual | null {
  if (reason === 'not-found') return waveformWords.REPLAY_NOT_FOUND;
  if (reason === 'ended' && message === '') return waveformWords.REPLAY_ENDED;
  if (reason !== 'ended' && reason !== 'failed' && reason !== 'permission-denied') return null;
  const code = /^[A-Z_]+(?=: )/.exec(message)?.[0] ?? '';
  return named[code] ?? waveformWords.REPLAY_NOT_READABLE;
}
