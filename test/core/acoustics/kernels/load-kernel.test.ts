import { describe, expect, test } from 'vitest';
import { BAND_BANK_MODULE } from '#core/acoustics/kernels/band-bank-module.ts';
import { loadKernel } from '#core/acoustics/kernels/load-kernel.ts';

describe('loading a kernel', () => {
  test('finds its positions and functions', () => {
    const kernel = loadKernel(BAND_BANK_MODULE);
    expect(kernel?.place('INPUT')).toBeGreaterThan(kernel?.place('IMAGE') ?? 0);
    expect(kernel?.call('process')).toBeTypeOf('function');
  });

  test('says what is missing', () => {
    expect(() => loadKernel(BAND_BANK_MODULE)?.place('NOWHERE')).toThrow(/NOWHERE/);
  });

  test('gives none where the engine cannot run the module', () => {
    expect(loadKernel('AGFzbQEAAAD/')).toBeNull();
  });
});
