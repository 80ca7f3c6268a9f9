import {
  PortOpenError,
  type ByteStream,
  type OpenFailureCode,
  type PortDescription,
  type Transport,
} from '#drivers/transport/byte-stream.ts';
import { createMemoryLine, type MemoryLineEnd } from '#drivers/transport/memory-line.ts';

/** A transport that does as it is told: each opening succeeds, fails with a code, or waits until it is let go. */
export class ScriptedTransport implements Transport {
  /** What the next openings do; the last one repeats. */
  outcomes: ('open' | 'wait' | OpenFailureCode)[] = ['open'];
  listed: string[] = ['port'];
  /** What listed ports say of themselves: vendor, product and serial number by path. */
  readonly identities = new Map<string, Pick<PortDescription, 'vendorId' | 'productId' | 'serialNumber'>>();
  /** Times at which an opening was asked for. */
  readonly attempts: number[] = [];
  /** Paths that were asked for. */
  readonly paths: string[] = [];
  /** The device's ends of all lines opened so far. */
  readonly devices: MemoryLineEnd[] = [];
  readonly hosts: ByteStream[] = [];
  readonly #nowSeconds: () => number;
  #letGo: (() => void)[] = [];

  constructor(nowSeconds: () => number) {
    this.#nowSeconds = nowSeconds;
  }

  /** Lets waiting openings succeed. */
  letGo(): void {
    for (const action of this.#letGo.splice(0)) action();
  }

  list(): Promise<readonly PortDescription[]> {
    const describe = (path: string): PortDescription => ({
      path,
      friendlyName: path,
      vendorId: null,
      productId: null,
      serialNumber: null,
      ...this.identities.get(path),
    });
    return Promise.resolve(this.listed.map(describe));
  }

  async open(path: string): Promise<ByteStream> {
    this.attempts.push(this.#nowSeconds());
    this.paths.push(path);
    const outcome = this.outcomes.length > 1 ? this.outcomes.shift() : this.outcomes[0];
    if (outcome === 'wait') {
      await new Promise<void>((resolve) => {
        this.#letGo.push(resolve);
      });
    } else if (outcome !== 'open') {
      throw new PortOpenError(outcome ?? 'failed', path, `scripted: ${outcome ?? 'failed'}`);
    }
    const { host, device } = createMemoryLine();
    this.devices.push(device);
    this.hosts.push(host);
    return host;
  }
}
