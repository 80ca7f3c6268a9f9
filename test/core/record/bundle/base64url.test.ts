import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { base64urlOf, bytesOfBase64url, hexOf } from '#core/record/bundle/base64url.ts';

const samples = Array.from({ length: 70 }, (_, length) =>
  Uint8Array.from({ length }, (_one, index) => (index * 151 + length * 89) % 256),
);

test('bytes of every length go through base64url and back as Node writes it', () => {
  for (const bytes of samples) {
    const text = Buffer.from(bytes).toString('base64url');
    expect(base64urlOf(bytes)).toBe(text);
    expect(bytesOfBase64url(text)).toEqual(bytes);
    expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'));
  }
});

test.each(['AB', 'AA=', 'A', 'A A', 'A+', 'Ä', 'AAB'])(
  'the text %s, which no bytes are written as, is refused',
  (text) => {
    expect(bytesOfBase64url(text)).toBeNull();
  },
);
