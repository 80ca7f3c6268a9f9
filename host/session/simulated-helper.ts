import type { SimulatedSite } from '#drivers/simulated-site.ts';
import { isRidden } from '#core/procedure/own-sweep.ts';
import type { LiveTest } from '../http/contract.ts';
import type { WorkshopRunView } from '../http/contract.ts';

/** Longer than any hold: the helper lets go when the cue says so, not after a time. */
const untilToldSeconds = 60;

/** As far over the target as the sweep before the runs goes. */
const sweepTopOfTarget = 1.2;

/** Target of the standard motorcycle, until a test names its own. */
const usualTargetRpm = 4000;

/** Rides as the method asks; an idle asks for nothing, and the full throttle is let go like the others when the cue says so. */
function rideAs(rider: SimulatedSite['rider'], { manner, targetSpeedRpm, phase }: LiveTest): void {
  const targetRpm = targetSpeedRpm ?? usualTargetRpm;
  if (phase?.name === 'speed-sweep') rider.sweep(targetRpm * sweepTopOfTarget);
  else if (manner === 'idle') rider.idle();
  else if (manner === 'sweep') rider.sweep(targetRpm);
  else if (manner === 'full-throttle') rider.fullThrottle();
  else rider.ride({ targetRpm, holdSeconds: untilToldSeconds });
}

/**
 * The technician's helper on a simulated site: puts the calibrator on for calibration, stops the engine for background
 * and rides each run, letting go when the cue says RELEASE. So that one person can click through a whole test.
 */
export class SimulatedHelper {
  readonly #site: SimulatedSite;
  #automatic = true;
  #before: LiveTest | null = null;
  #cueBefore: WorkshopRunView['cue'] | null = null;

  constructor(site: SimulatedSite) {
    this.#site = site;
  }

  /** The running test's target speed, or the usual one. */
  get targetSpeedRpm(): number {
    return this.#before?.targetSpeedRpm ?? usualTargetRpm;
  }

  /** Lets the helper act, or leaves everything to commands. */
  setAutomatic(on: boolean): void {
    this.#automatic = on;
  }

  /** Sees how the test stands now and does what the step asks for. */
  follow(test: LiveTest | null): void {
    const before = this.#before;
    this.#before = test;
    if (!this.#automatic) return;
    if (test === null) {
      if (before !== null) this.#site.rider.idle();
      return;
    }
    if (before?.id !== test.id || before.step !== test.step) this.#prepareStep(test);
    this.#ride(before, test);
  }

  /** Rides a run of the workshop: idle first, up to the speed, and off when the cue says so. */
  followRun(run: WorkshopRunView | null): void {
    const before = this.#cueBefore;
    const cue = run?.cue ?? null;
    this.#cueBefore = cue;
    if (!this.#automatic || cue === before) return;
    const { rider } = this.#site;
    if (run !== null && cue === 'GET_READY')
      rider.ride({ targetRpm: run.targetSpeedRpm, holdSeconds: untilToldSeconds });
    else if (cue === 'RELEASE' || cue === null) rider.idle();
  }

  #prepareStep({ step }: LiveTest): void {
    const { rider } = this.#site;
    if (step.startsWith('calibration')) rider.calibratorOn();
    else if (step.startsWith('background')) rider.engineOff();
    else rider.idle();
  }

  #ride(before: LiveTest | null, test: LiveTest): void {
    const { rider } = this.#site;
    const isRun = isRidden(test.phase?.name);
    const wasRun = isRidden(before?.phase?.name);
    // A meter that clears its maximum first wants the rider to wait; else he begins at once, and his idle is the pause.
    const mayRide =
      test.levelSource !== 'meter-maximum' || test.cue === 'RAISE' || test.phase?.name === 'speed-sweep';
    const couldRide = before?.levelSource !== 'meter-maximum' || before.cue === 'RAISE';
    const begins = test.phase?.beganSeconds !== before?.phase?.beganSeconds;
    if (isRun && mayRide && (begins || !couldRide)) {
      rideAs(rider, test);
    } else if (isRun && test.cue === 'RELEASE' && before?.cue !== 'RELEASE') rider.idle();
    else if (wasRun && !isRun && test.step === 'runs') rider.idle();
  }
}
