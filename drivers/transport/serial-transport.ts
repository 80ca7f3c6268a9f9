import { SerialPortStream } from '@serialport/stream';
import { realScheduler, type Scheduler } from '../time.ts';
import type { ByteStream, LineSettings, PortDescription, Transport } from './byte-stream.ts';
import { serialBinding } from './quick-read-binding.ts';
import { SerialByteStream } from './serial-byte-stream.ts';
import { portOpenErrorFrom } from './serial-open-error.ts';
import { describePort } from './serial-port-description.ts';

const binding = serialBinding();

/** The machine's serial ports, through `serialport`. Every connection is a new object that is never reopened. */
export class SerialTransport implements Transport {
  readonly #scheduler: Scheduler;

  constructor(scheduler: Scheduler = realScheduler) {
    this.#scheduler = scheduler;
  }

  /** Ports of the system; an empty list where the system cannot be asked (then a path can still be typed). */
  async list(): Promise<readonly PortDescription[]> {
    const ports = await binding.list().catch(() => []);
    return ports.map(describePort);
  }

  /** @throws PortOpenError */
  async open(path: string, settings: LineSettings): Promise<ByteStream> {
    const port = createPort(path, settings);
    // Without a listener a late error of a port nobody holds any more would end the process.
    port.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      port.open((error) => {
        if (error === null || error === undefined) resolve();
        else reject(portOpenErrorFrom(error, path));
      });
    });
    const stream = new SerialByteStream(port, this.#scheduler);
    await stream.setModemLines(settings);
    return stream;
  }
}

function createPort(path: string, settings: LineSettings): SerialPortStream {
  try {
    return new SerialPortStream({
      binding,
      path,
      baudRate: settings.baudRate,
      dataBits: settings.dataBits,
      parity: settings.parity,
      stopBits: settings.stopBits,
      rtscts: settings.flowControl === 'rts-cts',
      xon: settings.flowControl === 'xon-xoff',
      xoff: settings.flowControl === 'xon-xoff',
      autoOpen: false,
      // Boards that reset on DTR are left alone when the line closes.
      hupcl: settings.dataTerminalReady !== null,
    });
  } catch (error) {
    throw portOpenErrorFrom(error, path);
  }
}
