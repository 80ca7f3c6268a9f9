import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import { SimulatedNl, type SimulatedNlOptions } from './simulated-nl.ts';

const realPace = { answersAfterSeconds: 0.05, needsPauseSeconds: 0.9 };
const hurriedPace = { answersAfterSeconds: 0.005, needsPauseSeconds: 0 };

/** A class 1 meter of a laboratory that streams ten values a second. */
export const simulatedRionMeter: SimulatedInstrumentKind = {
  path: 'sim:rion-nl',
  friendlyName: 'Simulasi: meter bunyi Rion NL-52 (kelas 1)',
  driverId: 'rion-nl',
  settings: {},
  measures: 'spl',
  create: (parts) => createRionSimulator({ ...parts, layout: 'nl-42', ...realPace }),
  quick: {
    settings: { commandPauseSeconds: 0.02 },
    create: (parts) => createRionSimulator({ ...parts, layout: 'nl-42', ...hurriedPace }),
  },
};

/** A Rion meter with the extension that lets it stream. */
export function createRionSimulator(options: SimulatedNlOptions): InstrumentSimulator {
  return createAnsweringSimulator({
    scheduler: options.scheduler,
    faults: options.meter.faults,
    seed: 52,
    connect: (say) => new SimulatedNl(options, say),
  });
}
