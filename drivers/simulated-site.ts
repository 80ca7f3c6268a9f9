import { simulatedFastMeter, simulatedSpeedPickup } from './generic-line/simulator.ts';
import { simulatedLutronMeter, simulatedLutronTachometer } from './lutron-16/simulator.ts';
import { simulatedInstrumentKinds } from './simulated-instruments.ts';
import { ScriptedRider } from './simulation/scripted-rider.ts';
import type { SimulatedInstrument, SimulatedInstrumentKind } from './simulation/simulated-instrument.ts';
import { SimulatedMeter } from './simulation/simulated-meter.ts';
import { SimulatedMicrophone } from './simulation/simulated-microphone.ts';
import { SimulatedMotorcycle, type MotorcycleSettings } from './simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from './simulation/simulated-sound-field.ts';
import type { Scheduler } from './time.ts';
import { MemoryTransport } from './transport/memory-transport.ts';

export type { SimulatedInstrument };

/** A whole simulated test site: one motorcycle, its rider, the instruments around it. */
export interface SimulatedSite {
  readonly transport: MemoryTransport;
  readonly instruments: readonly SimulatedInstrument[];
  readonly rider: ScriptedRider;
  readonly field: SimulatedSoundField;
  readonly microphone: SimulatedMicrophone;
}

/** What a site may be told; everything has a default. */
export interface SimulatedSiteOptions {
  readonly scheduler: Scheduler;
  readonly motorcycle?: Partial<MotorcycleSettings>;
  readonly backgroundLevelDb?: number;
}

/** Paths of the simulated ports that demonstrations and tests use most. */
export const simulatedPaths = {
  fastMeter: simulatedFastMeter.path,
  speedPickup: simulatedSpeedPickup.path,
  lutronMeter: simulatedLutronMeter.path,
  lutronTachometer: simulatedLutronTachometer.path,
} as const;

const quietYardDb = 48;

/** Builds the site and offers its instruments as ports in memory. */
export function createSimulatedSite(options: SimulatedSiteOptions): SimulatedSite {
  const { scheduler } = options;
  const motorcycle = new SimulatedMotorcycle(options.motorcycle);
  const field = new SimulatedSoundField(scheduler, motorcycle, options.backgroundLevelDb ?? quietYardDb);
  const instruments = simulatedInstrumentKinds.map((kind) => placeInstrument(kind, scheduler, field));
  const transport = new MemoryTransport();
  for (const { path, friendlyName, simulator } of instruments)
    transport.addPort(path, friendlyName, simulator);
  return {
    transport,
    instruments,
    field,
    rider: new ScriptedRider(scheduler, field),
    microphone: new SimulatedMicrophone(field),
  };
}

/** Puts one more instrument of a kind beside a sound field, with a meter of its own. */
export function placeInstrument(
  kind: SimulatedInstrumentKind,
  scheduler: Scheduler,
  field: SimulatedSoundField,
): SimulatedInstrument {
  const { path, friendlyName, driverId, settings, measures } = kind;
  const meter = new SimulatedMeter(field);
  const simulator = kind.create({ scheduler, meter, microphone: () => new SimulatedMicrophone(field) });
  return { path, friendlyName, driverId, settings, measures, faults: meter.faults, simulator };
}
