import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import { SimulatedXl2, type SimulatedXl2Options } from './simulated-xl2.ts';

/** A class 1 meter whose maximum covers what lies between two questions. */
export const simulatedXl2Meter: SimulatedInstrumentKind = {
  path: 'sim:nti-xl2',
  friendlyName: 'Simulasi: meter bunyi NTi Audio XL2 (kelas 1)',
  driverId: 'nti-xl2',
  settings: {},
  measures: 'spl',
  create: createXl2Simulator,
};

/** An XL2 with the remote measurement option. */
export function createXl2Simulator(options: SimulatedXl2Options): InstrumentSimulator {
  const { scheduler, meter } = options;
  const connect = (): SimulatedXl2 => new SimulatedXl2(options);
  return createAnsweringSimulator({ scheduler, faults: meter.faults, seed: 2, connect });
}
