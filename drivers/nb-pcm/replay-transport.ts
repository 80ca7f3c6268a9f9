import type { Scheduler } from '../time.ts';
import {
  PortOpenError,
  type ByteStream,
  type OpenFailureCode,
  type PortDescription,
  type Transport,
} from '../transport/byte-stream.ts';
import { openReplayFile, replayProblemOf } from './replay-file.ts';
import { replayOfPath } from './replay-path.ts';
import { ReplayStream } from './replay-stream.ts';

/** Slower than real time is no use, and faster than this no computer keeps up. */
const slowest = 1;
const fastest = 64;

/** Code of a speed that is not played; those of a bad file are the ones of `WaveFileError`. */
export const badReplaySpeed = 'BAD_REPLAY_SPEED';

/** Opens WAV files as lines of a microphone that speaks NB-PCM; their paths are typed, none is listed. */
export class ReplayTransport implements Transport {
  readonly #scheduler: Scheduler;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  list(): Promise<readonly PortDescription[]> {
    return Promise.resolve([]);
  }

  opens(path: string): boolean {
    return replayOfPath(path) !== null;
  }

  /** @throws PortOpenError whose message begins with the code of what is wrong with the file */
  async open(path: string): Promise<ByteStream> {
    const replay = replayOfPath(path);
    if (replay === null) throw new PortOpenError('not-found', path, `${path} names no recording`);
    if (replay.speed < slowest || replay.speed > fastest) {
      const text = `a recording is played at ${slowest} to ${fastest} times its speed`;
      throw new PortOpenError('failed', path, `${badReplaySpeed}: ${text}`);
    }
    try {
      return await Promise.resolve(
        new ReplayStream(openReplayFile(replay.filePath), replay.speed, this.#scheduler),
      );
    } catch (error) {
      throw new PortOpenError(codeOf(error), path, replayProblemOf(error));
    }
  }
}

function codeOf(error: unknown): OpenFailureCode {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'permission-denied' : 'failed';
}
