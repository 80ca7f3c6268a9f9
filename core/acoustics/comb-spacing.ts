import type { HarmonicComb } from './harmonic-comb.ts';
import type { SoundLine, SoundLines } from './sound-lines.ts';

/** The mean spacing of a comb. */
export interface CombSpacing {
  readonly spacingHz: number;
  /** Standard uncertainty as a share, by how well the teeth agree on it. */
  readonly uncertainty: number;
}

/** A tooth whose power lies off by more has something else beside it: from round to round, as shares. */
const LARGEST_DEVIATIONS = [0.012, 0.006, 0.004, 0.003] as const;
/** What lies nearer to a tooth, in spacings, gets into its centre. */
const BESIDE_TOOTH = 0.4;
/** Fewer teeth do not show whether they agree. */
const FEWEST_TEETH = 3;
/** Teeth weigh by how far they stand out, up to this. */
const WEIGHT_CAP_DB = 20;

/**
 * Mean spacing of a comb over the stretch a spectrum was averaged over, by the centres of its lines. Teeth beside
 * which `lines` knows of something else are left out.
 */
export function spacingOfComb(
  comb: HarmonicComb,
  lines: readonly SoundLine[],
  spectrum: SoundLines,
): CombSpacing {
  const clear = comb.present.filter((tooth) => isClear(tooth, comb.fundamentalHz, lines));
  let spacing: CombSpacing = { spacingHz: comb.fundamentalHz, uncertainty: 0 };
  for (const largest of LARGEST_DEVIATIONS) spacing = fitted(clear, spectrum, spacing.spacingHz, largest);
  return spacing;
}

function isClear(tooth: number, spacing: number, lines: readonly SoundLine[]): boolean {
  const frequencyHz = tooth * spacing;
  return !lines.some((line) => {
    const distance = Math.abs(line.frequencyHz - frequencyHz);
    return distance < BESIDE_TOOTH * spacing && distance > LARGEST_DEVIATIONS[0] * frequencyHz;
  });
}

/** Least squares over the teeth: high teeth tell the spacing best. */
function fitted(
  present: readonly number[],
  found: SoundLines,
  spacing: number,
  largestDeviation: number,
): CombSpacing {
  let products = 0;
  let squares = 0;
  let deviations = 0;
  let count = 0;
  for (const tooth of present) {
    const { lineDb, noiseDb, centreHz } = found.readAt(tooth * spacing);
    const deviation = centreHz - tooth * spacing;
    if (Math.abs(deviation) > largestDeviation * tooth * spacing) continue;
    const weight = Math.min(WEIGHT_CAP_DB, Math.max(0, lineDb - noiseDb));
    products += weight * tooth * centreHz;
    squares += weight * tooth * tooth;
    deviations += weight * deviation * deviation;
    count += 1;
  }
  if (squares === 0 || count < FEWEST_TEETH) return { spacingHz: spacing, uncertainty: 1 };
  const spacingHz = products / squares;
  return { spacingHz, uncertainty: Math.sqrt(deviations / (count - 1) / squares) / spacingHz };
}
