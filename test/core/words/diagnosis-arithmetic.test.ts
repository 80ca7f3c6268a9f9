import { describe, expect, test } from 'vitest';
import { energyShares } from '#core/diagnosis/energy-share.ts';
import { noEnergies } from '#core/diagnosis/share-kind.ts';
import { arithmeticOf, sumText, toldShares, withoutText } from '#core/words/diagnosis-arithmetic.ts';
import { samplePart } from '../../support/sample-diagnosis.ts';

const number = (text: string): number => Number(text.replace(',', '.'));

/** Reckons what stands before the sign of equality, as a person with a calculator would. */
function reckoned(text: string): number {
  const powers = [...text.matchAll(/10\^([\d.,]+)/g)].map(([, exponent = '']) => 10 ** number(exponent));
  if (powers.length > 0) return 10 * Math.log10(powers.reduce((sum, one) => sum + one, 0));
  const [, total = '', share = ''] = /^([\d.,]+) \+ 10 lg\(1 − ([\d.,]+)\)/.exec(text) ?? [];
  return number(total) + 10 * Math.log10(1 - number(share));
}

const toldIn = (text: string): number => number(/= ([\d.,]+) dB\(A\)$/.exec(text)?.[1] ?? '');

describe('the arithmetic of the shares', () => {
  test('adds the energies of all of them to the level of the part', () => {
    expect(sumText(samplePart, 'en')).toBe(
      '10 lg(10^8.097 + 10^7.875 + 10^7.544 + 10^7.097 + 10^6.398) = 83.98 dB(A)',
    );
    expect(sumText(samplePart, 'id')).toBe(
      '10 lg(10^8,097 + 10^7,875 + 10^7,544 + 10^7,097 + 10^6,398) = 83,98 dB(A)',
    );
  });

  test('takes a share of half the energy off as 3.01 dB', () => {
    const [largest] = toldShares(samplePart);
    expect(largest?.kind).toBe('flow-noise');
    expect(largest === undefined ? null : withoutText(samplePart, largest, 'en')).toBe(
      '83.98 + 10 lg(1 − 0.5000) = 80.97 dB(A)',
    );
  });

  test.each(['id', 'en'] as const)('comes to the same tenth for who reckons it again (%s)', (language) => {
    const lines = arithmeticOf(samplePart, language);
    expect(lines).toHaveLength(toldShares(samplePart).length + 1);
    for (const { text } of lines) expect(Math.abs(reckoned(text) - toldIn(text))).toBeLessThan(0.05);
  });

  test('has no line for what nothing would be left without', () => {
    const shares = energyShares({ ...noEnergies(), hiss: 0.01 });
    expect(arithmeticOf({ ...samplePart, shares }, 'en').map(({ name }) => name)).toEqual(['All together']);
  });

  test('leaves out shares that change no total, and names the largest first', () => {
    const shares = energyShares({ ...noEnergies(), 'flow-noise': 1, hiss: 2, pops: 1e-4 });
    expect(toldShares({ ...samplePart, shares }).map(({ kind }) => kind)).toEqual(['hiss', 'flow-noise']);
  });
});
