import { genericLinePresets } from './generic-line/presets.ts';
import { createGenericLineSimulator } from './generic-line/simulator.ts';
import type { InstrumentSimulator } from './instrument.ts';
import { lutron16Driver } from './lutron-16/driver.ts';
import { createLutron16Simulator } from './lutron-16/simulator.ts';
import { ScriptedRider } from './simulation/scripted-rider.ts';
import { SimulatedMeter, type InstrumentFaults } from './simulation/simulated-meter.ts';
import { SimulatedMicrophone } from './simulation/simulated-microphone.ts';
import { SimulatedMotorcycle, type MotorcycleSettings } from './simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from './simulation/simulated-sound-field.ts';
import type { Scheduler } from './time.ts';
import { MemoryTransport } from './transport/memory-transport.ts';

/** One simulated instrument with all that is needed to use it, over memory or any other line. */
export interface SimulatedInstrument {
  readonly path: string;
  readonly friendlyName: string;
  readonly driverId: string;
  /** Raw settings for the driver's schema. */
  readonly settings: unknown;
  readonly measures: 'spl' | 'rpm';
  readonly faults: InstrumentFaults;
  readonly simulator: InstrumentSimulator;
}

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

/** Paths of the simulated ports. */
export const simulatedPaths = {
  fastMeter: 'sim:meter-50hz',
  speedPickup: 'sim:rpm-25hz',
  lutronMeter: 'sim:lutron-sl',
  lutronTachometer: 'sim:lutron-dt',
} as const;

const quietYardDb = 48;

/** Builds the site and offers its instruments as ports in memory. */
export function createSimulatedSite(options: SimulatedSiteOptions): SimulatedSite {
  const { scheduler } = options;
  const motorcycle = new SimulatedMotorcycle(options.motorcycle);
  const field = new SimulatedSoundField(scheduler, motorcycle, options.backgroundLevelDb ?? quietYardDb);
  const instruments = [
    fastMeter(scheduler, field),
    speedPickup(scheduler, field),
    lutronMeter(scheduler, field),
    lutronTachometer(scheduler, field),
  ];
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

function fastMeter(scheduler: Scheduler, field: SimulatedSoundField): SimulatedInstrument {
  const meter = new SimulatedMeter(field);
  return {
    path: simulatedPaths.fastMeter,
    friendlyName: 'Simulasi: meter bunyi 50 Hz',
    driverId: 'generic-line',
    settings: genericLinePresets['senyap-50hz'],
    measures: 'spl',
    faults: meter.faults,
    simulator: createGenericLineSimulator({ scheduler, meter, quantity: 'level', periodSeconds: 0.02 }),
  };
}

function speedPickup(scheduler: Scheduler, field: SimulatedSoundField): SimulatedInstrument {
  const meter = new SimulatedMeter(field);
  return {
    path: simulatedPaths.speedPickup,
    friendlyName: 'Simulasi: pengukur putaran 25 Hz',
    driverId: 'generic-line',
    settings: genericLinePresets['senyap-rpm'],
    measures: 'rpm',
    faults: meter.faults,
    simulator: createGenericLineSimulator({ scheduler, meter, quantity: 'speed', periodSeconds: 0.04 }),
  };
}

function lutronMeter(scheduler: Scheduler, field: SimulatedSoundField): SimulatedInstrument {
  const meter = new SimulatedMeter(field);
  return {
    path: simulatedPaths.lutronMeter,
    friendlyName: 'Simulasi: meter bunyi Lutron (bengkel)',
    driverId: 'lutron-16',
    settings: lutron16Driver.presets['sound-level-meter'],
    measures: 'spl',
    faults: meter.faults,
    simulator: createLutron16Simulator({ scheduler, meter, quantity: 'level', periodSeconds: 0.5 }),
  };
}

function lutronTachometer(scheduler: Scheduler, field: SimulatedSoundField): SimulatedInstrument {
  const meter = new SimulatedMeter(field);
  return {
    path: simulatedPaths.lutronTachometer,
    friendlyName: 'Simulasi: takometer Lutron (bengkel)',
    driverId: 'lutron-16',
    settings: lutron16Driver.presets['tachometer'],
    measures: 'rpm',
    faults: meter.faults,
    simulator: createLutron16Simulator({ scheduler, meter, quantity: 'speed', periodSeconds: 1 }),
  };
}
