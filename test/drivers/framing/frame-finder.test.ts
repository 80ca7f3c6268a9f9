import { describe, expect, test } from 'vitest';
import { fixedLengthShape, FrameFinder, type FrameShape } from '#drivers/framing/frame-finder.ts';
import { createRandom } from '#drivers/simulation/random.ts';
import { everyCut, singleBytes } from '../../support/chunks.ts';

/** Four bytes: `<`, a digit, any byte, `>`; a `!` in second place is a frame with a fault. */
const fixed = fixedLengthShape({
  length: 4,
  mayStart: (byte) => byte === 0x3c,
  judge: (bytes, start) => {
    if (bytes[start + 3] !== 0x3e) return { kind: 'garbage' };
    const second = bytes[start + 1] ?? 0;
    if (second === 0x21) return { kind: 'broken', code: 'sign-unknown' };
    return second >= 0x30 && second <= 0x39 ? { kind: 'frame', length: 4 } : { kind: 'garbage' };
  },
});

/** `#`, a digit n, then n letters: anything but a letter spoils it. */
const counted: FrameShape = {
  longestBytes: 8,
  mayStart: (byte) => byte === 0x23,
  judge: (bytes, start, end) => {
    if (end - start < 2) return { kind: 'more', length: 2 };
    const length = 2 + (bytes[start + 1] ?? 0) - 0x30;
    if (length < 2) return { kind: 'garbage' };
    if (end - start < length) return { kind: 'more', length };
    const letters = Buffer.from(bytes.subarray(start + 2, start + length)).toString('latin1');
    return /^[a-z]*$/.test(letters) ? { kind: 'frame', length } : { kind: 'garbage' };
  },
};

function frames(shape: FrameShape, chunks: readonly Uint8Array[]): readonly string[] {
  const finder = new FrameFinder(shape);
  const heard: string[] = [];
  const said = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const listener = {
    onFrame: (frame: Uint8Array) => heard.push(said(frame)),
    onDropped: (code: string, bytes: Uint8Array) => heard.push(`${code} ${said(bytes)}`),
  };
  for (const chunk of chunks) finder.push(chunk, listener);
  finder.end(listener);
  return heard;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

describe('frames of fixed length', () => {
  test.each([
    ['frames that follow each other', '<1a><2b>', ['<1a>', '<2b>']],
    ['garbage before and between', 'xx<1a>y<2b>', ['garbage xx', '<1a>', 'garbage y', '<2b>']],
    ['half a frame before a whole one', '<1<2b>', ['garbage <1', '<2b>']],
    ['a frame inside what looked like one', '<<1a>', ['garbage <', '<1a>']],
    ['a frame with a fault', '<!a><1a>', ['sign-unknown <!a>', '<1a>']],
    ['two frames with a fault', '<!a><!b>', ['sign-unknown <!a>', 'sign-unknown <!b>']],
    ['a start byte as content', '<1<><2b>', ['<1<>', '<2b>']],
    ['an end in the middle', '<1a><2', ['<1a>', 'incomplete <2']],
  ])('finds %s', (_, stream, expected) => {
    expect(frames(fixed, [text(stream)])).toEqual(expected);
    expect(frames(fixed, singleBytes(text(stream)))).toEqual(expected);
    for (const cut of everyCut(text(stream))) expect(frames(fixed, cut)).toEqual(expected);
  });

  test('reports endless garbage in pieces, so that it is counted while it comes', () => {
    const reports = frames(fixed, [new Uint8Array(200).fill(0x78)]);
    expect(reports.map((report) => report.length)).toEqual([72, 72, 72, 16]);
  });
});

describe('frames that tell their length', () => {
  test.each([
    ['frames that follow each other', '#1a#3abc#0', ['#1a', '#3abc', '#0']],
    ['a frame inside a false beginning', '#5ab#1xyz', ['garbage #5ab', '#1x', 'garbage yz']],
    ['a beginning that asks for too much', '#9#1a', ['frame-too-long #9', '#1a']],
    ['a whole frame inside an unfinished one, at the end', '#4#1a', ['incomplete #4', '#1a']],
    ['an end in the middle', '#1a#5b', ['#1a', 'incomplete #5b']],
  ])('finds %s', (_, stream, expected) => {
    expect(frames(counted, [text(stream)])).toEqual(expected);
    expect(frames(counted, singleBytes(text(stream)))).toEqual(expected);
    for (const cut of everyCut(text(stream))) expect(frames(counted, cut)).toEqual(expected);
  });

  test('any stream is told whole: no byte is lost and none told twice', () => {
    const random = createRandom(8);
    const alphabet = '#0123456789abcxyz';
    for (let round = 0; round < 200; round += 1) {
      const stream = Array.from(
        { length: 60 },
        () => alphabet[Math.floor(random.uniform() * alphabet.length)],
      ).join('');
      const told = frames(counted, [text(stream)]);
      expect(told.map((one) => one.replace(/^[a-z-]+ /, '')).join('')).toBe(stream);
    }
  });
});
