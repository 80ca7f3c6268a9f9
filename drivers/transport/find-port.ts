import { PortOpenError, type PortDescription, type Transport } from './byte-stream.ts';

/** What a USB device says of itself; the same whatever name the system gives its port. */
export interface PortIdentity {
  readonly vendorId: string;
  readonly productId: string;
  /** Null where the device has none, as cheap adapters. */
  readonly serialNumber: string | null;
}

/**
 * The identity by which a listed port can be found again under another name; null for a port that is not listed or says
 * nothing of itself, and where an equal device is plugged in that nothing tells apart.
 */
export function portIdentityOf(path: string, ports: readonly PortDescription[]): PortIdentity | null {
  const port = ports.find((listed) => listed.path === path);
  if (port === undefined || port.vendorId === null || port.productId === null) return null;
  const { vendorId, productId, serialNumber } = port;
  const identity = { vendorId, productId, serialNumber };
  return ports.filter((other) => isSameDevice(other, identity)).length === 1 ? identity : null;
}

/**
 * Where a device hangs now: its old path if it is there, else the one port that carries it. Never a guess: of several equal
 * devices only the old path counts, and a port that another line uses is not taken. Null when another device has the path.
 */
export function findPort(
  path: string,
  identity: PortIdentity | null,
  ports: readonly PortDescription[],
  isTaken: (path: string) => boolean,
): string | null {
  if (identity === null) return path;
  const atOldPath = ports.find((port) => port.path === path);
  if (atOldPath !== undefined && isSameDevice(atOldPath, identity)) return path;
  const [found, ...equal] = ports.filter((port) => isSameDevice(port, identity));
  if (found !== undefined && equal.length === 0 && !isTaken(found.path)) return found.path;
  return atOldPath === undefined ? path : null;
}

/** What is known of a line's port. */
export interface WantedPort {
  readonly transport: Transport;
  readonly path: string;
  readonly isTaken?: (path: string) => boolean;
}

/** Asks the system where a device hangs now. @throws PortOpenError when another device has taken its name */
export async function locatePort(
  { transport, path, isTaken }: WantedPort,
  identity: PortIdentity,
): Promise<string> {
  const ports = await transport.list().catch(() => []);
  const found = findPort(path, identity, ports, isTaken ?? (() => false));
  if (found === null) throw new PortOpenError('not-found', path, `another device has the name ${path}`);
  return found;
}

function isSameDevice(port: PortDescription, { vendorId, productId, serialNumber }: PortIdentity): boolean {
  return port.vendorId === vendorId && port.productId === productId && port.serialNumber === serialNumber;
}
