import { crc32Of } from '../framing/checksum.ts';
import { garbage, type FrameShape } from '../framing/frame-finder.ts';

const lengthBytes = 2;
const crcBytes = 4;

/** Length (two bytes), payload, CRC-32 of the payload (four bytes), both big-endian ("msEnvelope"). */
export function envelope(payload: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(lengthBytes + payload.length + crcBytes);
  frame.writeUInt16BE(payload.length, 0);
  frame.set(payload, lengthBytes);
  frame.writeUInt32BE(crc32Of(payload), lengthBytes + payload.length);
  return frame;
}

/** What an envelope carries. */
export function payloadOf(frame: Uint8Array): Uint8Array {
  return frame.subarray(lengthBytes, frame.length - crcBytes);
}

/** The shape of envelopes whose payload is no longer than given: their checksum must fit. */
export function envelopeShape(longestPayload: number): FrameShape {
  return {
    longestBytes: lengthBytes + longestPayload + crcBytes,
    mayStart: (byte) => byte <= longestPayload >> 8,
    judge: (bytes, start, end) => {
      if (end - start < lengthBytes) return { kind: 'more', length: lengthBytes };
      const payloadLength = (bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0);
      if (payloadLength === 0 || payloadLength > longestPayload) return garbage;
      const length = lengthBytes + payloadLength + crcBytes;
      if (end - start < length) return { kind: 'more', length };
      return crcFits(bytes, start, payloadLength)
        ? { kind: 'frame', length }
        : { kind: 'broken', code: 'checksum-bad' };
    },
  };
}

function crcFits(bytes: Uint8Array, start: number, payloadLength: number): boolean {
  const crcStart = start + lengthBytes + payloadLength;
  let crc = 0;
  for (let place = crcStart; place < crcStart + crcBytes; place += 1) crc = crc * 256 + (bytes[place] ?? 0);
  return crc === crc32Of(bytes, start + lengthBytes, crcStart);
}
