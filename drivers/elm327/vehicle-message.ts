import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { sum8Of } from '../framing/checksum.ts';
import { crc8J1850Of } from './crc8-j1850.ts';

/** What a control unit said: who it is (empty where no header tells it) and its bytes from the service on, in hexadecimal. */
export interface VehicleMessage {
  readonly controlUnit: string;
  readonly data: string;
}

/** The message of a line, null where the line is none, or the name of what is wrong with it. */
export type MessageOrFault = VehicleMessage | { readonly fault: RejectionCode } | null;

/** The kind of bus by the protocol's digit: 1 and 2 are J1850, 3 to 5 are K-line, 6 to 9 are CAN. */
export type ChecksumKind = 'crc' | 'sum' | 'either';

/** Longest part of a CAN frame behind its header: one byte of length and seven of data, two digits each. */
const longestCanDigits = 16;

const serviceAndHeaderless = /^(?:410C.{4}|4100.{8}|7F01..)$/;
const can11 = /^(7E[89A-F])(.+)$/;
const can29 = /^(18DAF1..)(.+)$/;
const threeByteHeader = /^....(..)(.{6,14})..$/;

/** Checksum of messages with three header bytes, by the digit of the protocol; either where it is not known. */
export function checksumKindOf(protocol: string): ChecksumKind {
  if ('12'.includes(protocol) && protocol !== '') return 'crc';
  return '345'.includes(protocol) && protocol !== '' ? 'sum' : 'either';
}

/**
 * Reads a line without blanks. The length and the first digits tell the layouts apart: no header, 11-bit or 29-bit CAN
 * identifier with a byte of length, or three header bytes with a checksum at the end. Bytes behind a CAN frame's own length
 * only fill it up.
 */
export function messageOf(text: string, checksum: ChecksumKind): MessageOrFault {
  if (!/^[0-9A-F]{6,24}$/.test(text)) return null;
  if (serviceAndHeaderless.test(text)) return { controlUnit: '', data: text };
  const [, canUnit, canRest] = can11.exec(text) ?? can29.exec(text) ?? [];
  if (canUnit !== undefined && canRest !== undefined) return canMessage(canUnit, canRest);
  return checkedMessage(text, checksum);
}

function canMessage(controlUnit: string, rest: string): MessageOrFault {
  const digits = 2 * Number.parseInt(rest.slice(0, 2), 16);
  const data = rest.slice(2, 2 + digits);
  const isWhole = rest.length % 2 === 0 && rest.length <= longestCanDigits && data.length === digits;
  return isWhole && digits > 0 ? { controlUnit, data } : { fault: 'length-wrong' };
}

function checkedMessage(text: string, checksum: ChecksumKind): MessageOrFault {
  const [, controlUnit, data] = threeByteHeader.exec(text) ?? [];
  if (controlUnit === undefined || data === undefined || text.length % 2 !== 0) return null;
  const bytes = Buffer.from(text, 'hex');
  const last = bytes.length - 1;
  const isSum = sum8Of(bytes, 0, last) === bytes[last];
  const isCrc = crc8J1850Of(bytes, 0, last) === bytes[last];
  const fits = checksum === 'either' ? isSum || isCrc : checksum === 'sum' ? isSum : isCrc;
  return fits ? { controlUnit, data } : { fault: 'checksum-bad' };
}
