import type { LiveSpectrum } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';

/** Ends of a level axis and the distance of its lines, in dB. */
export interface LevelRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Ends of the level axis for each unit. */
export const spectrumRange = {
  dB: { low: 0, high: 120, step: 20 },
  dBFS: { low: -120, high: 0, step: 20 },
} as const;

/** Height of a bar, 0 to 1; a band without a value has none. */
export function bandShare(
  level: number | null,
  unit: LiveSpectrum['unit'],
  { low, high }: LevelRange = spectrumRange[unit],
): number | null {
  if (level === null) return null;
  return Math.min(1, Math.max(0, (level - low) / (high - low)));
}

/** A frequency as it stands under a bar: `31,5`, `1k`, `12,5k`. */
export function bandLabel(nominalHz: number, language: Language): string {
  const thousands = nominalHz >= 1000;
  const value = thousands ? nominalHz / 1000 : nominalHz;
  const decimals = Number.isInteger(value) ? 0 : value * 10 === Math.round(value * 10) ? 1 : 2;
  return `${formatNumber(value, decimals, language)}${thousands ? 'k' : ''}`;
}

/** The band with the highest level, or null while no band has one. */
export function loudestBand(
  spectrum: LiveSpectrum,
): { readonly nominalHz: number; readonly level: number } | null {
  let loudest: { nominalHz: number; level: number } | null = null;
  for (const { nominalHz, level } of spectrum.thirdOctave) {
    if (level !== null && (loudest === null || level > loudest.level)) loudest = { nominalHz, level };
  }
  return loudest;
}

/** Lowest frequency of the narrow-band picture; below it lie offset and rumble of sound cards. */
export const lowestLineHz = 20;

/** The narrow-band line from {@link lowestLineHz} up with the highest level, or null while no line has one. */
export function loudestLine({
  narrowBand,
}: Pick<LiveSpectrum, 'narrowBand'>): { readonly hertz: number; readonly level: number } | null {
  let loudest: { hertz: number; level: number } | null = null;
  narrowBand.levels.forEach((level, index) => {
    const hertz = index * narrowBand.stepHz;
    if (hertz < lowestLineHz || level === null) return;
    if (loudest === null || level > loudest.level) loudest = { hertz, level };
  });
  return loudest;
}
