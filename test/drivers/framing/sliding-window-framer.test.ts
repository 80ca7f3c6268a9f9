import { describe, expect, test } from 'vitest';
import { SlidingWindowFramer, type WindowShape } from '#drivers/framing/sliding-window-framer.ts';
import { everyCut, singleBytes } from '../../support/chunks.ts';

/** Four bytes: `<`, a digit, any byte, `>`; a `!` in second place is a frame with a fault. */
const shape: WindowShape = {
  length: 4,
  startByte: 0x3c,
  judge: (window) => {
    if (window[3] !== 0x3e) return { kind: 'garbage' };
    if (window[1] === 0x21) return { kind: 'broken', code: 'fault' };
    return (window[1] ?? 0) >= 0x30 && (window[1] ?? 0) <= 0x39 ? { kind: 'frame' } : { kind: 'garbage' };
  },
};

function frames(chunks: readonly Uint8Array[]): readonly string[] {
  const framer = new SlidingWindowFramer(shape);
  const heard: string[] = [];
  const said = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const listener = {
    onFrame: (frame: Uint8Array) => heard.push(said(frame)),
    onDropped: (code: string, bytes: Uint8Array) => heard.push(`${code} ${said(bytes)}`),
  };
  for (const chunk of chunks) framer.push(chunk, listener);
  framer.end(listener);
  return heard;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

describe('the sliding window', () => {
  test.each([
    ['frames that follow each other', '<1a><2b>', ['<1a>', '<2b>']],
    ['garbage before and between', 'xx<1a>y<2b>', ['garbage xx', '<1a>', 'garbage y', '<2b>']],
    ['half a frame before a whole one', '<1<2b>', ['garbage <1', '<2b>']],
    ['a frame inside what looked like one', '<<1a>', ['garbage <', '<1a>']],
    ['a frame with a fault', '<!a><1a>', ['fault <!a>', '<1a>']],
    ['two frames with a fault', '<!a><!b>', ['fault <!a>', 'fault <!b>']],
    ['a start byte as content', '<1<><2b>', ['<1<>', '<2b>']],
    ['an end in the middle', '<1a><2', ['<1a>', 'incomplete <2']],
  ])('finds %s', (_, stream, expected) => {
    expect(frames([text(stream)])).toEqual(expected);
    expect(frames(singleBytes(text(stream)))).toEqual(expected);
    for (const cut of everyCut(text(stream))) expect(frames(cut)).toEqual(expected);
  });

  test('reports endless garbage in pieces, so that it is counted while it comes', () => {
    const reports = frames([new Uint8Array(200).fill(0x78)]);
    expect(reports.map((report) => report.length)).toEqual([72, 72, 72, 16]);
  });
});
