import type { RunEvidence } from '#core/procedure/evidence.ts';
import type { PhaseName } from '#core/procedure/procedure-state.ts';
import { correctionOf } from '../analysis/kept-correction.ts';
import type { PhaseQuestion } from './analyse-phase.ts';
import type { TestOpening } from './test-opening.ts';

/** What is known when a phase has ended. */
export interface EndedPhase {
  readonly phase: PhaseName;
  /** The run as the journal holds it where the phase was one, else null. */
  readonly run: RunEvidence | null;
  /** Sensitivity that the test's first check gave, in pascal at digital 1.0; null without one. */
  readonly pascalPerFullScale: number | null;
}

/** What the recording of a phase is asked. */
export function phaseQuestion(ended: EndedPhase, opening: TestOpening): PhaseQuestion {
  const { phase, run, pascalPerFullScale } = ended;
  const { profile, targetSpeedRpm, mode, calibrator } = opening;
  const counts = opening.levelSource === 'waveform';
  const common = { counts, microphoneCorrection: correctionOf(opening.microphoneCorrection) };
  if (run !== null) {
    const context = { profile, targetSpeedRpm, mode };
    return { of: 'run', ...common, pascalPerFullScale, run, vehicle: opening.vehicle, context };
  }
  if (phase.startsWith('background')) return { of: 'background', ...common, pascalPerFullScale };
  const before = phase === 'calibration-before';
  return { of: 'calibration', ...common, calibrator, pascalPerFullScale: before ? null : pascalPerFullScale };
}
