import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperatorAction } from '#core/procedure/procedure-state.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import type { LiveTest } from '#host/http/contract.ts';
import type { TimedStep } from '#host/session/journal-entry.ts';
import { liveTestView } from '#host/session/live-test-view.ts';
import { rebuildEvidence } from '#host/session/rebuild-evidence.ts';
import { rebuildState } from '#host/session/rebuild-state.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import type { TestWish } from '#host/session/test-wish.ts';
import type { TestOpening } from '#host/session/test-opening.ts';
import { leadTest, ledOpening, type LedTest, type Sounding } from '../../support/led-test.ts';

type Deed =
  | { readonly kind: 'act'; readonly action: OperatorAction }
  | { readonly kind: 'wish'; readonly wish: TestWish }
  | { readonly kind: 'listen'; readonly sounding: Sounding; readonly seconds: number };

/** What the seeded tests do: mostly measure, now and then anything else that a person can ask for. */
const anyDeed: fc.Arbitrary<readonly Deed[]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        sounding: fc.constantFrom<Sounding>('good', 'good', 'good', 'poor'),
        seconds: fc.constantFrom(1, 4, 70, 70, 70),
      })
      .map(({ sounding, seconds }): Deed[] => [
        { kind: 'act', action: 'start' },
        { kind: 'act', action: 'repeat' },
        { kind: 'listen', sounding, seconds },
      ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<OperatorAction>('stop', 'next', 'abort-run')
      .map((action): Deed[] => [{ kind: 'act', action }]),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<TestWish>(
        { kind: 'pause', reason: 'hujan' },
        { kind: 'resume' },
        { kind: 'resume' },
        { kind: 'void-run', runNumber: 1, reason: 'truk lewat' },
        { kind: 'void-run', runNumber: 2, reason: 'truk lewat' },
        { kind: 'hand-over', to: 'Budi', remark: '' },
        { kind: 'hand-over', to: 'Sari', remark: 'ganti giliran' },
      )
      .map((wish): Deed[] => [{ kind: 'wish', wish }]),
  },
);

function carryOut(led: LedTest, deed: Deed): void {
  try {
    if (deed.kind === 'act') led.act(deed.action);
    else if (deed.kind === 'wish') led.test.wish(deed.wish);
    else led.listen(deed.sounding, deed.seconds);
  } catch (error) {
    // What does not apply now is refused and leaves no trace.
    if (!(error instanceof SetupProblem)) throw error;
  }
}

/** Live, a check is shown with the moment of its evidence; the journal knows the one in which it began. */
function comparable({ calibrationBefore, calibrationAfter, phase, ...view }: LiveTest): unknown {
  const timeless = (check: LiveTest['calibrationBefore']) => check && { ...check, at: '' };
  const checks = [timeless(calibrationBefore), timeless(calibrationAfter)];
  return { ...view, checks, phase: phase && { ...phase, beganSeconds: 0 } };
}

function viewByJournal(opening: TestOpening, steps: readonly TimedStep[]): LiveTest {
  const { state, builder, calibratedAt } = rebuildState(opening, steps);
  const judgement = judgeTest(builder.evidence());
  const begun = { id: 'a-test', number: '2026-0001', startedAt: '', opening };
  const { course, photos } = builder;
  return liveTestView({ begun, opening, state, judgement, calibratedAt, course, photos });
}

const histories = fc.array(anyDeed, { minLength: 6, maxLength: 24 }).map((deeds) => deeds.flat());

describe('the state of a test rebuilt from its journal', () => {
  const reached = new Set<string>();

  test('is that of the live test whenever nothing is being measured, whatever came before', () => {
    fc.assert(
      fc.property(histories, (deeds) => {
        const led = leadTest(ledOpening());
        for (const deed of deeds) {
          carryOut(led, deed);
          led.test.flush();
          reached.add(led.test.step);
          if (led.test.isMeasuring) continue;
          expect(comparable(viewByJournal(led.opening, led.steps()))).toEqual(comparable(led.test.view()));
        }
      }),
      { seed: 20261129, numRuns: 40 },
    );
    // The histories are worth something only where they come through the whole procedure.
    expect([...reached]).toEqual(
      expect.arrayContaining(['calibration-before', 'background-before', 'runs', 'background-after']),
    );
  });

  test('cut anywhere goes on at a step of the procedure, with the evidence of the journal and nothing pending', () => {
    fc.assert(
      fc.property(histories, fc.double({ min: 0, max: 1, noNaN: true }), (deeds, share) => {
        const led = leadTest(ledOpening());
        for (const deed of deeds) carryOut(led, deed);
        led.test.flush();
        const all = led.steps();
        const steps = all.slice(0, Math.floor(share * all.length));
        const open = rebuildState(led.opening, steps).builder.openPhase;
        const ended: TimedStep[] =
          open === null
            ? []
            : [{ timeSeconds: 0, step: { kind: 'end-phase', phase: open.name, cut: 'INTERRUPTED' } }];
        const taken = leadTest(led.opening, [...steps, ...ended]);
        const { evidence } = rebuildEvidence(led.opening, taken.steps());
        const { state, builder } = rebuildState(led.opening, taken.steps());
        expect(state.phase).toBeNull();
        expect(state.pending).toBeNull();
        expect(builder.evidence()).toEqual(evidence);
        expect(state.series.map(({ runs }) => runs)).toEqual(evidence.series.map(({ runs }) => runs));
        expect(taken.test.view().judgement).toEqual(judgeTest(evidence));
        const { actions } = taken.test.view();
        expect(actions.includes('abort-test')).toBe(state.step !== 'closed');
      }),
      { seed: 20261130, numRuns: 40 },
    );
  });

  test('that does not begin where the procedure does is refused', () => {
    const step = { kind: 'begin-phase', phase: 'run', runNumber: 1, seriesIndex: 0, startedAt: '' } as const;
    expect(() => rebuildState(ledOpening(), [{ timeSeconds: 0, step }])).toThrow(/begins run/);
  });
});
