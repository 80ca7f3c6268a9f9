import { PortOpenError, type ByteStream, type PortDescription, type Transport } from './byte-stream.ts';
import { createMemoryLine, type MemoryLineEnd } from './memory-line.ts';

/** A device that can be plugged into a memory transport: an instrument's simulator, or a script of a test. */
export interface MemoryDevice {
  /** Called with the device's end of the line each time the port is opened; the result takes it off again. */
  attach(stream: ByteStream): () => void;
}

interface MemoryPort {
  readonly description: PortDescription;
  readonly device: MemoryDevice;
  plugged: boolean;
  line: MemoryLineEnd | null;
}

/** Ports that live in memory, for simulators on every platform and for tests. Obeys the rules of a real port. */
export class MemoryTransport implements Transport {
  readonly #ports = new Map<string, MemoryPort>();

  /** Adds a port with the device behind it; it is plugged in from the start. */
  addPort(path: string, friendlyName: string, device: MemoryDevice): void {
    const description = { path, friendlyName, vendorId: null, productId: null, serialNumber: null };
    this.#ports.set(path, { description, device, plugged: true, line: null });
  }

  /** Pulls the plug: an open line ends as `device-lost`, the port leaves the list. */
  unplug(path: string): void {
    const port = this.#ports.get(path);
    if (port === undefined) return;
    port.plugged = false;
    port.line?.pullOut();
  }

  /** Puts the plug back. */
  plug(path: string): void {
    const port = this.#ports.get(path);
    if (port !== undefined) port.plugged = true;
  }

  list(): Promise<readonly PortDescription[]> {
    const plugged = [...this.#ports.values()].filter((port) => port.plugged);
    return Promise.resolve(plugged.map((port) => port.description));
  }

  async open(path: string): Promise<ByteStream> {
    const port = this.#ports.get(path);
    if (port === undefined || !port.plugged) throw new PortOpenError('not-found', path, `no port ${path}`);
    if (port.line !== null) throw new PortOpenError('busy', path, `port ${path} is already open`);
    const { host, device } = createMemoryLine();
    port.line = host;
    const detach = port.device.attach(device);
    device.onClose(() => {
      port.line = null;
      detach();
    });
    return Promise.resolve(host);
  }
}
