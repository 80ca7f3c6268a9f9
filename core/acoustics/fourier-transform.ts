import { createCompiledFourierTransform } from './compiled-fourier-transform.ts';
import { createLibraryFourierTransform } from './library-fourier-transform.ts';
import type { RealFourierTransform } from './real-fourier-transform.ts';

export type { RealFourierTransform } from './real-fourier-transform.ts';

/** A transform for blocks of `size` samples, a power of two of at least 4: the fastest that the engine and the size allow. */
export function createRealFourierTransform(size: number): RealFourierTransform {
  return createCompiledFourierTransform(size) ?? createLibraryFourierTransform(size);
}
