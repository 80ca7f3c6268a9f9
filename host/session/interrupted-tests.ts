import { sessionWords, type SessionProblemCode } from '#core/words/session-words.ts';
import type { BenchInfo, LiveTest, UnfinishedTest } from '../http/contract.ts';
import type { ContinuedTest } from './begin-test.ts';
import type { BenchOptions } from './bench-options.ts';
import type { LiveBench } from './live-bench.ts';
import { closeAsCut, type InterruptedTest } from './recover-tests.ts';
import { instrumentsText } from './same-instruments.ts';
import { setupProblem } from './setup-problem.ts';
import { entryOf } from './test-journal.ts';

/** What the bench is at the moment in which somebody wants to go on with a test. */
interface PresentBench {
  readonly info: BenchInfo;
  /** ISO 8601 with offset. */
  readonly now: string;
  /** The instruments as one text, as a test's opening tells them. */
  readonly lineInstruments: string;
  /** SHA-256 of the chosen correction file, or null. */
  readonly correctionSha256: string | null;
  /** Why no test may begin or go on now, whichever it is; null where one may. */
  readonly beginRefusal: LiveBench['beginRefusal'];
}

/** Tests that a failure cut and nobody has decided on yet: each goes on once or is closed once, never both. */
export class InterruptedTests {
  readonly #options: BenchOptions;
  readonly #live: LiveBench;
  readonly #tests: Map<string, InterruptedTest>;

  constructor(options: BenchOptions, live: LiveBench, tests: readonly InterruptedTest[]) {
    this.#options = options;
    this.#live = live;
    this.#tests = new Map(tests.map((test) => [test.begun.id, test]));
  }

  /** What the page offers, oldest first. */
  views(): readonly UnfinishedTest[] {
    const present = this.#present();
    return [...this.#tests.values()].map((test) => viewOf(test, refusalOf(test, present)));
  }

  /** Goes on with a test: that it does is durable before anything else happens. @throws SetupProblem */
  continueTest(id: string): LiveTest | null {
    const test = this.#find(id);
    const present = this.#present();
    const refusal = refusalOf(test, present);
    if (refusal !== null) throw setupProblem(refusal);
    const { store, scheduler } = this.#options;
    const step = { kind: 'continued', interruptedAt: test.interruptedAt, at: present.now } as const;
    const continued = { timeSeconds: scheduler.monotonicSeconds(), step };
    store.append(id, [entryOf(continued)]);
    this.#tests.delete(id);
    const { begun, opening, steps } = test;
    return this.#live.takeUp({ begun, opening, steps: [...steps, continued] });
  }

  /** Gives a test its record as interrupted. @throws SetupProblem `TEST_NOT_OFFERED` */
  close(id: string): { readonly id: string } {
    closeAsCut(this.#options, this.#find(id));
    this.#tests.delete(id);
    return { id };
  }

  #present(): PresentBench {
    const { info, clock } = this.#options;
    return {
      info,
      now: clock.now(),
      lineInstruments: instrumentsText(info.simulated, this.#live.lineSetups),
      correctionSha256: this.#live.microphoneCorrection?.sha256 ?? null,
      beginRefusal: this.#live.beginRefusal,
    };
  }

  #find(id: string): InterruptedTest {
    const test = this.#tests.get(id);
    if (test === undefined) throw setupProblem('TEST_NOT_OFFERED');
    return test;
  }
}

function viewOf(test: InterruptedTest, refusal: SessionProblemCode | null): UnfinishedTest {
  const { begun, opening, state, builder, interruptedAt } = test;
  const { series, handOvers } = builder.evidence();
  return {
    id: begun.id,
    number: begun.number,
    startedAt: begun.startedAt,
    interruptedAt,
    vehicle: opening.vehicle,
    exhaust: opening.exhaust,
    profileTitle: opening.profile.title,
    step: state.step,
    runs: series.reduce((sum, { runs }) => sum + runs.length, 0),
    operator: handOvers?.at(-1)?.to ?? opening.conditions.operator,
    official: opening.mode === 'site' && !opening.simulated,
    refusal: refusal === null ? null : sessionWords[refusal],
  };
}

/** Why a test cannot go on now; null where it can. */
function refusalOf({ opening }: ContinuedTest, bench: PresentBench): SessionProblemCode | null {
  const { version, selfTest } = bench.info;
  const { program } = opening;
  if (bench.now.slice(0, 10) !== opening.testDate) return 'TEST_OF_ANOTHER_DAY';
  if (program.version !== version || program.coreHash !== selfTest.coreHash) return 'TEST_OF_OTHER_VERSION';
  if (!selfTest.passed) return 'SELF_TEST_FAILED';
  if (bench.beginRefusal !== null) return bench.beginRefusal;
  const sameLines = opening.lineInstruments === bench.lineInstruments;
  const sameCorrection = (opening.microphoneCorrection?.sha256 ?? null) === bench.correctionSha256;
  return sameLines && sameCorrection ? null : 'INSTRUMENTS_DIFFER';
}
