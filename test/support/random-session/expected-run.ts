import {
  fallEndsMs,
  holdEndsMs,
  HOLD_BEGINS_MS,
  levelsOf,
  speedsOf,
  type StoryLevel,
} from './run-samples.ts';
import type { LevelSource, RunStory, SessionStory } from './session-story.ts';

/** What a run's validity depends on besides itself. */
export type RunBasis = Pick<SessionStory, 'mode' | 'source'>;

/** Held at the target for 1.0 s up to the release, back to idle, nothing lost, overloaded or of another weighting. */
export function isValidRun(run: RunStory, { mode, source }: RunBasis): boolean {
  if (run.cut !== null || run.missing !== null || run.isVoided || !isHeardRight(run)) return false;
  if (run.speedIsHeard && mode === 'site') return false;
  const startMs = windowStartMs(run);
  const isHeld = run.speedRpm >= 3800 && run.speedRpm <= 4200 && holdEndsMs(run) - startMs >= 1000;
  const isAtIdle = run.endSpeedRpm <= 1650;
  if (!isHeld || !isAtIdle || !isWeightedRight(run, mode === 'site')) return false;
  const turned = speedsOf(run).flatMap(({ timeMs, rpm }) => (rpm === null ? [] : [timeMs]));
  if (longestLossMs(run, turned) > 300 || !isLevelWhole(run, source) || !isClean(run, source)) return false;
  return source !== 'meter-stream' || mode === 'workshop' || run.spacingMs * run.bunch <= 30;
}

/** The sound of a sensor's own hold: over 3 % away rejects, and so does what lasts longer than 0.4 s; it is no witness for itself. */
function isHeardRight({ sound, heardAlong, speedIsHeard }: RunStory): boolean {
  if (sound === 'beyond-3-percent' || sound === 'twice') return false;
  return speedIsHeard || (heardAlong !== 'twice' && heardAlong !== 'half-for-a-while');
}

/** Decision 11; a register must have been read all through the window, and one that is read slowly loses nothing by it. */
function isLevelWhole(run: RunStory, source: LevelSource): boolean {
  const levels = levelsOf(run, source);
  const spoken = levels.flatMap(({ timeMs, centiDb }) => (centiDb === null ? [] : [timeMs]));
  if (source !== 'meter-maximum') return longestLossMs(run, spoken) <= 250;
  const isRead = registersOf(run).every(({ maximumCentiDb }) => maximumCentiDb !== null);
  return isRead && longestLossMs(run, spoken) <= Math.max(250, 1.75 * run.spacingMs);
}

/** Registers whose time since the reading before touches the window, its end included by the first reading after it. */
function registersOf(run: RunStory): readonly StoryLevel[] {
  const levels = levelsOf(run, 'meter-maximum');
  return levels.filter(
    ({ timeMs }, index) =>
      timeMs >= windowStartMs(run) && (levels[index - 1]?.timeMs ?? -1) < fallEndsMs(run),
  );
}

/** Decision 23: no overload and no under-range in hold and deceleration; a block belongs to them as soon as it touches them. */
function isClean(run: RunStory, source: LevelSource): boolean {
  const levels = levelsOf(run, source);
  const [startMs, endMs] = [windowStartMs(run), fallEndsMs(run)];
  return levels
    .filter(({ timeMs }, index) =>
      source === 'waveform'
        ? timeMs > startMs && (levels[index - 1]?.timeMs ?? -1) < endMs
        : timeMs >= startMs && timeMs <= endMs,
    )
    .every(({ overload, underRange }) => !overload && !underRange);
}

/** The first speed after the last one outside the band: the stretch that ends in the release (decision 8). */
function windowStartMs(run: RunStory): number {
  const known = speedsOf(run).filter(({ rpm, timeMs }) => rpm !== null && timeMs <= holdEndsMs(run));
  const lastOutside = known.findLastIndex(({ rpm }) => rpm !== null && (rpm < 3800 || rpm > 4200));
  return known[lastOutside + 1]?.timeMs ?? HOLD_BEGINS_MS;
}

/** The longest time without a value inside hold and deceleration (decision 11). */
function longestLossMs(run: RunStory, times: readonly number[]): number {
  const start = windowStartMs(run);
  const end = fallEndsMs(run);
  const inside = [start, ...times.filter((time) => time > start && time < end), end];
  return Math.max(...inside.slice(1).map((time, index) => time - (inside[index] ?? time)));
}

/** A and Fast, or nobody said and it is the workshop. */
export function isWeightedRight(
  { frequencyWeighting, timeWeighting }: Pick<RunStory, 'frequencyWeighting' | 'timeWeighting'>,
  onSite: boolean,
): boolean {
  const isA = frequencyWeighting === 'A' || (frequencyWeighting === null && !onSite);
  const isFast = timeWeighting === 'F' || (timeWeighting === null && !onSite);
  return isA && isFast;
}

/** Decision 7: what counts from the first sample of the hold to the return to idle, by what the source knows. */
export function loudestCentiDb(run: RunStory, source: LevelSource): number {
  if (source === 'meter-maximum') {
    return Math.max(...registersOf(run).flatMap(({ maximumCentiDb }) => maximumCentiDb ?? []));
  }
  const known = levelsOf(run, source).flatMap((level) =>
    level.centiDb === null ? [] : [{ ...level, centiDb: level.centiDb }],
  );
  const [startMs, endMs] = [windowStartMs(run), fallEndsMs(run)];
  const isInside = (timeMs: number): boolean => timeMs >= startMs && timeMs <= endMs;
  const counting = known.flatMap(({ timeMs, centiDb, maximumCentiDb }, index) => {
    if (!isInside(timeMs)) return [];
    const beganMs = known[index - 1]?.timeMs ?? -1;
    // The maximum of a block counts where all of the block lies in the window, and where it is one block and no gap.
    const isWhole = isInside(beganMs) && timeMs - beganMs <= 20;
    return [isWhole ? (maximumCentiDb ?? centiDb) : centiDb];
  });
  return Math.max(...counting);
}
