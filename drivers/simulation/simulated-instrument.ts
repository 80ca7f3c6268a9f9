import type { InstrumentSimulator, MeasuredQuantity } from '../instrument.ts';
import type { Scheduler } from '../time.ts';
import type { InstrumentFaults, SimulatedMeter } from './simulated-meter.ts';
import type { SimulatedMicrophone } from './simulated-microphone.ts';

/** What a simulated instrument is made of: the site's clock, a meter that looks at its sound field, its microphone. */
export interface SimulatedParts {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  /** A microphone of the instrument's own at the same place. */
  readonly microphone: () => SimulatedMicrophone;
}

/** One kind of simulated instrument: where it is plugged in, how it is used, and how it is made. */
export interface SimulatedInstrumentKind {
  /** Path of its port on a simulated site: `sim:` and the driver's identifier, or a name of its own. */
  readonly path: string;
  /** In Bahasa Indonesia, as ports are named: `Simulasi: ...`. */
  readonly friendlyName: string;
  readonly driverId: string;
  /** Raw settings for the driver's schema. */
  readonly settings: unknown;
  readonly measures: MeasuredQuantity;
  create(parts: SimulatedParts): InstrumentSimulator;
  /** The same instrument made quicker than any real one, for tests in which real time passes; left out where it is quick. */
  readonly quick?: Pick<SimulatedInstrumentKind, 'settings' | 'create'>;
}

/** One simulated instrument with all that is needed to use it, over memory or any other line. */
export interface SimulatedInstrument extends Omit<SimulatedInstrumentKind, 'create' | 'quick'> {
  readonly faults: InstrumentFaults;
  readonly simulator: InstrumentSimulator;
}
