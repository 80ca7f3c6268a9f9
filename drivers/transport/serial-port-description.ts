import { basename } from 'node:path';
import type { PortDescription } from './byte-stream.ts';

/** What `serialport` tells about a port; the Windows binding adds a name of its own. */
export interface ListedPort {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly friendlyName?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly pnpId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
}

/** Makers of USB bridges by vendor identifier, for systems that give none (hexadecimal, lower case). */
const bridgeMakers: Readonly<Record<string, string>> = {
  '0403': 'FTDI',
  '067b': 'Prolific',
  '10c4': 'Silicon Labs CP210x',
  '1a86': 'WCH CH340',
  '2341': 'Arduino',
  '2e8a': 'Raspberry Pi',
  '303a': 'Espressif',
};

/** Puts a port into words a person can choose by. */
export function describePort(port: ListedPort): PortDescription {
  const vendorId = port.vendorId?.toLowerCase() ?? null;
  const device = basename(port.path);
  const maker =
    port.friendlyName ?? port.manufacturer ?? (vendorId === null ? undefined : bridgeMakers[vendorId]);
  return {
    path: port.path,
    friendlyName: maker === undefined || maker.includes(device) ? (maker ?? device) : `${maker} (${device})`,
    vendorId,
    productId: port.productId?.toLowerCase() ?? null,
    serialNumber: port.serialNumber ?? null,
  };
}
