import { realScheduler, type Scheduler } from '../time.ts';
import type { ByteStream, LineSettings, PortDescription, Transport } from './byte-stream.ts';
import { SerialByteStream } from './serial-byte-stream.ts';
import { portOpenErrorFrom } from './serial-open-error.ts';
import { describePort } from './serial-port-description.ts';
import { listSystemPorts, openSystemPort, type SystemPort } from './system-port.ts';

const listFreshSeconds = 0.5;

/** The machine's serial ports. Every connection is a new object that is never reopened. */
export class SerialTransport implements Transport {
  readonly #scheduler: Scheduler;
  #listed: Promise<readonly PortDescription[]> | null = null;
  #listedAtSeconds = 0;

  constructor(scheduler: Scheduler = realScheduler) {
    this.#scheduler = scheduler;
  }

  /**
   * Ports of the system; an empty list where the system cannot be asked (then a path can still be typed). Asking costs a
   * process on Linux, so that who asks within half a second of another gets the same answer.
   */
  list(): Promise<readonly PortDescription[]> {
    const nowSeconds = this.#scheduler.monotonicSeconds();
    if (this.#listed === null || nowSeconds - this.#listedAtSeconds > listFreshSeconds) {
      this.#listedAtSeconds = nowSeconds;
      this.#listed = describedPorts();
    }
    return this.#listed;
  }

  /** @throws PortOpenError */
  async open(path: string, settings: LineSettings): Promise<ByteStream> {
    const stream = new SerialByteStream(await opened(path, settings), path, this.#scheduler);
    await stream.setModemLines(settings);
    return stream;
  }
}

async function describedPorts(): Promise<readonly PortDescription[]> {
  const ports = await listSystemPorts().catch(() => []);
  return ports.map(describePort);
}

async function opened(path: string, settings: LineSettings): Promise<SystemPort> {
  try {
    return await openSystemPort(path, settings);
  } catch (error) {
    throw portOpenErrorFrom(error, path);
  }
}
