import { portProblemBilingual } from '#core/words/port-problem-words.ts';
import { sessionWords } from '#core/words/session-words.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { Bilingual, LineState, LiveNumber, LiveValues } from '../http/contract.ts';
import { replayMessage } from './replay-message.ts';
import type { ResolvedLine } from './resolve-line.ts';

/** How one instrument's line is shown; `advice` is what the computer's own files add. */
export function lineView(
  line: ResolvedLine | null,
  status: LineStatus | null,
  advice: Bilingual | null = null,
): LiveValues['meter'] {
  if (line === null || status === null) {
    return { state: 'not-configured', name: '', portPath: null, message: null };
  }
  const { portPath } = status;
  return {
    state: lineState(status),
    name: line.driver.name,
    portPath,
    message: advice ?? lineMessage(status, portPath),
  };
}

/** Why a line shows no value, or null while it streams. */
export function lineSilence(status: LineStatus | null): (LiveNumber & { readonly state: 'none' }) | null {
  if (status === null) return { state: 'none', why: 'not-configured' };
  if (status.state === 'streaming') return null;
  if (status.state === 'stale') return { state: 'none', why: 'stale' };
  return { state: 'none', why: status.state === 'lost' ? 'line-lost' : 'no-data' };
}

function lineState(status: LineStatus): LineState {
  const refused =
    status.reason === 'busy' || status.reason === 'permission-denied' || status.reason === 'failed';
  return refused ? 'refused' : status.state;
}

function lineMessage(status: LineStatus, portPath: string): Bilingual | null {
  const { state, reason } = status;
  const replay = replayOfPath(portPath) === null ? null : replayMessage(status);
  if (replay !== null) return replay;
  if (reason === 'busy' || reason === 'permission-denied' || reason === 'failed' || reason === 'not-found') {
    return portProblemBilingual(reason, portPath);
  }
  if (reason === 'other-instrument') return sessionWords.LINE_OTHER_INSTRUMENT;
  if (reason === 'line-failed') return sessionWords.LINE_FAILED;
  if (reason === 'silent') return state === 'lost' ? sessionWords.LINE_STOPPED : sessionWords.LINE_SILENT;
  return state === 'lost' ? sessionWords.LINE_LOST : null;
}
