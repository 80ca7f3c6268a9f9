import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { fixedLengthShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** Length of a frame and its two anchors (SL-4023SD manual p. 23, DT-2230 manual p. 11). */
export const frameLength = 16;
export const startWord = 0x02;
export const endWord = 0x0d;

const secondByte = 0x34;
const displays = '1234ABC';
const digitPositions = [7, 8, 9, 10, 11, 12, 13, 14] as const;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** What a valid frame says, before anyone asks whether it is plausible. */
export interface Lutron16Frame {
  readonly display: string;
  readonly unitCode: string;
  readonly value: number;
}

/** The frame's shape: both anchors and every field's range. */
export const lutron16Shape = fixedLengthShape({
  length: frameLength,
  mayStart: (byte) => byte === startWord,
  judge: (bytes, start) => judge(bytes.subarray(start, start + frameLength)),
});

function judge(window: Uint8Array): FrameVerdict {
  if (window[1] !== secondByte) return { kind: 'garbage' };
  if (window[15] !== endWord) return { kind: 'broken', code: 'end-word-missing' };
  const code = faultOf(window);
  return code === null ? { kind: 'frame', length: frameLength } : { kind: 'broken', code };
}

function faultOf(window: Uint8Array): RejectionCode | null {
  if (!displays.includes(letterAt(window, 2))) return 'display-unknown';
  if (!isDigit(window[3] ?? 0) || !isDigit(window[4] ?? 0)) return 'unit-not-a-number';
  if (!'01'.includes(letterAt(window, 5))) return 'sign-unknown';
  if (!'0123'.includes(letterAt(window, 6))) return 'decimals-out-of-range';
  return digitPositions.every((position) => isDigit(window[position] ?? 0)) ? null : 'not-a-digit';
}

/** Reads a frame that the shape has accepted. */
export function readFrame(frame: Uint8Array): Lutron16Frame {
  const digits = digitPositions.reduce((number, position) => number * 10 + digitAt(frame, position), 0);
  const sign = letterAt(frame, 5) === '1' ? -1 : 1;
  return {
    display: letterAt(frame, 2),
    unitCode: letterAt(frame, 3) + letterAt(frame, 4),
    // Division by a power of ten is exact to the last digit shown; a product with 0.1 is not. Avoids -0 as well.
    value: digits === 0 ? 0 : (sign * digits) / 10 ** digitAt(frame, 6),
  };
}

function digitAt(frame: Uint8Array, position: number): number {
  return (frame[position] ?? 0x30) - 0x30;
}

function letterAt(frame: Uint8Array, position: number): string {
  return String.fromCharCode(frame[position] ?? 0);
}
