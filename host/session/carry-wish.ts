import { canHandOver, canPause } from '#core/procedure/pause.ts';
import { mostMarkers, operatorTurns, type Marker } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { ProcedureEvent, ProcedureState } from '#core/procedure/procedure-state.ts';
import { canVoid } from '#core/procedure/void-run.ts';
import type { JournalStep } from './journal-entry.ts';
import { setupProblem } from './setup-problem.ts';
import type { TestWish } from './test-wish.ts';

/** What a wish is carried out on. */
export interface WishContext {
  readonly state: ProcedureState;
  readonly evidence: TestEvidence;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly timeSeconds: number;
}

/** A wish as it is journalled, and what it means to the procedure; null where it means nothing to it. */
export interface CarriedWish {
  readonly step: JournalStep;
  readonly event: ProcedureEvent | null;
}

/** Makes a wish a step of the test. @throws SetupProblem `ACTION_NOT_NOW`, `MARKERS_FULL`, `OPERATOR_UNNAMED`, `OPERATOR_SAME` */
export function carryWish(wish: TestWish, context: WishContext): CarriedWish {
  if (!isPossible(wish, context.state)) throw setupProblem('ACTION_NOT_NOW');
  const { timeSeconds, at } = context;
  switch (wish.kind) {
    case 'void-run':
      return voidStep(wish, context);
    case 'pause': {
      const reason = wish.reason.trim();
      const step = { kind: 'paused', at, ...(reason !== '' && { reason }) } as const;
      return { step, event: { kind: 'paused', timeSeconds } };
    }
    case 'resume':
      return { step: { kind: 'resumed', at }, event: { kind: 'resumed', timeSeconds } };
    case 'marker':
      return { step: markerStep(context), event: null };
    default:
      return { step: handOverStep(wish, context), event: null };
  }
}

function isPossible(wish: TestWish, state: ProcedureState): boolean {
  if (wish.kind === 'void-run') return canVoid(state, wish.runNumber);
  if (wish.kind === 'pause') return canPause(state);
  if (wish.kind === 'marker') return state.step !== 'closed';
  return wish.kind === 'resume' ? state.paused && state.step !== 'closed' : canHandOver(state);
}

function voidStep(
  { runNumber, reason }: TestWish & { readonly kind: 'void-run' },
  { state, at, timeSeconds }: WishContext,
): CarriedWish {
  const told = { kind: 'run-voided', runNumber, voided: { reason, at } } as const;
  return { step: { ...told, seriesIndex: state.seriesIndex }, event: { ...told, timeSeconds } };
}

/** A marker says when, and where in the measurement that is open; what it means is for who reads it. */
function markerStep({ state, evidence, at, timeSeconds }: WishContext): JournalStep {
  if ((evidence.markers?.length ?? 0) >= mostMarkers) throw setupProblem('MARKERS_FULL');
  const { phase, seriesIndex } = state;
  if (phase === null) return { kind: 'marker', marker: { at } };
  const { name, runNumber, beganSeconds } = phase;
  const afterSeconds = Math.max(0, Math.round((timeSeconds - beganSeconds) * 1000) / 1000);
  const within: Marker['within'] = { phase: name, seriesIndex, runNumber, afterSeconds };
  return { kind: 'marker', marker: { at, within } };
}

/** On site every technician has a name; nobody takes a test over from themselves. */
function handOverStep(
  wish: TestWish & { readonly kind: 'hand-over' },
  { evidence, at }: WishContext,
): JournalStep {
  const to = plain(wish.to);
  const from = operatorTurns(evidence).at(-1)?.name ?? '';
  if (to === '' && evidence.mode === 'site') throw setupProblem('OPERATOR_UNNAMED');
  if (to.toLowerCase() === plain(from).toLowerCase()) throw setupProblem('OPERATOR_SAME');
  const remark = wish.remark.trim();
  return { kind: 'handed-over', handOver: { from, to, at, ...(remark !== '' && { remark }) } };
}

/** Blanks do not make another person. */
function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}
