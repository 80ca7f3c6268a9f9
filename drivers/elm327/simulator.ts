import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import { SimulatedAdapter } from './simulated-adapter.ts';
import { cloneMood, genuineMood, hurried, slowCarMood, type AdapterMood } from './simulated-moods.ts';

const canSettings = { nominalPeriodSeconds: 0.25 };
const slowSettings = { nominalPeriodSeconds: 1 };

const common = { driverId: 'elm327', measures: 'rpm' } as const;

/** An adapter of the maker in a car with CAN. */
export const simulatedElm327: SimulatedInstrumentKind = {
  ...common,
  path: 'sim:elm327',
  friendlyName: 'Simulasi: adaptor OBD-II ELM327 asli (mobil CAN)',
  settings: canSettings,
  create: adapterIn(genuineMood),
  quick: { settings: canSettings, create: adapterIn(hurried(genuineMood)) },
};

/** A copy with the usual faults. */
export const simulatedElm327Clone: SimulatedInstrumentKind = {
  ...common,
  path: 'sim:elm327-clone',
  friendlyName: 'Simulasi: adaptor OBD-II ELM327 tiruan (mobil CAN)',
  settings: canSettings,
  create: adapterIn(cloneMood),
  quick: { settings: canSettings, create: adapterIn(hurried(cloneMood)) },
};

/** An adapter in an older car with ISO 9141. */
export const simulatedElm327SlowCar: SimulatedInstrumentKind = {
  ...common,
  path: 'sim:elm327-k-line',
  friendlyName: 'Simulasi: adaptor OBD-II ELM327 (mobil K-line yang lambat)',
  settings: slowSettings,
  create: adapterIn(slowCarMood),
  quick: { settings: canSettings, create: adapterIn(hurried(slowCarMood)) },
};

function adapterIn(mood: AdapterMood): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => new SimulatedAdapter({ scheduler, meter, mood });
}
