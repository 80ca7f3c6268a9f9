import type { Cancel, Scheduler } from '../time.ts';
import type { SimulatedSoundField } from './simulated-sound-field.ts';

/** What can go wrong in a run on purpose. */
export type RunFault = 'none' | 'soft-release' | 'short-hold' | 'wrong-speed';

/** One run as the rider is asked to carry it out. */
export interface RunTask {
  readonly targetRpm: number;
  /** Time at the target before the throttle is let go; counted from when the engine reaches it. */
  readonly holdSeconds?: number;
  readonly fault?: RunFault;
}

/** Extra time at the speed before the counted hold: a hand needs it to settle. */
const settleSeconds = 0.8;
const defaultHoldSeconds = 1.5;
const softReleaseRpmPerSecond = 700;
const shortHoldSeconds = 0.4;
const wrongSpeedFactor = 1.12;
/** A gradual sweep, and an unloaded engine under an open throttle. */
const sweepRpmPerSecond = 400;
const fullThrottleRpmPerSecond = 14_000;

/** The rider and the helper with the calibrator: does what a technician asks for, on the simulated site. */
export class ScriptedRider {
  readonly #scheduler: Scheduler;
  readonly #field: SimulatedSoundField;
  #cancel: Cancel = () => undefined;

  constructor(scheduler: Scheduler, field: SimulatedSoundField) {
    this.#scheduler = scheduler;
    this.#field = field;
  }

  /** Engine at idle, nothing on the microphone. */
  idle(): void {
    this.#prepare();
    this.#field.takeCalibratorOff();
    this.#field.motorcycle.startEngine();
  }

  /** Engine off and calibrator off: for the background. */
  engineOff(): void {
    this.#prepare();
    this.#field.takeCalibratorOff();
    this.#field.motorcycle.stopEngine();
  }

  /** Engine off, calibrator on the microphone: 94 dB at 1 kHz unless told otherwise. */
  calibratorOn(levelDb = 94, frequencyHz = 1000): void {
    this.#prepare();
    this.#field.motorcycle.stopEngine();
    this.#field.putCalibratorOn({ levelDb, frequencyHz });
  }

  /** Takes the calibrator off and leaves the engine as it is. */
  calibratorOff(): void {
    this.#field.takeCalibratorOff();
  }

  /**
   * Carries out one run: starts the engine if need be, waits at idle, ramps up, holds, lets the throttle go.
   * @returns how many seconds from now the engine will be back at idle, about.
   */
  ride(task: RunTask): number {
    this.idle();
    const plan = this.#planOf(task);
    this.#after(idleBeforeSeconds, () => {
      this.#field.motorcycle.openThrottle(plan.speedRpm);
      this.#after(plan.rampSeconds + plan.holdSeconds, () => {
        this.#field.motorcycle.releaseThrottle(plan.fallRpmPerSecond);
      });
    });
    return idleBeforeSeconds + plan.rampSeconds + plan.holdSeconds + plan.fallSeconds;
  }

  /** Waits at idle, then raises the speed slowly to the set speed and keeps it until told otherwise. */
  sweep(targetRpm: number): void {
    this.#openAfterIdle(targetRpm, sweepRpmPerSecond);
  }

  /** Waits at idle, then opens the throttle fully and keeps it open until told otherwise. */
  fullThrottle(): void {
    this.#openAfterIdle(this.#field.motorcycle.settings.highestSpeedRpm, fullThrottleRpmPerSecond);
  }

  #openAfterIdle(speedRpm: number, riseRpmPerSecond: number): void {
    this.idle();
    this.#after(idleBeforeSeconds, () => this.#field.motorcycle.openThrottle(speedRpm, riseRpmPerSecond));
  }

  #planOf(task: RunTask): RidePlan {
    const { rampRpmPerSecond, fallRpmPerSecond, idleSpeedRpm } = this.#field.motorcycle.settings;
    const fault = task.fault ?? 'none';
    const speedRpm = fault === 'wrong-speed' ? task.targetRpm * wrongSpeedFactor : task.targetRpm;
    const fallRate = fault === 'soft-release' ? softReleaseRpmPerSecond : fallRpmPerSecond;
    const hold = settleSeconds + (task.holdSeconds ?? defaultHoldSeconds);
    const climbRpm = Math.max(0, speedRpm - idleSpeedRpm);
    return {
      speedRpm,
      rampSeconds: climbRpm / rampRpmPerSecond,
      holdSeconds: fault === 'short-hold' ? shortHoldSeconds : hold,
      fallRpmPerSecond: fallRate,
      fallSeconds: climbRpm / fallRate,
    };
  }

  /** Commands take effect from now on, and end what was planned before. */
  #prepare(): void {
    this.#cancel();
    this.#field.advance();
  }

  #after(delaySeconds: number, action: () => void): void {
    this.#cancel = this.#scheduler.after(delaySeconds, () => {
      this.#field.advance();
      action();
    });
  }
}

/** Idle is kept this long before a run, so that its level and speed can be seen. */
const idleBeforeSeconds = 1.5;

interface RidePlan {
  readonly speedRpm: number;
  readonly rampSeconds: number;
  readonly holdSeconds: number;
  readonly fallRpmPerSecond: number;
  readonly fallSeconds: number;
}
