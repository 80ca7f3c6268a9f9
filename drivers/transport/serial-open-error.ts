import { PortOpenError, type OpenFailureCode } from './byte-stream.ts';

/** What the operating systems say, as far as it was seen: Linux, macOS, then Windows wordings. */
const knownFailures: readonly (readonly [RegExp, OpenFailureCode])[] = [
  [/permission denied|operation not permitted|EACCES|EPERM/i, 'permission-denied'],
  [/cannot lock port|temporarily unavailable|busy|EBUSY|EAGAIN|access denied/i, 'busy'],
  [/no such file|no such device|not found|ENOENT|ENODEV|ENXIO|file not found/i, 'not-found'],
];

/** Gives a failed opening its code; on Windows "access denied" means that another program holds the port. */
export function portOpenErrorFrom(error: unknown, path: string): PortOpenError {
  const message = error instanceof Error ? error.message : String(error);
  const known = knownFailures.find(([pattern]) => pattern.test(message));
  return new PortOpenError(known?.[1] ?? 'failed', path, message);
}
