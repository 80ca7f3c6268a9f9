import { readSync, writeSync } from 'node:fs';
import {
  autoDetect,
  LinuxBinding,
  type BindingPortInterface,
  type LinuxPortBinding,
  type PortInfo,
} from '@serialport/bindings-cpp';
import type { LineSettings } from './byte-stream.ts';

/** One open port as the system's own calls see it. A read or write after which the port is of no use rejects. */
export interface SystemPort extends Pick<BindingPortInterface, 'read' | 'write' | 'set' | 'close'> {
  /** Writes what the system takes at once and tells how many bytes that were; 0 where it has to be waited for. @throws Error */
  writeNow(bytes: Uint8Array): number;
}

/** Ports that the system knows. @throws Error where it cannot be asked */
export async function listSystemPorts(): Promise<readonly PortInfo[]> {
  return autoDetect().list();
}

/** Opens a port through the system's serial binding. @throws Error in the system's words */
export async function openSystemPort(path: string, settings: LineSettings): Promise<SystemPort> {
  const options = {
    path,
    baudRate: settings.baudRate,
    dataBits: settings.dataBits,
    parity: settings.parity,
    stopBits: settings.stopBits,
    rtscts: settings.flowControl === 'rts-cts',
    xon: settings.flowControl === 'xon-xoff',
    xoff: settings.flowControl === 'xon-xoff',
    // Boards that reset on DTR are left alone when the line closes.
    hupcl: settings.dataTerminalReady !== null,
  };
  if (process.platform !== 'linux') return waitingPort(await autoDetect().open(options));
  return quickPort(await LinuxBinding.open(options));
}

function waitingPort(port: BindingPortInterface): SystemPort {
  return {
    read: (buffer, offset, length) => port.read(buffer, offset, length),
    write: (buffer) => port.write(buffer),
    set: (lines) => port.set(lines),
    close: () => port.close(),
    writeNow: () => 0,
  };
}

/**
 * A port on Linux that is read and written at once when the line is ready. The library asks a thread of the pool for each
 * piece of bytes, which costs more than everything the bench then does with them, and reads again and again for ever when a
 * device has gone between two reads (bindings-cpp issue 162).
 */
function quickPort(port: LinuxPortBinding): SystemPort {
  return {
    ...waitingPort(port),
    read: (buffer, offset, length) => readWhenThere(port, buffer, offset, length),
    writeNow: (bytes) =>
      port.fd === null ? 0 : (unlessNotReady(port.fd, (fd) => writeSync(fd, bytes)) ?? 0),
  };
}

async function readWhenThere(
  port: LinuxPortBinding,
  buffer: Buffer,
  offset: number,
  length: number,
): Promise<{ readonly bytesRead: number; readonly buffer: Buffer }> {
  for (;;) {
    // Asked first, because a read that finds nothing costs more than one that finds something.
    await readable(port);
    if (port.fd === null) throw new Error('the port is not open');
    const bytesRead = unlessNotReady(port.fd, (fd) => readSync(fd, buffer, offset, length, null));
    // The line is opened to wait for a byte at least: nothing at all means that its device has hung up.
    if (bytesRead === 0) throw new Error('the device has gone');
    if (bytesRead !== null) return { bytesRead, buffer };
  }
}

/** Number of bytes moved, null where the line is not ready. @throws Error where the device answers anything else */
function unlessNotReady(fd: number, move: (fd: number) => number): number | null {
  try {
    return move(fd);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR') return null;
    throw error;
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
