import { findPatterns } from './find-patterns.ts';
import { type BandChange, bandChanges, type Compared, heldParts } from './measured-change.ts';
import type { FoundPattern, PatternEvidence } from './pattern.ts';
import type { DiagnosedRun, DiagnosisConfidence } from './run-diagnosis.ts';

/** Why a reference cannot be compared with. */
export type NoComparison = 'REFERENCE_NOT_DIAGNOSED' | 'REFERENCE_WITHOUT_HOLD' | 'REFERENCE_AT_OTHER_SPEED';

/** What a run shows against the reference of its model. Nothing here says healthy or faulty: it says what would fit. */
export type Comparison =
  | { readonly state: 'none'; readonly reason: NoComparison }
  | {
      readonly state: 'compared';
      /** Change of LAeq of the hold in dB. */
      readonly levelChangeDb: number;
      /** Change of LCeq less LAeq: low-frequency growth that dB(A) hides. */
      readonly lowFrequencyChangeDb: number | null;
      readonly bands: readonly BandChange[];
      /** Candidates, the surest first; none where the differences fit no pattern. */
      readonly patterns: readonly FoundPattern[];
    };

/** Farther apart than this the speeds are not the same. */
const SAME_SPEED = 0.03;
const FEWEST_SURE_RUNS = 3;
/** Changes this far beyond what the runs scatter are sure. */
const SURE_TIMES_SPREAD = 2;
const CLEAR_DB = 5;

/** Compares a run, and how far its series lies apart, with a reference of the same model at the same speed and place. */
export function compareWithReference(
  run: DiagnosedRun,
  series: readonly DiagnosedRun[],
  reference: DiagnosedRun,
): Comparison {
  if (run.hold === null || reference.hold === null)
    return { state: 'none', reason: 'REFERENCE_WITHOUT_HOLD' };
  const isSame = Math.abs(run.meanSpeedRpm / reference.meanSpeedRpm - 1) <= SAME_SPEED;
  if (!isSame) return { state: 'none', reason: 'REFERENCE_AT_OTHER_SPEED' };
  const compared: Compared = { run: run.hold, series: heldParts(series), reference: reference.hold };
  const found = findPatterns(compared, { run, reference }).map(({ kind, evidence }): FoundPattern => ({
    kind,
    evidence,
    confidence: sureness(evidence, compared.series.length, [run, reference]),
  }));
  return {
    state: 'compared',
    levelChangeDb: run.hold.levelDb - reference.hold.levelDb,
    lowFrequencyChangeDb:
      run.lowFrequencyDb === null || reference.lowFrequencyDb === null
        ? null
        : run.lowFrequencyDb - reference.lowFrequencyDb,
    bands: bandChanges(compared, 0, Infinity),
    patterns: found.toSorted((one, other) => rank(one.confidence) - rank(other.confidence)),
  };
}

function rank(confidence: DiagnosisConfidence): number {
  return ['high', 'medium', 'low'].indexOf(confidence);
}

/** Never high: a spectrum is consistent with more than one cause; and low where the runs scatter as much as they differ. */
function sureness(
  evidence: readonly PatternEvidence[],
  runCount: number,
  runs: readonly DiagnosedRun[],
): DiagnosisConfidence {
  const isDoubtful = runCount < FEWEST_SURE_RUNS || runs.some(({ confidence }) => confidence === 'low');
  return !isDoubtful && evidence.every(isClear) ? 'medium' : 'low';
}

function isClear(one: PatternEvidence): boolean {
  if (!('changeDb' in one)) return true;
  if (one.seen === 'firing-orders' && Math.abs(one.changeDb) < 2) return true;
  const { changeDb, spreadDb } = one;
  return (
    Math.abs(changeDb) >= CLEAR_DB && spreadDb !== null && Math.abs(changeDb) >= SURE_TIMES_SPREAD * spreadDb
  );
}
