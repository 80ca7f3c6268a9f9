import { describe, expect, test } from 'vitest';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { LineTrace, mostChunks, mostShownBytes } from '#host/session/line-trace.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const rejection = (rejected: RejectionCode) =>
  ({ kind: 'rejection', timeSeconds: 1, rejected, rawHex: '01' }) as const;

describe('the trace of a line', () => {
  test('keeps both directions with their times, and what was read beside the bytes that completed it', () => {
    const trace = new LineTrace();
    trace.tap('received', bytes(0x31, 0x0d), 1);
    trace.takeRejection(rejection('no-match'));
    trace.tap('sent', bytes(0x3f), 1.5);
    trace.takeRejection(rejection('not-in-vocabulary'));
    expect(trace.since(0, 10)).toEqual([
      {
        number: 1,
        direction: 'received',
        timeSeconds: 1,
        byteCount: 2,
        hexadecimal: '310d',
        outcomes: [
          { kind: 'rejection', rejected: 'no-match', rawHex: '01' },
          { kind: 'rejection', rejected: 'not-in-vocabulary', rawHex: '01' },
        ],
        outcomeCount: 2,
      },
      {
        number: 2,
        direction: 'sent',
        timeSeconds: 1.5,
        byteCount: 1,
        hexadecimal: '3f',
        outcomes: [],
        outcomeCount: 0,
      },
    ]);
  });

  test('is bounded: old chunks go, long ones are cut, many refusals are counted', () => {
    const trace = new LineTrace();
    for (let index = 0; index < mostChunks + 50; index += 1) trace.tap('received', bytes(index % 256), index);
    trace.tap('received', new Uint8Array(5000), 1000);
    for (let index = 0; index < 100; index += 1) trace.takeRejection(rejection('no-match'));
    const chunks = trace.since(0, 10_000);
    expect(chunks).toHaveLength(mostChunks);
    expect(chunks.at(-1)).toMatchObject({ number: mostChunks + 51, byteCount: 5000, outcomeCount: 100 });
    expect(chunks.at(-1)?.hexadecimal).toHaveLength(2 * mostShownBytes);
    expect(chunks.at(-1)?.outcomes.length).toBeLessThan(100);
  });

  test('tells what is new since a number, the newest where that is too much', () => {
    const trace = new LineTrace();
    for (let index = 0; index < 9; index += 1) trace.tap('received', bytes(index), index);
    expect(trace.since(6, 10).map(({ number }) => number)).toEqual([7, 8, 9]);
    expect(trace.since(2, 2).map(({ number }) => number)).toEqual([8, 9]);
    expect(trace.lastNumber).toBe(9);
  });

  test('does not hold the bytes of its caller', () => {
    const trace = new LineTrace();
    const buffer = bytes(1, 2);
    trace.tap('received', buffer, 0);
    buffer.fill(9);
    expect(trace.since(0, 1)[0]?.hexadecimal).toBe('0102');
  });
});
