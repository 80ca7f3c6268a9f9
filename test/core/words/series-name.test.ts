import { describe, expect, test } from 'vitest';
import { seriesName } from '#core/words/series-name.ts';

const outlets = [
  { role: 'test', outlet: 1 },
  { role: 'test', outlet: 2 },
] as const;
const exhausts = [
  { role: 'stock', outlet: 1 },
  { role: 'test', outlet: 1 },
] as const;

describe('a series of runs', () => {
  test('alone needs no name, nor does one that there is not', () => {
    expect(seriesName(outlets.slice(0, 1), 0, 'id')).toBe('');
    expect(seriesName(outlets, 7, 'id')).toBe('');
  });

  test('is told by its outlet from another of the same exhaust', () => {
    expect(seriesName(outlets, 1, 'id')).toBe('lubang 2');
    expect(seriesName(outlets, 0, 'en')).toBe('outlet 1');
  });

  test('is told by its exhaust from another at the same outlet', () => {
    const names = [0, 1].map((index) => seriesName(exhausts, index, 'en'));
    expect(new Set(names).size).toBe(2);
    expect(names.join()).not.toContain('outlet');
  });
});
