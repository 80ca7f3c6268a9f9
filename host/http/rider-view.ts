import type { LiveTest, LiveValues, WorkshopLive } from './contract.ts';
import type { RiderLastRun, RiderRun, RiderTest, RiderValues, RiderWorkshop } from './rider-contract.ts';

/** What the rider sees of the running test. */
export function riderTest(test: LiveTest | null): RiderTest | null {
  if (test === null) return null;
  const { number, step, cue, manner, levelSource, targetSpeedRpm, lowSpeedRpm, highSpeedRpm } = test;
  const { heldSeconds, requiredHoldSeconds, phase } = test;
  const own = test.runs.filter((run) => run.series === test.seriesIndex);
  return {
    number,
    step,
    cue,
    manner,
    levelSource,
    targetSpeedRpm,
    lowSpeedRpm,
    highSpeedRpm,
    heldSeconds,
    requiredHoldSeconds,
    phase: phase && { name: phase.name, runNumber: phase.runNumber },
    validRuns: own.filter(({ judgement }) => judgement?.valid === true).length,
    wantedRuns: test.profile.runs.consecutive,
  };
}

/** What the rider sees of the live values. */
export function riderValues({ speedRpm, speedIsHeard, LAFDb }: LiveValues, simulated: boolean): RiderValues {
  return { speedRpm, speedIsHeard, LAFDb, simulated };
}

/** What the rider sees of the workshop. */
export function riderWorkshop({ run, last }: WorkshopLive): RiderWorkshop {
  return { run: run && riderRun(run), last: last && riderLastRun(last) };
}

function riderRun(run: NonNullable<WorkshopLive['run']>): RiderRun {
  const { stage, cue, levelSource, targetSpeedRpm, lowSpeedRpm, highSpeedRpm, hearsSpeed, secondsLeft } = run;
  return { stage, cue, levelSource, targetSpeedRpm, lowSpeedRpm, highSpeedRpm, hearsSpeed, secondsLeft };
}

function riderLastRun(last: NonNullable<WorkshopLive['last']>): RiderLastRun {
  const { LAFmaxDb, flaws, targetSpeedRpm, lowSpeedRpm, highSpeedRpm, usableRuns } = last;
  return { LAFmaxDb, flaws, targetSpeedRpm, lowSpeedRpm, highSpeedRpm, usableRuns };
}
