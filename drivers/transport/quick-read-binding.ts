import { readSync } from 'node:fs';
import {
  autoDetect,
  LinuxBinding,
  type LinuxBindingInterface,
  type LinuxPortBinding,
} from '@serialport/bindings-cpp';

type OpenOptions = Parameters<LinuxBindingInterface['open']>[0];

/** What a read gives back: so many bytes stand in the buffer. */
interface ReadResult {
  readonly bytesRead: number;
  readonly buffer: Buffer;
}

/**
 * The system's serial binding; on Linux with reads of its own. The library's read asks a thread of the pool twice for each
 * piece of bytes, which costs more than everything the bench then does with them, and asks again and again for ever when a
 * device has gone between two reads (bindings-cpp issue 162). Ours reads at once when the line says that it can be read.
 */
export function serialBinding(): ReturnType<typeof autoDetect> {
  if (process.platform !== 'linux') return autoDetect();
  return {
    list: () => LinuxBinding.list(),
    async open(options: OpenOptions) {
      const port = await LinuxBinding.open(options);
      port.read = (buffer, offset, length) => readWhenThere(port, buffer, offset, length);
      return port;
    },
  };
}

/** Waits until bytes are there and reads them. @throws Error with `canceled` when the port was closed, with `disconnect` when the device has gone */
async function readWhenThere(
  port: LinuxPortBinding,
  buffer: Buffer,
  offset: number,
  length: number,
): Promise<ReadResult> {
  for (;;) {
    // Asked first, because a read that finds nothing costs more than one that finds something.
    await readable(port);
    const { fd } = port;
    if (fd === null) throw Object.assign(new Error('Port is not open'), { canceled: true });
    const bytesRead = readNow(fd, buffer, offset, length);
    if (bytesRead !== null && bytesRead > 0) return { bytesRead, buffer };
    // The line is opened to wait for a byte at least: nothing at all means that its device has hung up.
    if (bytesRead === 0) throw Object.assign(new Error('the device has gone'), { disconnect: true });
  }
}

/** Number of bytes read, 0 at the end of a line that has hung up, null where there is nothing yet. */
function readNow(fd: number, buffer: Buffer, offset: number, length: number): number | null {
  try {
    return readSync(fd, buffer, offset, length, null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR') return null;
    // Whatever else a device answers to being read, it can no longer be used.
    throw Object.assign(error as Error, { disconnect: true });
  }
}

function readable(port: LinuxPortBinding): Promise<void> {
  return new Promise((resolve, reject) => {
    port.poller.once('readable', (error: Error | null) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}
