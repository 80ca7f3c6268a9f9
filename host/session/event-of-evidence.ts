import { judgeRun } from '#core/procedure/judge-run.ts';
import type { PhaseName, ProcedureEvent } from '#core/procedure/procedure-state.ts';
import type { EvidenceBuilder } from './evidence-builder.ts';
import type { TestOpening } from './test-opening.ts';

/** What is asked of the journal when a phase has been measured. */
export interface MeasuredPhase {
  readonly phase: PhaseName;
  readonly seriesIndex: number;
  readonly timeSeconds: number;
}

/** What the journal holds of a measured phase, as the procedure awaits it; null where it holds nothing. */
export function eventOfEvidence(
  { phase, seriesIndex, timeSeconds }: MeasuredPhase,
  builder: EvidenceBuilder,
  opening: TestOpening,
): ProcedureEvent | null {
  const which = phase.endsWith('before') ? 'before' : 'after';
  if (phase === 'run') {
    const evidence = builder.lastRun(seriesIndex);
    const judgement = evidence === null ? null : judgeRun(evidence, opening);
    return judgement && evidence && { kind: 'run-analysed', timeSeconds, evidence, judgement };
  }
  if (phase.startsWith('background')) {
    const track = builder.background(which);
    return track && { kind: 'background-measured', timeSeconds, track };
  }
  const evidence = builder.calibration(which);
  return evidence && { kind: 'calibration-measured', timeSeconds, evidence };
}
