import { levelFromPressure, pressureFromLevel } from '../../units/decibel.ts';
import { WaveFileError } from './wave-file-error.ts';
import type { WaveMetadata } from './wave-metadata.ts';

/** Full scale as a recording declares it. A declaration is no calibration: it is used only where a person asks for it. */
export interface DeclaredFullScale {
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** Peak level of digital 1.0 in dB re 20 µPa. */
  readonly levelDb: number;
  readonly from: 'side-chunk' | 'description' | 'ixml' | 'file-name';
  /**
   * `stated`: the declaration itself says that it means the peak. `assumed`: it only says dB SPL at 0 dBFS. NTi means the
   * peak pressure at digital 1.0 by that (its manual and its formula 20e-6 x 10^(FS/20)); a maker that means the rms level
   * of a full-scale sine would be 3.01 dB lower, so such a declaration is a suggestion only.
   */
  readonly peak: 'stated' | 'assumed';
}

/** `0dBFS = 109.7 dBSPL`, with or without `(PK)` after it. A vibration's full scale has another unit and is none. */
const IN_TEXT = /(?<![\d.])0 ?dBFS *[=:] *(\d{2,3}(?:[.,]\d+)?) *dB ?SPL *(?:\(([^)]*)\))?/i;
/** `_FS129.9dB(PK)` between other parts of a name. */
const IN_NAME = /(?:^|[^a-z])FS[ _-]?(\d{2,3}(?:[.,]\d+)?) ?dB(?: ?SPL)? *(?:\(([^)]*)\))?/i;
const PLAUSIBLE_DB = { lowest: 50, highest: 220 } as const;
/** Two declarations that differ by more contradict each other; makers write one digit after the point. */
const SAME_WITHIN_DB = 0.11;

/** Everything that a recording declares, the surest first. */
export function declaredFullScales(metadata: WaveMetadata, fileName: string): readonly DeclaredFullScale[] {
  const { broadcast, ixml, note } = metadata;
  const pascal = note?.pascalPerFullScale ?? null;
  const all = [
    pascal === null ? null : ofPascal(pascal),
    ofText(broadcast?.description ?? '', IN_TEXT, 'description'),
    ofText(ixml ?? '', IN_TEXT, 'ixml'),
    ofText(fileName, IN_NAME, 'file-name'),
  ].filter((one) => one !== null);
  return [...all.filter((one) => one.peak === 'stated'), ...all.filter((one) => one.peak === 'assumed')];
}

/**
 * The one full scale to use of those a recording declares.
 * @throws WaveFileError FULL_SCALE_NOT_DECLARED where there is none, FULL_SCALES_CONTRADICT where they differ
 */
export function chooseFullScale(declared: readonly DeclaredFullScale[]): DeclaredFullScale {
  const first = declared[0];
  if (first === undefined) {
    throw new WaveFileError(
      'FULL_SCALE_NOT_DECLARED',
      'The file does not declare its full scale in a way that is known here. Give --full-scale-db, --pa-per-full-scale or --calibration.',
    );
  }
  const other = declared.find((one) => Math.abs(one.levelDb - first.levelDb) > SAME_WITHIN_DB);
  if (other === undefined) return first;
  throw new WaveFileError(
    'FULL_SCALES_CONTRADICT',
    `The file contradicts itself: ${describeFullScale(first)}, but ${describeFullScale(other)}. Give the right one with --full-scale-db.`,
  );
}

/** A declaration in words: level, what it means and where it stands. */
export function describeFullScale({ levelDb, from, peak }: DeclaredFullScale): string {
  const meaning = peak === 'stated' ? 'peak' : 'taken as peak';
  return `${levelDb.toFixed(2)} dB at digital 1.0 (${meaning}; ${from})`;
}

function ofPascal(pascalPerFullScale: number): DeclaredFullScale | null {
  const levelDb = levelFromPressure(pascalPerFullScale);
  return levelDb === null ? null : { pascalPerFullScale, levelDb, from: 'side-chunk', peak: 'stated' };
}

function ofText(text: string, pattern: RegExp, from: DeclaredFullScale['from']): DeclaredFullScale | null {
  const found = pattern.exec(text);
  const levelDb = Number((found?.[1] ?? '').replace(',', '.'));
  if (found === null || !(levelDb >= PLAUSIBLE_DB.lowest && levelDb <= PLAUSIBLE_DB.highest)) return null;
  const qualifier = (found[2] ?? '').trim();
  // An rms full scale may mean a sine or a square wave: not a number that could be used.
  if (/rms/i.test(qualifier)) return null;
  const peak = /^(pk|peak)\b/i.test(qualifier) ? 'stated' : 'assumed';
  return { pascalPerFullScale: pressureFromLevel(levelDb), levelDb, from, peak };
}
