import { crc16ModbusOf } from '../framing/checksum.ts';
import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';
import type { NumberFormat } from './settings.ts';

/** Set in the function code of a reply that refuses. */
const refusalBit = 0x80;

/** Address, function, byte count in front of the registers; CRC behind them. */
const headLength = 3;
const crcLength = 2;
const refusalLength = 5;
const questionLength = 8;
const longestReply = 9;

/** By this address whoever hears it may answer, with a number of its own. */
const anyAddress = 250;

const moreVerdicts = Array.from({ length: longestReply + 1 }, (_, length): FrameVerdict => {
  return { kind: 'more', length };
});
const checksumBad: FrameVerdict = { kind: 'broken', code: 'checksum-bad' };

/** The question whose reply may come now, and the number of registers it asks for. */
export interface Awaited {
  readonly bytes: Uint8Array;
  readonly registerCount: number;
}

/** The shape of what may come after a question: its own echo, the registers, or a refusal. */
export function replyShape(awaited: () => Awaited): FrameShape {
  return {
    longestBytes: longestReply,
    mayStart(byte) {
      const address = awaited().bytes[0];
      return byte === address || (address === anyAddress && byte > 0 && byte < anyAddress);
    },
    judge: (bytes, start, end) => judge(bytes, start, end, awaited()),
  };
}

function judge(bytes: Uint8Array, start: number, end: number, { bytes: asked, registerCount }: Awaited) {
  const count = end - start;
  if (isBeginningOf(asked, bytes, start, end)) {
    return count < questionLength ? moreVerdict(count + 1) : frameOf(questionLength);
  }
  if (count < 2) return moreVerdict(2);
  const functionCode = asked[1] ?? 0;
  if (bytes[start + 1] === (functionCode | refusalBit)) return judgeWhole(bytes, start, end, refusalLength);
  if (bytes[start + 1] !== functionCode) return garbage;
  if (count < headLength) return moreVerdict(headLength);
  if (bytes[start + 2] !== 2 * registerCount) return garbage;
  return judgeWhole(bytes, start, end, headLength + 2 * registerCount + crcLength);
}

function judgeWhole(bytes: Uint8Array, start: number, end: number, length: number): FrameVerdict {
  if (end - start < length) return moreVerdict(length);
  const crc = crc16ModbusOf(bytes, start, start + length - crcLength);
  const isRight = bytes[start + length - 2] === (crc & 0xff) && bytes[start + length - 1] === crc >> 8;
  return isRight ? frameOf(length) : checksumBad;
}

function isBeginningOf(asked: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const count = Math.min(end - start, questionLength);
  for (let place = 0; place < count; place += 1) {
    if (bytes[start + place] !== asked[place]) return false;
  }
  return true;
}

function frameOf(length: number): FrameVerdict {
  return { kind: 'frame', length };
}

function moreVerdict(length: number): FrameVerdict {
  return moreVerdicts[length] ?? { kind: 'more', length };
}

/** Whether a frame is only the echo of a question. */
export function isEcho(frame: Uint8Array): boolean {
  return frame.length === questionLength;
}

/** The code of a reply that refuses; null where it brings registers. */
export function refusalCodeOf(frame: Uint8Array): number | null {
  return ((frame[1] ?? 0) & refusalBit) === 0 ? null : (frame[2] ?? 0);
}

/** The number in the registers of a reply, in the unit that its scale gives. */
export function numberIn(
  frame: Uint8Array,
  { registerCount, signed, wordOrder, scale }: NumberFormat,
): number {
  const first = wordAt(frame, headLength);
  const second = wordAt(frame, headLength + 2);
  const [high, low] = wordOrder === 'high-first' ? [first, second] : [second, first];
  const unsigned = registerCount === 1 ? first : high * 0x1_0000 + low;
  const span = 2 ** (16 * registerCount);
  const steps = signed && unsigned >= span / 2 ? unsigned - span : unsigned;
  return withoutNoise(steps * scale);
}

function wordAt(frame: Uint8Array, place: number): number {
  return ((frame[place] ?? 0) << 8) | (frame[place + 1] ?? 0);
}

/** A scale of 0.1 is no exact binary number: 536 steps of it are 53.6. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
