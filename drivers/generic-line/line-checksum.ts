import type { ChecksumSettings } from './format-settings.ts';

type ChecksumKind = ChecksumSettings['kind'];

/** What became of a line's checksum: the text without it, or why the line is refused. */
export type CheckedText = { readonly text: string } | { readonly rejected: string };

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
  return checksumOf(kind, bytes).toString(16).toUpperCase().padStart(digitCount, '0');
}

function checksumOf(kind: ChecksumKind, bytes: Uint8Array): number {
  switch (kind) {
    case 'xor':
      return bytes.reduce((sum, byte) => sum ^ byte, 0);
    case 'sum8':
      return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
    case 'crc8-maxim':
      return reflectedCrc(bytes, 0x8c, 0);
    case 'crc16-modbus':
      return reflectedCrc(bytes, 0xa001, 0xffff);
  }
  return kind satisfies never;
}

/** Bitwise CRC with reflected polynomial: CRC-8/MAXIM is x8+x5+x4+1, CRC-16/MODBUS is x16+x15+x2+1. */
function reflectedCrc(bytes: Uint8Array, polynomial: number, start: number): number {
  let crc = start;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  }
  return crc;
}
