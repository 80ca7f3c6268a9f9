import type { HarmonicComb } from './harmonic-comb.ts';
import type { SoundLines } from './sound-lines.ts';

const ROUNDS = 3;
/** A tooth whose power lies off by more has something else beside it. */
const LARGEST_DEVIATION = 0.012;
/** Teeth weigh by how far they stand out, up to this. */
const WEIGHT_CAP_DB = 20;

/** Mean spacing of a comb over the stretch a spectrum was averaged over, by the centres of its lines. */
export function spacingOfComb(comb: HarmonicComb, found: SoundLines): number {
  let spacing = comb.fundamentalHz;
  for (let round = 0; round < ROUNDS; round += 1) spacing = fitted(comb.present, found, spacing);
  return spacing;
}

/** Least squares over the teeth: high teeth tell the spacing best. */
function fitted(present: readonly number[], found: SoundLines, spacing: number): number {
  let products = 0;
  let squares = 0;
  for (const tooth of present) {
    const { lineDb, noiseDb, centreHz } = found.readAt(tooth * spacing);
    if (Math.abs(centreHz / (tooth * spacing) - 1) > LARGEST_DEVIATION) continue;
    const weight = Math.min(WEIGHT_CAP_DB, Math.max(0, lineDb - noiseDb)) * tooth;
    products += weight * centreHz;
    squares += weight * tooth;
  }
  return squares === 0 ? spacing : products / squares;
}
