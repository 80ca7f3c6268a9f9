import type { FrameShape, FrameVerdict } from '../framing/frame-finder.ts';
import { garbage } from '../framing/frame-finder.ts';

/** Length of a frame; only its first byte has the highest bit set (two independent public parsers). */
export const frameLength = 18;
export const startBit = 0x80;

/** Bits of the first byte. */
export const headBit = { live: 0x20, range: 0x07 } as const;

/** Bits of the second byte. */
export const statusBit = {
  batteryLow: 0x40,
  maximum: 0x20,
  memoryFull: 0x10,
  weightingA: 0x08,
  slow: 0x04,
  under: 0x02,
  over: 0x01,
} as const;

/** Stands alone behind the last stored record. */
const endOfRecords = 0x90;

/** Measuring ranges by their number, in dB; the last one is automatic. */
export const rangesDb: readonly (readonly [number, number])[] = [
  [30, 80],
  [40, 90],
  [50, 100],
  [60, 110],
  [70, 120],
  [80, 130],
  [30, 130],
];

const digitPlaces = [2, 3, 4, 5] as const;

/** What a valid frame says. */
export interface MastechFrame {
  readonly isLive: boolean;
  readonly levelDb: number;
  readonly rangeDb: readonly [number, number];
  readonly frequencyWeighting: 'A' | 'C';
  readonly timeWeighting: 'F' | 'S';
  readonly isMaximumShown: boolean;
  readonly isOver: boolean;
  readonly isUnder: boolean;
  readonly batteryLow: boolean;
}

const whole: FrameVerdict = { kind: 'frame', length: frameLength };
const more: FrameVerdict = { kind: 'more', length: frameLength };
const cut: FrameVerdict = { kind: 'broken', code: 'frame-cut' };
const notADigit: FrameVerdict = { kind: 'broken', code: 'not-a-digit' };

/** The frame's shape. Date and time are not looked at: day and month come with bits that nobody has explained. */
export const mastechShape: FrameShape = {
  longestBytes: frameLength,
  mayStart: (byte) => (byte & startBit) !== 0,
  judge(bytes, start, end) {
    if (!isHead(bytes[start] ?? 0)) return garbage;
    return end - start < frameLength ? more : judgeBody(bytes, start);
  },
};

function isHead(byte: number): boolean {
  const isKnown = (byte & ~(startBit | headBit.live | headBit.range)) === 0;
  return isKnown && rangesDb[byte & headBit.range] !== undefined;
}

function judgeBody(bytes: Uint8Array, start: number): FrameVerdict {
  for (let place = 1; place < frameLength; place += 1)
    if (((bytes[start + place] ?? 0) & startBit) !== 0) return cut;
  return digitPlaces.every((place) => (bytes[start + place] ?? 0) <= 9) ? whole : notADigit;
}

/** Whether dropped bytes are nothing but the mark behind the last stored record. */
export function isEndOfRecords(bytes: Uint8Array): boolean {
  return bytes.length === 1 && bytes[0] === endOfRecords;
}

/** Reads a frame that the shape has accepted. */
export function readFrame(frame: Uint8Array): MastechFrame {
  const [head = 0, status = 0] = frame;
  const has = (bit: number): boolean => (status & bit) !== 0;
  return {
    isLive: (head & headBit.live) !== 0,
    levelDb: digitPlaces.reduce((number, place) => number * 10 + (frame[place] ?? 0), 0) / 10,
    rangeDb: rangesDb[head & headBit.range] ?? [0, 0],
    frequencyWeighting: has(statusBit.weightingA) ? 'A' : 'C',
    timeWeighting: has(statusBit.slow) ? 'S' : 'F',
    isMaximumShown: has(statusBit.maximum),
    isOver: has(statusBit.over),
    isUnder: has(statusBit.under),
    batteryLow: has(statusBit.batteryLow),
  };
}
