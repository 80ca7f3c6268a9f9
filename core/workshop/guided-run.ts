import { median } from '#core/procedure/idle-speed.ts';
import { bandAround, isInside, type SpeedBand } from '#core/procedure/speed-band.ts';

/** Where a guided run stands: from the countdown on one step follows the other without a hand on the keyboard. */
export type RunStage = 'countdown' | 'raise' | 'hold' | 'release' | 'fall' | 'done' | 'ended';

/** Why a run ended before its end. */
export type RunEnding = 'STOPPED' | 'NOT_REACHED' | 'NOT_RELEASED';

/** What a guided run is begun with. */
export interface GuidedRunSettings {
  readonly targetSpeedRpm: number;
  readonly tolerancePercent: number;
  readonly holdSeconds: number;
  /** False where nothing tells the engine speed: the person goes by the motorcycle's own rev counter, and the clock leads. */
  readonly hearsSpeed: boolean;
}

/** A guided run for one person; changed only by {@link advanceRun}. */
export interface GuidedRun {
  readonly settings: GuidedRunSettings;
  readonly band: SpeedBand;
  readonly stage: RunStage;
  /** When the present stage began. */
  readonly sinceSeconds: number;
  /** Speeds of the countdown, by which idle is known. */
  readonly idleSpeeds: readonly number[];
  readonly lastSpeedRpm: number | null;
  readonly holdStartSeconds: number | null;
  readonly holdEndSeconds: number | null;
  readonly endSeconds: number | null;
  readonly ending: RunEnding | null;
}

/** What moves a guided run. `go` is the person's key: the speed is there, where nothing else tells it. */
export type RunEvent =
  | { readonly kind: 'tick'; readonly timeSeconds: number }
  | { readonly kind: 'speed'; readonly timeSeconds: number; readonly speedRpm: number | null }
  | { readonly kind: 'go'; readonly timeSeconds: number }
  | { readonly kind: 'stop'; readonly timeSeconds: number };

/** Seconds of each part that the clock decides. */
export const runTimes = {
  countdown: 3,
  /** Longest way to the speed. */
  raise: 20,
  /** Given for the way to the speed where nothing tells it. */
  raiseByHand: 4,
  /** Longest time at the speed after the word to let go. */
  release: 10,
  /** Counted after the word to let go where nothing tells the speed. */
  fallByHand: 4,
  /** Longest fall to idle. */
  fall: 6,
} as const;

/** Above idle as it was in the countdown by this share, the engine is not back at idle. */
const IDLE_SHARE = 1.1;

/** A run begins with its countdown. */
export function beginRun(settings: GuidedRunSettings, timeSeconds: number): GuidedRun {
  return {
    settings,
    band: bandAround(settings.targetSpeedRpm, settings.tolerancePercent),
    stage: 'countdown',
    sinceSeconds: timeSeconds,
    idleSpeeds: [],
    lastSpeedRpm: null,
    holdStartSeconds: null,
    holdEndSeconds: null,
    endSeconds: null,
    ending: null,
  };
}

/** True while a run goes on. */
export function isRunning({ stage }: GuidedRun): boolean {
  return stage !== 'done' && stage !== 'ended';
}

/** The run after an event; what is over stays as it is. */
export function advanceRun(run: GuidedRun, event: RunEvent): GuidedRun {
  if (!isRunning(run)) return run;
  const { timeSeconds } = event;
  if (event.kind === 'stop') return ended(run, 'STOPPED', timeSeconds);
  const seen = event.kind === 'speed' ? { ...run, lastSpeedRpm: event.speedRpm } : run;
  if (run.stage === 'countdown') return countdown(seen, event);
  if (run.stage === 'raise') return raise(seen, event);
  if (run.stage === 'hold') return hold(seen, event);
  return run.stage === 'release' ? release(seen, event) : fall(seen, event);
}

function countdown(run: GuidedRun, event: RunEvent): GuidedRun {
  const heard =
    event.kind === 'speed' && event.speedRpm !== null
      ? { ...run, idleSpeeds: [...run.idleSpeeds, event.speedRpm] }
      : run;
  return passed(heard, event, runTimes.countdown) ? raise(at(heard, 'raise', event), event) : heard;
}

function raise(run: GuidedRun, event: RunEvent): GuidedRun {
  const { hearsSpeed } = run.settings;
  const isThere = hearsSpeed
    ? isInBand(run)
    : event.kind === 'go' || passed(run, event, runTimes.raiseByHand);
  if (isThere) return { ...at(run, 'hold', event), holdStartSeconds: event.timeSeconds };
  return passed(run, event, runTimes.raise) ? ended(run, 'NOT_REACHED', event.timeSeconds) : run;
}

function hold(run: GuidedRun, event: RunEvent): GuidedRun {
  const { hearsSpeed, holdSeconds } = run.settings;
  // A hold that was left begins anew: it must be the stretch that ends in the release (decision 8).
  if (hearsSpeed && !isInBand(run)) return { ...at(run, 'raise', event), holdStartSeconds: null };
  if (!passed(run, event, holdSeconds)) return run;
  return hearsSpeed ? at(run, 'release', event) : falling(run, event);
}

/** The counted hold lasts until the speed leaves its band, not only until the word to let go. */
function release(run: GuidedRun, event: RunEvent): GuidedRun {
  if (!isInBand(run)) return falling(run, event);
  return passed(run, event, runTimes.release) ? ended(run, 'NOT_RELEASED', event.timeSeconds) : run;
}

function falling(run: GuidedRun, event: RunEvent): GuidedRun {
  return { ...at(run, 'fall', event), holdEndSeconds: event.timeSeconds };
}

function fall(run: GuidedRun, event: RunEvent): GuidedRun {
  if (!run.settings.hearsSpeed) return passed(run, event, runTimes.fallByHand) ? done(run, event) : run;
  if (run.lastSpeedRpm !== null && run.lastSpeedRpm <= idleCeiling(run)) return done(run, event);
  return passed(run, event, runTimes.fall) ? ended(run, 'NOT_RELEASED', event.timeSeconds) : run;
}

/** Idle as it was heard, or a third of the target where it was not. */
function idleCeiling({ idleSpeeds, settings, band }: GuidedRun): number {
  const idle = median(idleSpeeds.filter((speed) => speed < band.lowRpm));
  return idle === null ? settings.targetSpeedRpm / 3 : Math.min(idle * IDLE_SHARE, band.lowRpm);
}

function isInBand({ lastSpeedRpm, band }: GuidedRun): boolean {
  return lastSpeedRpm !== null && isInside(lastSpeedRpm, band);
}

function passed({ sinceSeconds }: GuidedRun, { timeSeconds }: RunEvent, seconds: number): boolean {
  return timeSeconds - sinceSeconds >= seconds;
}

function at(run: GuidedRun, stage: RunStage, { timeSeconds }: RunEvent): GuidedRun {
  return { ...run, stage, sinceSeconds: timeSeconds };
}

function done(run: GuidedRun, { timeSeconds }: RunEvent): GuidedRun {
  return { ...run, stage: 'done', endSeconds: timeSeconds };
}

function ended(run: GuidedRun, ending: RunEnding, timeSeconds: number): GuidedRun {
  return { ...run, stage: 'ended', ending, endSeconds: timeSeconds };
}
