import { isIPv4 } from 'node:net';
import { CommandError } from './command-error.ts';

/** Where the rider door is to be opened; null takes the usual port or the next that is free. */
export interface RiderDoorPlace {
  readonly address: string;
  readonly port: number | null;
}

/** Reads `ADDRESS[:PORT]`. @throws CommandError `BAD_OPTION` */
export function riderDoorPlace(text: string): RiderDoorPlace {
  const [address = '', port, ...rest] = text.split(':');
  const isPort = port === undefined || (/^\d+$/.test(port) && Number(port) <= 65_535);
  if (isIPv4(address) && address !== '0.0.0.0' && isPort && rest.length === 0) {
    return { address, port: port === undefined ? null : Number(port) };
  }
  throw new CommandError(
    'BAD_OPTION',
    `--rider-door needs an IPv4 address of this computer, with or without a port, not "${text}".`,
  );
}
