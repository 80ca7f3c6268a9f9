/** Reference sound pressure in pascal: 20 µPa (IEC 61672-1:2013, clause 3.1). */
export const REFERENCE_PRESSURE_PASCAL = 20e-6;

const REFERENCE_SQUARED = REFERENCE_PRESSURE_PASCAL * REFERENCE_PRESSURE_PASCAL;

/** Ten times the decimal logarithm of a ratio of powers, or null where the ratio is zero, negative or not finite. */
export function decibelFromPowerRatio(ratio: number): number | null {
  return ratio > 0 && Number.isFinite(ratio) ? 10 * Math.log10(ratio) : null;
}

/** Twenty times the decimal logarithm of a ratio of amplitudes, or null where there is no finite level. */
export function decibelFromAmplitudeRatio(ratio: number): number | null {
  return ratio > 0 && Number.isFinite(ratio) ? 20 * Math.log10(ratio) : null;
}

/** Ratio of powers that a level difference in dB stands for. */
export function powerRatioFromDecibel(differenceDb: number): number {
  return 10 ** (differenceDb / 10);
}

/** Ratio of amplitudes that a level difference in dB stands for. */
export function amplitudeRatioFromDecibel(differenceDb: number): number {
  return 10 ** (differenceDb / 20);
}

/** Sound level in dB re 20 µPa of a mean square pressure in Pa², or null for silence. */
export function levelFromMeanSquare(meanSquarePascal2: number): number | null {
  return decibelFromPowerRatio(meanSquarePascal2 / REFERENCE_SQUARED);
}

/** Sound level in dB re 20 µPa of a pressure in pascal (its sign does not matter), or null for silence. */
export function levelFromPressure(pressurePascal: number): number | null {
  return decibelFromAmplitudeRatio(Math.abs(pressurePascal) / REFERENCE_PRESSURE_PASCAL);
}

/** Pressure in pascal that a level in dB re 20 µPa stands for. */
export function pressureFromLevel(levelDb: number): number {
  return REFERENCE_PRESSURE_PASCAL * amplitudeRatioFromDecibel(levelDb);
}

/** Mean square pressure in Pa² that a level in dB re 20 µPa stands for. */
export function meanSquareFromLevel(levelDb: number): number {
  return REFERENCE_SQUARED * powerRatioFromDecibel(levelDb);
}
