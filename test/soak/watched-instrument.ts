import type { Reading, Rejection } from '#core/reading/reading.ts';
import { createRandom, type Random } from '#drivers/simulation/random.ts';
import type { SimulatedInstrument, SimulatedSite } from '#drivers/simulated-site.ts';
import type { Cancel, Scheduler } from '#drivers/time.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { driverOf } from '../support/decoder-of.ts';
import { isLineFault, nextFault, type SoakFault } from './fault-plan.ts';
import type { TruthOfSite } from './truth-of-site.ts';

/** Time that an instrument may take from seeing a value to its last byte, beside its own period, in seconds. */
const answeringSeconds = 1;
/** Half of the last digit of the coarsest display, and binary noise. */
const levelResolutionDb = 0.0501;
const speedResolutionRpm = 1.01;

/** What a fault left in the log; `lines` are states and rejections with their reasons. */
export interface FaultNote {
  readonly fault: SoakFault;
  readonly beganSeconds: number;
  readonly forSeconds: number;
  readonly reasons: ReadonlySet<string>;
}

/** What a soak found of one instrument. */
export interface InstrumentFindings {
  readonly path: string;
  readonly readings: number;
  readonly rejections: number;
  readonly faults: number;
  /** Readings that were not true, in words; the first few. */
  readonly wrong: readonly string[];
  readonly wrongCount: number;
  /** Faults of the line that nothing in the log speaks of. */
  readonly unlogged: readonly string[];
}

/** One simulated instrument whose every reading is held against the truth while its line goes through faults. */
export class WatchedInstrument {
  readonly #site: SimulatedSite;
  readonly #instrument: SimulatedInstrument;
  readonly #scheduler: Scheduler;
  readonly #truth: TruthOfSite;
  readonly #random: Random;
  readonly #supervisor: LineSupervisor;
  readonly #periodSeconds: number;
  readonly #wrong: string[] = [];
  readonly #unlogged: string[] = [];
  #wrongCount = 0;
  #faultCount = 0;
  #reasons = new Set<string>();
  #fault: SoakFault | null = null;
  #lastFault: SoakFault | null = null;
  #lastFaultEndSeconds = Number.NEGATIVE_INFINITY;
  #cancel: Cancel = () => undefined;

  constructor(
    site: SimulatedSite,
    instrument: SimulatedInstrument,
    scheduler: Scheduler,
    truth: TruthOfSite,
    seed: number,
  ) {
    this.#site = site;
    this.#instrument = instrument;
    this.#scheduler = scheduler;
    this.#truth = truth;
    this.#random = createRandom(seed);
    const driver = driverOf(instrument.driverId);
    const settings = driver.settingsSchema.parse(instrument.settings);
    this.#periodSeconds = driver.nominalPeriodSeconds(settings);
    this.#supervisor = new LineSupervisor({
      transport: site.transport,
      path: instrument.path,
      driver,
      settings,
      scheduler,
      listener: {
        onReading: (reading) => this.#onReading(reading),
        onSamples: () => undefined,
        onRejection: (rejection) => this.#onRejection(rejection),
        onStatus: (status) => this.#onStatus(status),
      },
    });
  }

  /** Opens the line and begins with the first pause. */
  start(): void {
    this.#supervisor.start();
    this.#planFault();
  }

  /** Ends the fault that is on and closes the line. */
  async stop(): Promise<void> {
    this.#cancel();
    if (this.#fault !== null) this.#apply(this.#fault, false);
    await this.#supervisor.stop();
  }

  get findings(): InstrumentFindings {
    const { readingCount, rejectionCount } = this.#supervisor.status;
    return {
      path: this.#instrument.path,
      readings: readingCount,
      rejections: rejectionCount,
      faults: this.#faultCount,
      wrong: this.#wrong,
      wrongCount: this.#wrongCount,
      unlogged: this.#unlogged,
    };
  }

  #planFault(): void {
    const { fault, afterSeconds, forSeconds } = nextFault(this.#random);
    this.#cancel = this.#scheduler.after(afterSeconds, () => {
      this.#faultCount += 1;
      this.#reasons = new Set();
      this.#fault = fault;
      this.#apply(fault, true);
      this.#cancel = this.#scheduler.after(forSeconds, () => this.#endFault(fault, forSeconds));
    });
  }

  #endFault(fault: SoakFault, forSeconds: number): void {
    if (isLineFault(fault) && this.#reasons.size === 0) {
      const at = this.#scheduler.monotonicSeconds().toFixed(0);
      this.#unlogged.push(`${fault} of ${forSeconds.toFixed(0)} s until ${at} s`);
    }
    this.#fault = null;
    this.#lastFault = fault;
    this.#lastFaultEndSeconds = this.#scheduler.monotonicSeconds();
    this.#apply(fault, false);
    this.#planFault();
  }

  #apply(fault: SoakFault, isOn: boolean): void {
    const { path, faults } = this.#instrument;
    if (fault !== 'unplug') faults[fault] = isOn;
    else if (isOn) this.#site.transport.unplug(path);
    else this.#site.transport.plug(path);
  }

  /** A value may have been taken just before its fault ended. */
  #faultSeenBy({ timeSeconds }: Reading): SoakFault | null {
    const isJustOver = timeSeconds - this.#lastFaultEndSeconds < answeringSeconds + this.#periodSeconds;
    return this.#fault ?? (isJustOver ? this.#lastFault : null);
  }

  #onRejection({ rejected }: Rejection): void {
    this.#reasons.add(rejected);
  }

  #onStatus({ state, reason }: LineStatus): void {
    if (state === 'stale' || state === 'lost') this.#reasons.add(`${state}: ${reason}`);
  }

  #onReading(reading: Reading): void {
    const fault = faultInWords(reading, this.#truth, this.#periodSeconds, this.#faultSeenBy(reading));
    if (fault === null) return;
    this.#wrongCount += 1;
    if (this.#wrong.length < 5) this.#wrong.push(fault);
  }
}

/** Why a reading is not true, or null. A value that says of itself that it is kept or doubtful is not taken for one. */
function faultInWords(
  reading: Reading,
  truth: TruthOfSite,
  periodSeconds: number,
  fault: SoakFault | null,
): string | null {
  if (reading.kind === 'aux' || reading.value.state === 'none') return null;
  if (reading.kind === 'spl' && saysThatItIsNoLevel(reading)) return null;
  // A frozen display that its protocol cannot tell of shows an old value; nobody can know it from the bytes.
  if (fault === 'hold' || fault === 'overload' || fault === 'underRange') return null;
  const seconds = 2 * periodSeconds + answeringSeconds;
  const range = reading.kind === 'spl' ? truth.levelRange(seconds) : truth.speedRange(seconds);
  const resolution = reading.kind === 'spl' ? levelResolutionDb : speedResolutionRpm;
  const { value } = reading.value;
  if (value >= range.lowest - resolution && value <= range.highest + resolution) return null;
  return `${value} ${reading.unit} at ${reading.timeSeconds.toFixed(2)} s, true ${range.lowest.toFixed(2)} to ${range.highest.toFixed(2)} (${fault ?? 'no fault'}; ${reading.rawHex})`;
}

function saysThatItIsNoLevel(reading: Reading & { readonly kind: 'spl' }): boolean {
  const isKept = reading.hold !== 'none' && reading.hold !== 'unknown';
  return isKept || reading.overload === 'now' || reading.underRange === 'now';
}
