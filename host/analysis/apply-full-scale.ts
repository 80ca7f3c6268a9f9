import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import {
  chooseFullScale,
  type DeclaredFullScale,
  describeFullScale,
} from '#core/acoustics/wave-file/declared-full-scale.ts';
import { levelFromPressure } from '#core/units/decibel.ts';

/** Sound pressure in pascal at digital 1.0 as given, or the wish to take what the file declares. */
export type WantedFullScale = number | 'from-file';

/** The full scale that levels rest on, and what must be told about it. */
export interface AppliedFullScale {
  readonly pascalPerFullScale: number;
  /** The surest declaration of the file; null where it makes none. */
  readonly declared: DeclaredFullScale | null;
  /** True where the levels rest on the declaration. */
  readonly used: boolean;
  readonly warnings: readonly AnalysisWarning[];
}

/** A calibration and a declaration may differ by so much: the drift that a measurement allows. */
const LARGEST_DIFFERENCE_DB = 0.5;

/**
 * The full scale to use. What a file declares is used only where that is wanted; otherwise it is only compared with what
 * was given.
 * @throws WaveFileError where it is wanted and the file declares none, or contradicts itself
 */
export function applyFullScale(
  declared: readonly DeclaredFullScale[],
  wanted: WantedFullScale,
): AppliedFullScale {
  if (wanted === 'from-file') return declaredOne(chooseFullScale(declared));
  const warnings = declared.flatMap((one) => disagreement(one, wanted));
  const isUsed = { declared: declared[0] ?? null, used: false };
  return { pascalPerFullScale: wanted, ...isUsed, warnings: warnings.slice(0, 1) };
}

function declaredOne(declared: DeclaredFullScale): AppliedFullScale {
  const said = describeFullScale(declared);
  const message = `The levels rest on the full scale that the file declares: ${said}. No calibration was checked.`;
  const warnings: AnalysisWarning[] = [{ code: 'FULL_SCALE_FROM_FILE', message }];
  if (declared.peak === 'assumed') {
    warnings.push({
      code: 'FULL_SCALE_ASSUMED_PEAK',
      message:
        'The file does not say that its full scale is a peak level. If its maker means the rms level of a full-scale sine, every level is 3.01 dB too low.',
    });
  }
  return { pascalPerFullScale: declared.pascalPerFullScale, declared, used: true, warnings };
}

function disagreement(declared: DeclaredFullScale, pascalPerFullScale: number): AnalysisWarning[] {
  const levelDb = levelFromPressure(pascalPerFullScale);
  if (levelDb === null) return [];
  const difference = Math.abs(levelDb - declared.levelDb);
  if (difference <= LARGEST_DIFFERENCE_DB) return [];
  const message = `The calibration given (${levelDb.toFixed(2)} dB at digital 1.0) and the file (${describeFullScale(declared)}) differ by ${difference.toFixed(2)} dB. The given one was used; check which is right.`;
  return [{ code: 'FULL_SCALE_DISAGREES', message }];
}
