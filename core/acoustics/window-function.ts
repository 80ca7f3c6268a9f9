/** Windows for spectra: Hann for general use, flat top for the amplitude of a tone, rectangular for identities. */
export type WindowName = 'hann' | 'flat-top' | 'rectangular';

/**
 * Cosine-sum coefficients. The flat top is HFT95 of Heinzel, Rüdiger and Schilling (2002): a tone between two bins
 * reads at most 0.0044 dB low, side lobes lie 95 dB down.
 */
const COSINE_TERMS: Record<WindowName, readonly number[]> = {
  hann: [1, -1],
  'flat-top': [1, -1.9383379, 1.304522, -0.402827, 0.0350665],
  rectangular: [1],
};

/** The weights of a window for `size` samples (periodic form), and its two sums. */
export interface WindowFunction {
  readonly name: WindowName;
  readonly weights: Float64Array;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Equivalent noise bandwidth in bins: 1 rectangular, 1.5 Hann, 3.81 flat top. */
  readonly noiseBandwidthBins: number;
}

/** Builds a window. */
export function createWindow(name: WindowName, size: number): WindowFunction {
  const terms = COSINE_TERMS[name];
  const weights = Float64Array.from({ length: size }, (_, index) =>
    terms.reduce((sum, term, order) => sum + term * Math.cos((2 * Math.PI * order * index) / size), 0),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sumOfSquares = weights.reduce((total, weight) => total + weight * weight, 0);
  return { name, weights, sum, sumOfSquares, noiseBandwidthBins: (size * sumOfSquares) / (sum * sum) };
}
