import { garbage, type FrameShape, type FrameVerdict } from '../framing/frame-finder.ts';

/** First byte of every token; it never stands inside one, because levels and clock are decimal digits. */
export const tokenMark = 0xa5;

/** What the meter repeats in place of tokens while its HOLD key is on. */
export const holdMark = 0xff;

/** HOLD is believed after so many marks in a row: one may be a stray byte, and a held meter sends nothing else. */
export const holdMarkCount = 4;

/** Tokens of the stream (libsigrok, `cem-dt-885x`; confirmed in public code). */
export const token = {
  fast: 0x02,
  slow: 0x03,
  maximum: 0x04,
  minimum: 0x05,
  clock: 0x06,
  overRange: 0x07,
  underRange: 0x08,
  memoryFull: 0x09,
  recording: 0x0a,
  digits: 0x0b,
  barGraph: 0x0c,
  level: 0x0d,
  live: 0x0e,
  batteryLow: 0x0f,
  inRange: 0x11,
  memoryFree: 0x19,
  notRecording: 0x1a,
  weightingA: 0x1b,
  weightingC: 0x1c,
  batteryGood: 0x1f,
  range30To80: 0x30,
  range30To130: 0x40,
  range50To100: 0x4b,
  range80To130: 0x4c,
} as const;

const dumpMark = 0xbb;
const markLength = 2;
const levelLength = 4;
const clockLength = 5;

const knownTokens: ReadonlySet<number> = new Set(Object.values(token));
const tokensWithDoubtfulByte: ReadonlySet<number> = new Set([
  token.digits,
  token.weightingA,
  token.weightingC,
]);

const frameOf = [0, 1, 2, 3, 4, clockLength].map((length): FrameVerdict => ({ kind: 'frame', length }));
const moreOf = [0, 1, 2, 3, 4, clockLength].map((length): FrameVerdict => ({ kind: 'more', length }));
const unknown: FrameVerdict = { kind: 'broken', code: 'token-unknown' };
const cut: FrameVerdict = { kind: 'broken', code: 'token-cut' };
const notADigit: FrameVerdict = { kind: 'broken', code: 'not-a-digit' };

/** Whether one byte may stand behind this token: sources disagree, so it is neither needed nor counted. */
export function mayTrailByte(kind: number): boolean {
  return tokensWithDoubtfulByte.has(kind);
}

/** A token with its sure payload, or a run of hold marks. Verdicts are made once: nothing is allocated per byte. */
export const cemShape: FrameShape = {
  longestBytes: clockLength,
  mayStart: (byte) => byte === tokenMark || byte === holdMark,
  judge: (bytes, start, end) =>
    bytes[start] === holdMark ? judgeHold(bytes, start, end) : judgeToken(bytes, start, end),
};

function judgeHold(bytes: Uint8Array, start: number, end: number): FrameVerdict {
  for (let place = start; place < end; place += 1) if (bytes[place] !== holdMark) return garbage;
  const count = end - start;
  return (count < holdMarkCount ? moreOf[count + 1] : frameOf[holdMarkCount]) ?? garbage;
}

function judgeToken(bytes: Uint8Array, start: number, end: number): FrameVerdict {
  if (end - start < markLength) return moreOf[markLength] ?? garbage;
  const kind = bytes[start + 1] ?? 0;
  if (!knownTokens.has(kind)) return unknown;
  const length = lengthOf(kind);
  if (end - start < length) return moreOf[length] ?? garbage;
  for (let place = start + markLength; place < start + length; place += 1) {
    const byte = bytes[place] ?? 0;
    if (isMark(byte)) return cut;
    if (kind === token.level && !isTwoDigits(byte)) return notADigit;
  }
  return frameOf[length] ?? garbage;
}

function lengthOf(kind: number): number {
  if (kind === token.level) return levelLength;
  return kind === token.clock ? clockLength : markLength;
}

const isMark = (byte: number): boolean => byte === tokenMark || byte === holdMark || byte === dumpMark;

const isTwoDigits = (byte: number): boolean => byte >> 4 <= 9 && (byte & 0x0f) <= 9;
