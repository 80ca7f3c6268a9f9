import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import { measuredOutlets } from '#core/procedure/measured-outlets.ts';
import { beginPhase, endPhase } from '#core/procedure/phase-change.ts';
import type { ProcedureEvent, ProcedureState } from '#core/procedure/procedure-state.ts';
import { withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { eventOfEvidence } from './event-of-evidence.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import type { JournalStep, TimedStep } from './journal-entry.ts';
import type { TestOpening } from './test-opening.ts';

/** Where a test stands by its journal. */
export interface RebuiltState {
  readonly state: ProcedureState;
  readonly builder: EvidenceBuilder;
  /** When each calibration check was measured, ISO 8601 with offset; empty where it was not. */
  readonly calibratedAt: Readonly<Record<'before' | 'after', string>>;
}

/** The state of a test that has begun and measured nothing. */
function openedProcedure(opening: TestOpening): ProcedureState {
  const { mode, targetSpeedRpm, exhaust, levelSource } = opening;
  const profile = withOwnTargetRule(opening.profile, opening.vehicle);
  const outlets = measuredOutlets(profile, exhaust);
  const byMaximumRegister = levelSource === 'meter-maximum';
  return beginProcedure({ profile, mode, targetSpeedRpm, outlets, byMaximumRegister });
}

/**
 * Where a test stands by its journal alone: the same step, cue, runs and checks as the live test had after the last of
 * these steps. What only leads a rider inside a phase is not rebuilt: a phase that is open here was cut.
 * @throws Error where the journal is not that of a procedure
 */
export function rebuildState(opening: TestOpening, steps: readonly TimedStep[]): RebuiltState {
  const replay = new Replay(opening);
  for (const step of steps) replay.apply(step);
  return replay.end();
}

/** Steps that a live test takes only when it owes the procedure no evidence. */
const restingSteps: ReadonlySet<JournalStep['kind']> = new Set([
  'begin-phase',
  'run-voided',
  'paused',
  'handed-over',
  'continued',
]);

class Replay {
  readonly #opening: TestOpening;
  readonly #builder: EvidenceBuilder;
  #calibratedAt = { before: '', after: '' };
  #beganAt = '';
  #state: ProcedureState;

  constructor(opening: TestOpening) {
    this.#opening = opening;
    this.#builder = new EvidenceBuilder(opening);
    this.#state = openedProcedure(opening);
  }

  apply(timed: TimedStep): void {
    const { step, timeSeconds } = timed;
    const isWish = step.kind === 'operator' && step.action !== 'abort-test';
    if (isWish || restingSteps.has(step.kind)) this.#deliver(timeSeconds);
    this.#builder.apply(timed);
    if (step.kind === 'begin-phase') this.#begin(timeSeconds, step);
    else if (step.kind === 'end-phase') this.#state = endPhase(this.#state, step.cut).state;
    // A pause ends the phase by a step of its own.
    else if (step.kind === 'paused') this.#state = { ...this.#state, paused: true };
    else if (step.kind === 'resumed') this.#send({ kind: 'resumed', timeSeconds });
    else if (step.kind === 'run-voided') this.#send({ ...step, timeSeconds });
    else if (step.kind === 'operator') this.#wish(timeSeconds, step);
  }

  end(): RebuiltState {
    this.#deliver(0);
    return { state: this.#state, builder: this.#builder, calibratedAt: this.#calibratedAt };
  }

  #send(event: ProcedureEvent): void {
    this.#state = advance(this.#state, event).state;
  }

  /** Start, stop and repeat are told by the phases they begin and end. */
  #wish(timeSeconds: number, { action }: JournalStep & { readonly kind: 'operator' }): void {
    if (action === 'next' || action === 'abort-test') this.#send({ kind: 'operator', timeSeconds, action });
  }

  #begin(timeSeconds: number, step: JournalStep & { readonly kind: 'begin-phase' }): void {
    this.#beganAt = step.startedAt;
    this.#state = beginPhase(this.#state, timeSeconds).state;
    const { phase } = this.#state;
    const fits = phase?.name === step.phase && phase.runNumber === step.runNumber;
    if (!fits) throw new Error(`The journal begins ${step.phase} where the procedure does not.`);
  }

  /** Hands the procedure the evidence of the phase that has ended, as the live test did before it went on. */
  #deliver(timeSeconds: number): void {
    const { pending: phase, seriesIndex } = this.#state;
    if (phase === null) return;
    if (phase.startsWith('calibration')) {
      const which = phase.endsWith('before') ? 'before' : 'after';
      this.#calibratedAt = { ...this.#calibratedAt, [which]: this.#beganAt };
    }
    const event = eventOfEvidence({ phase, seriesIndex, timeSeconds }, this.#builder, this.#opening);
    if (event !== null) this.#send(event);
  }
}
