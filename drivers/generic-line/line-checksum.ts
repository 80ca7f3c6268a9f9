import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { crc16ModbusOf, crc8MaximOf, sum8Of, xorOf } from '../framing/checksum.ts';
import type { ChecksumSettings } from './format-settings.ts';

type ChecksumKind = ChecksumSettings['kind'];

/** What became of a line's checksum: the text without it, or why the line is refused. */
export type CheckedText = { readonly text: string } | { readonly rejected: RejectionCode };

/** Takes the checksum off a line after comparing it; without settings the line stays as it is. */
export function checkLine(line: string, settings: ChecksumSettings | null): CheckedText {
  if (settings === null) return { text: line };
  const digitCount = settings.kind === 'crc16-modbus' ? 4 : 2;
  const textLength = line.length - digitCount - settings.mark.length;
  const digits = line.slice(-digitCount);
  const marked = line.slice(Math.max(0, textLength), -digitCount) === settings.mark;
  if (textLength < 1 || !marked || !/^[0-9A-Fa-f]+$/.test(digits)) return { rejected: 'checksum-missing' };
  const text = line.slice(0, textLength);
  const counted = settings.span === 'after-dollar' && text.startsWith('$') ? text.slice(1) : text;
  const expected = checksumDigits(settings.kind, Buffer.from(counted, 'latin1'));
  return expected === digits.toUpperCase() ? { text } : { rejected: 'checksum-bad' };
}

/** The checksum of some bytes as upper-case hexadecimal digits (two, or four for CRC-16, high byte first). */
export function checksumDigits(kind: ChecksumKind, bytes: Uint8Array): string {
  const digitCount = kind === 'crc16-modbus' ? 4 : 2;
  return checksumOf[kind](bytes).toString(16).toUpperCase().padStart(digitCount, '0');
}

const checksumOf: Readonly<Record<ChecksumKind, (bytes: Uint8Array) => number>> = {
  xor: xorOf,
  sum8: sum8Of,
  'crc8-maxim': crc8MaximOf,
  'crc16-modbus': crc16ModbusOf,
};
