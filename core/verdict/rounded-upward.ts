/** Below this, a remainder is what binary arithmetic left behind. */
const BINARY_NOISE = 1e-9;

/**
 * U as reported: to one decimal, from 10 dB on to whole dB (two digits at most), and upward, because rounding must never narrow a
 * guard band (ISO/IEC Guide 98-3, 7.2.6); never below 0.1 dB, so that no budget makes a guard band vanish.
 */
export function roundedUpward(valueDb: number): number {
  const upward = (steps: number): number => Math.max(1, Math.ceil(steps - BINARY_NOISE));
  return valueDb > 9.9 ? upward(valueDb) : upward(valueDb * 10) / 10;
}
