/** One tooth of a comb of harmonics in a narrow-band spectrum. */
export interface HarmonicLevel {
  /** 1 is the base itself. */
  readonly harmonic: number;
  readonly frequencyHz: number;
  /** Level of the line nearest to it; null for silence. */
  readonly levelDb: number | null;
}

/** A spectrum of evenly spaced lines; line k lies at k steps. */
export interface EvenLines {
  readonly stepHz: number;
  readonly levelDb: readonly (number | null)[];
}

/** Reads the first so many harmonics of a base frequency, as far as the spectrum reaches. */
export function harmonicLevels(
  { stepHz, levelDb }: EvenLines,
  baseHz: number,
  most: number,
): readonly HarmonicLevel[] {
  if (!(baseHz > 0)) return [];
  const reached = Math.min(most, Math.floor(((levelDb.length - 1) * stepHz) / baseHz));
  return Array.from({ length: Math.max(0, reached) }, (_, index) => {
    const frequencyHz = (index + 1) * baseHz;
    return { harmonic: index + 1, frequencyHz, levelDb: levelDb[Math.round(frequencyHz / stepHz)] ?? null };
  });
}
