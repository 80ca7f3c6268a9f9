import type { LiveTest, LiveValues } from './contract.ts';
import type { RiderTest, RiderValues } from './rider-contract.ts';

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
export function riderValues({ speedRpm, LAFDb }: LiveValues, simulated: boolean): RiderValues {
  return { speedRpm, LAFDb, simulated };
}
