import { carriesSameBytes } from '#drivers/identify/search-plan.ts';
import type { InstrumentSimulator } from '#drivers/instrument.ts';
import type { ByteStream, LineSettings, PortDescription, Transport } from '#drivers/transport/byte-stream.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';

/** One opening of the port, with what was said over it. */
export interface Opening {
  readonly settings: LineSettings;
  readonly sent: Uint8Array[];
}

/**
 * One port in memory whose instrument hears and is heard only at its own line settings: at any other, its bytes arrive as
 * noise and nothing reaches it.
 */
export class LineHonestTransport implements Transport {
  readonly openings: Opening[] = [];
  readonly #own: LineSettings;
  readonly #simulator: InstrumentSimulator;

  constructor(own: LineSettings, simulator: InstrumentSimulator) {
    this.#own = own;
    this.#simulator = simulator;
  }

  list(): Promise<readonly PortDescription[]> {
    return Promise.resolve([]);
  }

  open(_path: string, settings: LineSettings): Promise<ByteStream> {
    const { host, device } = createMemoryLine();
    const opening: Opening = { settings, sent: [] };
    this.openings.push(opening);
    const understands = carriesSameBytes(settings, this.#own);
    const detach = this.#simulator.attach(understands ? device : spoiled(device));
    device.onClose(() => detach());
    return Promise.resolve({
      onBytes: (listener) => host.onBytes(listener),
      onClose: (listener) => host.onClose(listener),
      setBreak: (isLow) => host.setBreak(isLow),
      close: () => host.close(),
      write: (bytes) => {
        opening.sent.push(bytes.slice());
        return host.write(bytes);
      },
    });
  }
}

/** At a wrong speed each byte becomes another one, and what is said to the device is lost. */
function spoiled(device: ByteStream): ByteStream {
  return {
    onBytes: () => undefined,
    onClose: (listener) => device.onClose(listener),
    setBreak: () => undefined,
    close: () => device.close(),
    write: (bytes) => device.write(bytes.map((byte, place) => (byte * 73 + place * 151 + 0x85) & 0xff)),
  };
}
