import type { Scheduler } from '../time.ts';
import { PortOpenError, type ByteStream, type LineSettings, type Transport } from './byte-stream.ts';

/** Ports of radio links take several seconds to open; a system that takes longer than this never comes back. */
export const openingTimeoutSeconds = 15;

/**
 * Opens a port, but waits no longer than some systems need at most. A port that opens later is closed again.
 * @throws PortOpenError `failed` when the system does not come back
 */
export async function openWithin(
  transport: Transport,
  path: string,
  settings: LineSettings,
  scheduler: Scheduler,
): Promise<ByteStream> {
  const opening = transport.open(path, settings);
  let cancel = (): void => undefined;
  const tooLate = new Promise<null>((resolve) => {
    cancel = scheduler.after(openingTimeoutSeconds, () => {
      resolve(null);
    });
  });
  const stream = await Promise.race([opening, tooLate]).finally(() => {
    cancel();
  });
  if (stream !== null) return stream;
  void closeLate(opening);
  throw new PortOpenError('failed', path, `opening ${path} took longer than ${openingTimeoutSeconds} s`);
}

async function closeLate(opening: Promise<ByteStream>): Promise<void> {
  const stream = await opening.catch(() => null);
  await stream?.close().catch(() => undefined);
}
