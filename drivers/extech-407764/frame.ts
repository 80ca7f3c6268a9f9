import { isWithin } from '../level-reading.ts';
import { fixedLengthShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** Length of a frame and its two anchors (Extech 407764 manual, p. 12). */
export const frameLength = 5;
export const startByte = 0x02;
export const endByte = 0x03;

/** Measuring ranges by their number, in dB; 7 is not in the manual. */
export const rangesDb: readonly (readonly [number, number])[] = [
  [30, 80],
  [40, 90],
  [50, 100],
  [60, 110],
  [70, 120],
  [80, 130],
  [30, 130],
];

/** Bits of the status byte. */
export const statusBit = { slow: 0x80, weightingA: 0x40, maximum: 0x20, range: 0x07 } as const;

/** Bits of the byte that carries hundreds and tens. */
export const flagBit = { over: 0x80, under: 0x40, batteryLow: 0x20, hundreds: 0x10 } as const;

/**
 * So far outside its range a level is believed without the flag that says so. Two places in a stream of one and the same
 * frame can look like frames, `02 46 03 02 03` at its fourth byte for one; the wrong one is 30 dB below its range.
 */
const unflaggedMarginDb = 10;

/** What a valid frame says. */
export interface ExtechFrame {
  readonly levelDb: number;
  readonly rangeDb: readonly [number, number];
  readonly frequencyWeighting: 'A' | 'C';
  readonly timeWeighting: 'F' | 'S';
  readonly isMaximum: boolean;
  readonly isOver: boolean;
  readonly isUnder: boolean;
  readonly batteryLow: boolean;
}

/** The frame's shape: both anchors, the range, decimal digits, and a level that goes with range and flags. */
export const extechShape = fixedLengthShape({
  length: frameLength,
  mayStart: (byte) => byte === startByte,
  judge: (bytes, start) => judge(bytes.subarray(start, start + frameLength)),
});

const whole: FrameVerdict = { kind: 'frame', length: frameLength };
const endMissing: FrameVerdict = { kind: 'broken', code: 'end-missing' };
const rangeUnknown: FrameVerdict = { kind: 'broken', code: 'range-unknown' };
const notADigit: FrameVerdict = { kind: 'broken', code: 'not-a-digit' };
const outsideRange: FrameVerdict = { kind: 'broken', code: 'level-outside-range' };

function judge(window: Uint8Array): FrameVerdict {
  const [, status = 0, high = 0, low = 0, end] = window;
  if (end !== endByte) return endMissing;
  if (rangesDb[status & statusBit.range] === undefined) return rangeUnknown;
  if ((high & 0x0f) > 9 || low >> 4 > 9 || (low & 0x0f) > 9) return notADigit;
  return goesWithItsRange(readFrame(window)) ? whole : outsideRange;
}

function goesWithItsRange({ levelDb, rangeDb: [lowest, highest], isOver, isUnder }: ExtechFrame): boolean {
  if (isOver && isUnder) return false;
  const from = isUnder ? 0 : lowest - unflaggedMarginDb;
  const to = isOver ? Number.POSITIVE_INFINITY : highest + unflaggedMarginDb;
  return isWithin(levelDb, [from, to]);
}

/** Reads a frame whose digits and range are good. */
export function readFrame(frame: Uint8Array): ExtechFrame {
  const [, status = 0, high = 0, low = 0] = frame;
  const hundreds = (high & flagBit.hundreds) === 0 ? 0 : 1;
  return {
    levelDb: (hundreds * 1000 + (high & 0x0f) * 100 + (low >> 4) * 10 + (low & 0x0f)) / 10,
    rangeDb: rangesDb[status & statusBit.range] ?? [0, 0],
    frequencyWeighting: (status & statusBit.weightingA) === 0 ? 'C' : 'A',
    timeWeighting: (status & statusBit.slow) === 0 ? 'F' : 'S',
    isMaximum: (status & statusBit.maximum) !== 0,
    isOver: (high & flagBit.over) !== 0,
    isUnder: (high & flagBit.under) !== 0,
    batteryLow: (high & flagBit.batteryLow) !== 0,
  };
}
