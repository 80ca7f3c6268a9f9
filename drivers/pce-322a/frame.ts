import { isWithin } from '../level-reading.ts';
import { fixedLengthShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** Length of a live frame and its two anchors (libsigrok, `pce-322a`; confirmed in public code). */
export const frameLength = 13;
export const startByte = 0x7f;
export const endByte = 0x00;

/** Begins the live data; ending it would be `CA FF`, but a closed line needs no words. */
export const startCommand = Uint8Array.of(0xac, 0xff);

/** Bits of the byte with the weightings. */
export const weightingBit = { weightingC: 0x01, slow: 0x02 } as const;

/** Bits of the byte with the range. */
export const modeBit = { range: 0x03, maximum: 0x04, minimum: 0x08 } as const;

/** Measuring ranges by their number, in dB; the first one is automatic. */
export const rangesDb: readonly (readonly [number, number])[] = [
  [30, 130],
  [30, 80],
  [50, 100],
  [80, 130],
];

/** Part of the frame's recognition, because its anchors are weak: the meter shows nothing outside of this. */
const levelTenthsLimits = [200, 1400] as const;

const unknownWeightingBits = 0xff & ~(weightingBit.weightingC | weightingBit.slow);
const unknownModeBits = 0xff & ~(modeBit.range | modeBit.maximum | modeBit.minimum);

/** What a valid frame says. */
export interface PceFrame {
  readonly levelDb: number;
  readonly rangeDb: readonly [number, number];
  readonly frequencyWeighting: 'A' | 'C';
  readonly timeWeighting: 'F' | 'S';
  readonly keeps: 'maximum' | 'minimum' | null;
  /** Bits that nobody has explained, in one number: they stay as they are from frame to frame. */
  readonly steadyBits: number;
}

const whole: FrameVerdict = { kind: 'frame', length: frameLength };
const endMissing: FrameVerdict = { kind: 'broken', code: 'end-missing' };
const outsideLimits: FrameVerdict = { kind: 'broken', code: 'level-outside-limits' };
const contradiction: FrameVerdict = { kind: 'broken', code: 'maximum-and-minimum' };

/** The frame's shape: both anchors, a level that the meter can show, and no contradiction. */
export const pceShape = fixedLengthShape({
  length: frameLength,
  mayStart: (byte) => byte === startByte,
  judge: (bytes, start) => judge(bytes.subarray(start, start + frameLength)),
});

function judge(window: Uint8Array): FrameVerdict {
  if (window[frameLength - 1] !== endByte) return endMissing;
  if (!isWithin(tenthsOf(window), levelTenthsLimits)) return outsideLimits;
  const keptBits = modeBit.maximum | modeBit.minimum;
  return ((window[4] ?? 0) & keptBits) === keptBits ? contradiction : whole;
}

function tenthsOf(frame: Uint8Array): number {
  return (frame[1] ?? 0) * 256 + (frame[2] ?? 0);
}

/** Reads a frame that the shape has accepted. */
export function readFrame(frame: Uint8Array): PceFrame {
  const [, , , weighting = 0, mode = 0] = frame;
  return {
    levelDb: tenthsOf(frame) / 10,
    rangeDb: rangesDb[mode & modeBit.range] ?? [0, 0],
    frequencyWeighting: (weighting & weightingBit.weightingC) === 0 ? 'A' : 'C',
    timeWeighting: (weighting & weightingBit.slow) === 0 ? 'F' : 'S',
    keeps: keptLevelOf(mode),
    steadyBits: ((weighting & unknownWeightingBits) << 8) | (mode & unknownModeBits),
  };
}

function keptLevelOf(mode: number): PceFrame['keeps'] {
  if ((mode & modeBit.maximum) !== 0) return 'maximum';
  return (mode & modeBit.minimum) === 0 ? null : 'minimum';
}
