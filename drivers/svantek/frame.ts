import type { FrameShape, FrameVerdict } from '../framing/frame-finder.ts';

const frameStart = 0x23;
const frameEnd = 0x3b;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** A reply with all results of a profile has about 300 bytes. */
const longestBytes = 512;

const more: FrameVerdict = { kind: 'more', length: 2 };
const unfinished: FrameVerdict = { kind: 'broken', code: 'frame-unfinished' };
const notText: FrameVerdict = { kind: 'broken', code: 'not-text' };
const lineEnd: FrameVerdict = { kind: 'frame', length: 1 };

const isLineEnd = (byte: number): boolean => byte === carriageReturn || byte === lineFeed;
const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** `#` to `;`, printable characters between them. Line ends between frames are frames of one byte that say nothing. */
export const svantekShape: FrameShape = {
  longestBytes,
  mayStart: (byte) => byte === frameStart || isLineEnd(byte),
  judge(bytes, start, end) {
    if (isLineEnd(bytes[start] ?? 0)) return lineEnd;
    // Every byte was the last one once: those between were looked at before.
    const last = bytes[end - 1] ?? 0;
    if (last === frameEnd) return { kind: 'frame', length: end - start };
    if (!isPrintable(last)) return notText;
    if (last === frameStart && end - start > 1) return unfinished;
    return more;
  },
};

/** The parts of a frame between commas; a comma inside brackets does not part. */
export function partsOf(frame: Uint8Array): readonly string[] {
  const text = Buffer.from(frame).toString('latin1');
  return text.slice(1, -1).split(/,(?![^()]*\))/);
}

/** Whether a frame is only a line end. */
export function saysNothing(frame: Uint8Array): boolean {
  return frame.length === 1;
}
