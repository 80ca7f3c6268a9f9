import { sum8Of } from '../framing/checksum.ts';
import { crc8J1850Of } from './crc8-j1850.ts';

/** How a line of the vehicle is printed by an adapter. */
export interface LineStyle {
  readonly headers: boolean;
  readonly spaces: boolean;
}

/** A car as its diagnostic plug shows it: protocol by its digit, control units by the last byte of their identifiers. */
export interface SimulatedVehicle {
  readonly protocol: string;
  /** For example `[0, 1]` for 7E8 and 7E9 on CAN, `[0x10]` elsewhere. */
  readonly controlUnits: readonly number[];
  /** From the question to the answer of a control unit. */
  readonly answerSeconds: number;
}

/** Which questions every car answers: the values that there are, with the engine speed among them. */
export const supportedValues = [0x41, 0x00, 0xbe, 0x3e, 0xb8, 0x11];

/** The engine speed in quarters of a revolution per minute. */
export function speedValues(speedRpm: number): readonly number[] {
  const quarters = Math.min(0xffff, Math.round(speedRpm * 4));
  return [0x41, 0x0c, quarters >> 8, quarters & 0xff];
}

/** A message of a control unit as an adapter prints it. */
export function printedLine(
  { protocol }: SimulatedVehicle,
  controlUnit: number,
  data: readonly number[],
  { headers, spaces }: LineStyle,
): string {
  const words = headers ? withHeader(protocol, controlUnit, data) : data.map(hexByte);
  return words.join(spaces ? ' ' : '');
}

function withHeader(protocol: string, controlUnit: number, data: readonly number[]): readonly string[] {
  const counted = [data.length, ...data].map(hexByte);
  if ('68'.includes(protocol)) return [`7E${hexByte(8 + controlUnit).slice(1)}`, ...counted];
  if ('79'.includes(protocol)) return ['18', 'DA', 'F1', hexByte(controlUnit), ...counted];
  const message = Uint8Array.from([...threeHeaderBytes(protocol, controlUnit, data.length), ...data]);
  const checksum = '12'.includes(protocol) ? crc8J1850Of(message) : sum8Of(message);
  return [...message, checksum].map(hexByte);
}

function threeHeaderBytes(protocol: string, controlUnit: number, length: number): readonly number[] {
  if ('45'.includes(protocol)) return [0x80 | length, 0xf1, controlUnit];
  return [protocol === '1' ? 0x41 : 0x48, 0x6b, controlUnit];
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}
