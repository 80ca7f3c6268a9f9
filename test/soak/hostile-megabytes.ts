import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { captureDecoding } from '../support/captured-decoding.ts';
import { chunksOf, hostileStreams, randomBytes } from '../support/hostile-streams.ts';

/** What a driver made of very many bytes that mean nothing. */
export interface HostileFindings {
  readonly path: string;
  readonly megabytes: number;
  readonly seconds: number;
  /** Processor time of the last quarter against that of the first: about 1 where the work is linear. */
  readonly lastToFirst: number;
  /** Growth of the heap while all of it passed, in MiB; null where the heap cannot be cleared to look. */
  readonly heapGrowthMib: number | null;
  /** Readings: a text line repeated without its last byte is a line still, all else should give none. */
  readonly readings: number;
}

const megabyte = 1_000_000;
const pieceBytes = 65_536;
const capturedSeconds = 20;

/** Feeds each simulated instrument's decoder so many megabytes of noise and of what is worst for it, in equal shares. */
export async function feedHostileMegabytes(
  megabytes: number,
  tell: (findings: HostileFindings) => void,
): Promise<void> {
  for (const kind of simulatedInstrumentKinds) {
    const captured = await captureDecoding(kind, capturedSeconds);
    const settings = captured.driver.settingsSchema.parse(kind.settings);
    const decoder = captured.driver.createDecoder(settings, 'in-the-middle');
    const streams = [
      { bytes: (length: number) => randomBytes(length, 7) },
      ...hostileStreams(chunksOf(captured)),
    ].map(({ bytes }) => bytes(pieceBytes));
    let readings = 0;
    const count = (): void => void (readings += 1);
    const listener = { onReading: count, onSamples: count, onRejection: () => undefined };
    const quarter = (): number => {
      const before = process.cpuUsage();
      const pieces = Math.ceil((megabytes * megabyte) / 4 / pieceBytes);
      for (let piece = 0; piece < pieces; piece += 1) {
        // A moment far from the last: what is waited for is given up, as on a line that never answers.
        decoder.push(streams[piece % streams.length] ?? new Uint8Array(0), piece, listener);
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    // The first quarter also compiles: what is compared begins with the second.
    quarter();
    const heapBefore = clearedHeapMib();
    const times = [quarter(), quarter(), quarter()];
    const heapAfter = clearedHeapMib();
    tell({
      path: kind.path,
      megabytes,
      seconds: times.reduce((sum, time) => sum + time, 0),
      lastToFirst: (times[2] ?? 0) / (times[0] ?? 1),
      heapGrowthMib: heapBefore === null || heapAfter === null ? null : heapAfter - heapBefore,
      readings,
    });
  }
}

function clearedHeapMib(): number | null {
  if (globalThis.gc === undefined) return null;
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
