/** Pole frequencies of the A curve in Hz (IEC 61672-1:2013, annex E, table of exact values). */
const poles = { low: 20.598997, mid1: 107.65265, mid2: 737.86223, high: 12194.217 } as const;

/** A-weighting as a factor on sound pressure, 1 at 1 kHz (IEC 61672-1:2013, formula E.6 without rounding). */
export function aWeightingGain(frequencyHz: number): number {
  return responseAt(frequencyHz) / responseAt(1000);
}

function responseAt(frequencyHz: number): number {
  const square = frequencyHz * frequencyHz;
  const { low, mid1, mid2, high } = poles;
  const lowPart = (square + low * low) * Math.sqrt((square + mid1 * mid1) * (square + mid2 * mid2));
  return (square * square) / (lowPart * (square + high * high));
}
