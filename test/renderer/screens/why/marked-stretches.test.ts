import { describe, expect, test } from 'vitest';
import type { FoundPattern, PatternEvidence } from '#core/diagnosis/pattern.ts';
import { markedStretches } from '../../../../renderer/screens/why/marked-stretches.ts';

const bands = [100, 125, 160, 200, 250].map((nominalHz) => ({ nominalHz, changeDb: 6, spreadDb: null }));
const over = (fromHz: number, toHz: number): PatternEvidence => ({
  seen: 'bands',
  fromHz,
  toHz,
  changeDb: 6,
  spreadDb: null,
});
const pattern = (...evidence: readonly PatternEvidence[]): FoundPattern => ({
  kind: 'chamber',
  evidence,
  confidence: 'low',
});

describe('marks over the bands', () => {
  test('carry the number of their pattern and lie over its bands', () => {
    expect(markedStretches(bands, [pattern(over(100, 125)), pattern(over(200, 250))])).toEqual([
      { number: 1, first: 0, last: 1, row: 0 },
      { number: 2, first: 3, last: 4, row: 0 },
    ]);
  });

  test('lie above each other where patterns share bands', () => {
    const marks = markedStretches(bands, [pattern(over(100, 160)), pattern(over(160, 250))]);
    expect(marks.map(({ row }) => row)).toEqual([0, 1]);
  });

  test('are none where the evidence lies in no band that is drawn', () => {
    const modulated = { seen: 'hiss-modulation', value: 0.6, reference: 0.2 } as const;
    expect(markedStretches(bands, [pattern(modulated, over(8000, 10_000))])).toEqual([]);
  });
});
