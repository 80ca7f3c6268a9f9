import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from '#drivers/framing/line-splitter.ts';
import { piecesOf, singleBytes } from '../../support/chunks.ts';

const anyLineEnd = [0x0a, 0x0d] as const;

function split(
  chunks: readonly Uint8Array[],
  maximumLineBytes = 16,
  terminators: readonly [number, ...number[]] = anyLineEnd,
) {
  const splitter = new LineSplitter({ terminators, maximumLineBytes });
  const heard: string[] = [];
  const listener = {
    onLine: (line: Uint8Array) => heard.push(Buffer.from(line).toString('latin1')),
    onTooLong: (line: Uint8Array) => heard.push(`too long: ${Buffer.from(line).toString('latin1')}`),
  };
  for (const chunk of chunks) splitter.push(chunk, listener);
  splitter.end(listener);
  return heard;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

/** The same rules once more, on a whole text at once: the independent way to the expected lines. */
function expectedLines(content: string, maximumLineBytes: number): readonly string[] {
  const lines = content.split(/[\r\n]/).filter((line) => line !== '');
  return lines.map((line) =>
    line.length > maximumLineBytes ? `too long: ${line.slice(0, maximumLineBytes)}` : line,
  );
}

describe('the line splitter', () => {
  test('takes CR, LF and both together for one line end', () => {
    expect(split([text('a\nb\r\nc\rd\n')])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('gives the last line although nothing ends it', () => {
    expect(split([text('a\nb')])).toEqual(['a', 'b']);
  });

  test('hands a line over as soon as its end has come, not later', () => {
    const splitter = new LineSplitter({ terminators: anyLineEnd, maximumLineBytes: 16 });
    const heard: number[] = [];
    const listener = { onLine: (line: Uint8Array) => heard.push(line.length), onTooLong: () => undefined };
    splitter.push(text('ab'), listener);
    expect(heard).toEqual([]);
    splitter.push(text('c\n'), listener);
    expect(heard).toEqual([3]);
  });

  test('accepts a line of exactly the longest length', () => {
    expect(split([text(`${'x'.repeat(16)}\n`)])).toEqual(['x'.repeat(16)]);
  });

  test('reports a line that is one byte longer, once, and goes on with the next', () => {
    expect(split([text(`${'x'.repeat(17)}\nb\n`)])).toEqual([`too long: ${'x'.repeat(16)}`, 'b']);
  });

  test('5000 bytes without a line end are one report', () => {
    expect(split([new Uint8Array(5000).fill(0x78)], 256)).toEqual([`too long: ${'x'.repeat(256)}`]);
  });

  test('a semicolon can end a line', () => {
    expect(split([text('a;b;')], 16, [0x3b])).toEqual(['a', 'b']);
  });

  test('gives the same lines however the stream is cut', () => {
    const content = fc.array(fc.constantFrom('a', 'b', '7', '\n', '\r', 'longer than most'), {
      maxLength: 60,
    });
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(content, lengths, (words, cuts) => {
        const whole = words.join('');
        const expected = expectedLines(whole, 16);
        expect(split([text(whole)])).toEqual(expected);
        expect(split(singleBytes(text(whole)))).toEqual(expected);
        expect(split(piecesOf(text(whole), cuts))).toEqual(expected);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test('keeps no more than a line of a stream that never ends one', () => {
    const splitter = new LineSplitter({ terminators: anyLineEnd, maximumLineBytes: 256 });
    const listener = { onLine: () => undefined, onTooLong: () => undefined };
    const chunk = new Uint8Array(65_536).fill(0x78);
    for (let turn = 0; turn < 20; turn += 1) splitter.push(chunk, listener);
    globalThis.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    for (let turn = 0; turn < 300; turn += 1) splitter.push(chunk, listener);
    globalThis.gc?.();
    // 300 chunks are 20 MB; what may remain is rubbish not yet collected of the parser's small copies.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
  });
});
