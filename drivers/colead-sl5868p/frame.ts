import { sum8Of } from '../framing/checksum.ts';
import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** The meter has a value ready. */
export const readyByte = 0x10;

/** The host takes it. */
export const takeByte = 0x20;

const frameLength = 10;
const firstByte = 0x08;
const secondByte = 0x04;
const firstDigit = 3;
const digitCount = 5;
const validPlace = 8;
const sumPlace = 9;

const moreForSecond: FrameVerdict = { kind: 'more', length: 2 };
const moreForFrame: FrameVerdict = { kind: 'more', length: frameLength };
const ready: FrameVerdict = { kind: 'frame', length: 1 };
const frame: FrameVerdict = { kind: 'frame', length: frameLength };
const checksumBad: FrameVerdict = { kind: 'broken', code: 'checksum-bad' };
const validityUnknown: FrameVerdict = { kind: 'broken', code: 'validity-unknown' };

/** The shape of what the meter says: a single ready byte, or ten bytes whose last is the low byte of the others' sum. */
export const coleadShape: FrameShape = {
  longestBytes: frameLength,
  mayStart: (byte) => byte === firstByte || byte === readyByte,
  judge(bytes, start, end) {
    if (bytes[start] === readyByte) return ready;
    if (end - start < 2) return moreForSecond;
    if (bytes[start + 1] !== secondByte) return garbage;
    if (end - start < frameLength) return moreForFrame;
    if (bytes[start + sumPlace] !== sum8Of(bytes, start, start + sumPlace)) return checksumBad;
    return (bytes[start + validPlace] ?? 0) > 1 ? validityUnknown : frame;
  },
};

/** What a whole frame says. */
export interface ColeadFrame {
  readonly modeByte: number;
  /** The digits as one number in tenths; null where all are blank; `mixed` where a blank stands behind a digit. */
  readonly tenths: number | null | 'mixed';
  readonly isValid: boolean;
}

/** Whether a frame is only the ready byte. */
export function isReady(bytes: Uint8Array): boolean {
  return bytes.length === 1;
}

/** Reads a frame of ten bytes that the shape has accepted. */
export function readFrame(bytes: Uint8Array): ColeadFrame {
  return {
    modeByte: bytes[2] ?? 0,
    tenths: tenthsOf(bytes.subarray(firstDigit, firstDigit + digitCount)),
    isValid: bytes[validPlace] === 1,
  };
}

/** Bytes above nine are blanks, which stand in front of the number. */
function tenthsOf(places: Uint8Array): ColeadFrame['tenths'] {
  const first = places.findIndex((digit) => digit <= 9);
  if (first < 0) return null;
  const digits = places.subarray(first);
  if (digits.some((digit) => digit > 9)) return 'mixed';
  return digits.reduce((number, digit) => number * 10 + digit, 0);
}
