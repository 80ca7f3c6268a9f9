import {
  PortOpenError,
  type ByteStream,
  type LineSettings,
  type PortDescription,
  type Transport,
} from './byte-stream.ts';

/**
 * Several transports in one list: simulated ports and recordings beside real ports. A path that a transport lists or calls
 * its own is opened by it; any other path goes to the last one, so that a typed path reaches the real ports.
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
    // The last one is not asked for its list: it gets what is left, and the list of real ports can fail.
    for (const transport of this.#transports.slice(0, -1)) {
      if (await isOwn(transport, path)) return transport.open(path, settings);
    }
    const last = this.#transports.at(-1);
    if (last === undefined) throw new PortOpenError('not-found', path, `no transport for ${path}`);
    return last.open(path, settings);
  }
}

async function isOwn(transport: Transport, path: string): Promise<boolean> {
  if (transport.opens?.(path) === true) return true;
  const ports = await transport.list();
  return ports.some((port) => port.path === path);
}
