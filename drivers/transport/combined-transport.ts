import {
  PortOpenError,
  type ByteStream,
  type LineSettings,
  type PortDescription,
  type Transport,
} from './byte-stream.ts';

/**
 * Several transports in one list: simulated ports beside real ones. A path that a transport lists is opened by it; any
 * other path goes to the last one, so that a typed path reaches the real ports.
 */
export class CombinedTransport implements Transport {
  readonly #transports: readonly Transport[];

  constructor(...transports: readonly Transport[]) {
    this.#transports = transports;
  }

  async list(): Promise<readonly PortDescription[]> {
    const lists = await Promise.all(this.#transports.map((transport) => transport.list()));
    return lists.flat();
  }

  async open(path: string, settings: LineSettings): Promise<ByteStream> {
    for (const transport of this.#transports) {
      const ports = await transport.list();
      if (ports.some((port) => port.path === path)) return transport.open(path, settings);
    }
    const last = this.#transports.at(-1);
    if (last === undefined) throw new PortOpenError('not-found', path, `no transport for ${path}`);
    return last.open(path, settings);
  }
}
