import { describe, expect, test } from 'vitest';
import { checkLine, checksumDigits } from '#drivers/generic-line/line-checksum.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const xor = { kind: 'xor', mark: '*', span: 'after-dollar' } as const;

describe('the checksum of a line', () => {
  test.each([
    // Check values of the published CRC catalogue for the text 123456789.
    ['crc8-maxim', 'A1'],
    ['crc16-modbus', '4B37'],
    // 0x31 ^ 0x32 ^ ... ^ 0x39 and their sum modulo 256.
    ['xor', '31'],
    ['sum8', 'DD'],
  ] as const)('%s of 123456789 is %s', (kind, expected) => {
    expect(checksumDigits(kind, bytes('123456789'))).toBe(expected);
  });

  test.each([
    '$TR,01095,03209,0000004,001.00*28',
    '$TR,03500,04120,0000012,001.00*2B',
    '$IIRPM,E,1,3500.0,0.0,A*60',
    '$TR,set,hour,0001200*7B',
    '$SPL,78.3,A,F,0*6a',
  ])('%s is whole', (line) => {
    expect(checkLine(line, xor)).toEqual({ text: line.slice(0, -3) });
  });

  test('no single flipped bit of a checked line goes unnoticed', () => {
    const line = bytes('$SPL,105.6,A,F,1*55');
    for (let bit = 0; bit < line.length * 8; bit += 1) {
      const flipped = Uint8Array.from(line, (byte, index) =>
        index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
      );
      const text = Buffer.from(flipped).toString('latin1');
      const outcome = checkLine(text, xor);
      // Only the dollar sign itself is outside of the sum; with a bit of it flipped the tag does not fit any more.
      expect('text' in outcome && outcome.text.startsWith('$SPL')).toBe(false);
    }
  });

  test.each(['$SPL,78.3,A,F,0', '$SPL,78.3,A,F,0*6', '$SPL,78.3,A,F,0*6G', '*6A', ''])(
    '%s lacks it',
    (line) => {
      expect(checkLine(line, xor)).toEqual({ rejected: 'checksum-missing' });
    },
  );

  test('can cover the whole line and follow without a mark', () => {
    const settings = { kind: 'sum8', mark: '', span: 'whole' } as const;
    expect(checkLine('123456789DD', settings)).toEqual({ text: '123456789' });
    expect(checkLine('123456789DE', settings)).toEqual({ rejected: 'checksum-bad' });
  });
});
