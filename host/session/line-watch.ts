import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { LineWatch } from '../http/contract.ts';
import { mostChunks, type LineTrace } from './line-trace.ts';
import type { ResolvedLine } from './resolve-line.ts';

/** A configured line with what it has carried. */
export interface WatchedLine {
  /** Counts the lines that were configured. */
  readonly lineNumber: number;
  readonly line: ResolvedLine;
  readonly status: LineStatus;
  readonly trace: LineTrace;
}

/** What a line has carried since a chunk, what was read in it, and what its instrument says of itself. */
export function lineWatch(
  { lineNumber, line, status, trace }: WatchedLine,
  since: { readonly after: number; readonly nowSeconds: number; readonly clock: string },
): LineWatch {
  const { driver, settings, setup } = line;
  const { after, nowSeconds, clock } = since;
  return {
    lineNumber,
    nowSeconds,
    clock,
    driverId: driver.id,
    readingCount: status.readingCount,
    rejectionCount: status.rejectionCount,
    identity: status.identity,
    maximumRegister: driver.maximumRegister,
    nominalPeriodSeconds: driver.nominalPeriodSeconds(settings),
    reading: trace.latest(setup.role === 'speed-sensor' ? 'rpm' : 'spl'),
    sound: trace.block,
    lastNumber: trace.lastNumber,
    // A number from before the line was configured anew is higher than any that there is.
    chunks: trace.since(after > trace.lastNumber ? 0 : after, mostChunks),
  };
}
