import type { LevelSample, LevelTrack, RunEvidence } from './evidence.ts';
import { findPops, type Pop } from './find-pops.ts';
import type { RunJudgement } from './run-judgement.ts';

/** Moments of a run that are pointed at in its pictures, in seconds of the run's own clock. */
export interface RunMarks {
  /** End of the hold; null without a counted window. */
  readonly releaseSeconds: number | null;
  /** Where LAF was highest in the counted window, or in the whole run where nothing counts. */
  readonly maximum: Pop | null;
  /** Bursts after the release. */
  readonly pops: readonly Pop[];
}

/** Finds release, maximum and bursts of a run, counted or not. */
export function runMarks({ level }: Pick<RunEvidence, 'level'>, window: RunJudgement['window']): RunMarks {
  const samples = level === null ? [] : heardLevels(level);
  const counted = samples.filter(
    ({ timeSeconds }) =>
      window === null || (timeSeconds >= window.holdStartSeconds && timeSeconds <= window.endSeconds),
  );
  return {
    releaseSeconds: window?.holdEndSeconds ?? null,
    maximum: highestOf(counted),
    pops: window === null ? [] : findPops(samples, window.holdEndSeconds, window.endSeconds),
  };
}

/** A meter's own maximum register may reach back farther than to the reading before, so only a waveform tells the moment. */
export function heardLevels({ obtainedBy, samples }: LevelTrack): readonly LevelSample[] {
  return obtainedBy === 'waveform' ? samples : samples.map((sample) => ({ ...sample, maximumDb: null }));
}

function highestOf(samples: readonly LevelSample[]): Pop | null {
  let highest: Pop | null = null;
  for (const { timeSeconds, levelDb: level, maximumDb } of samples) {
    const levelDb = maximumDb ?? level;
    if (levelDb !== null && (highest === null || levelDb > highest.levelDb))
      highest = { timeSeconds, levelDb };
  }
  return highest;
}
