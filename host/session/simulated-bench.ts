import type { SimulatedInstrument, SimulatedSite } from '#drivers/simulated-site.ts';
import { simulatedPaths } from '#drivers/simulated-site.ts';
import type { LineSetup, LiveTest, SimulationCommand } from '../http/contract.ts';
import type { BenchSimulation } from './bench-options.ts';
import { SimulatedHelper } from './simulated-helper.ts';

/** The simulated site as the bench uses it: its 50 Hz meter and speed sensor as lines, commands, and a helping hand. */
export function createBenchSimulation(site: SimulatedSite): BenchSimulation {
  const helper = new SimulatedHelper(site);
  return {
    lines: [
      lineOf(site, 'meter', simulatedPaths.fastMeter),
      lineOf(site, 'speed-sensor', simulatedPaths.speedPickup),
    ],
    microphone: site.microphone,
    command: (command) => obey(site, helper, command),
    follow: (test: LiveTest | null) => helper.follow(test),
    followRun: (run) => helper.followRun(run),
  };
}

function lineOf(site: SimulatedSite, role: LineSetup['role'], path: string): LineSetup {
  const instrument = site.instruments.find((one) => one.path === path);
  const { driverId, settings } = instrument ?? { driverId: '', settings: null };
  return { role, portPath: path, driverId, preset: null, settings, line: null };
}

function obey(site: SimulatedSite, helper: SimulatedHelper, command: SimulationCommand): void {
  const { rider, field } = site;
  if (command.kind === 'automatic') helper.setAutomatic(command.on);
  else if (command.kind === 'fault') setFault(site, command.fault);
  else if (command.kind === 'exhaust') {
    field.advance();
    field.motorcycle.fitExhaust(command.levelAtTargetDb, helper.targetSpeedRpm);
  } else if (command.kind === 'engine') {
    if (command.on) rider.idle();
    else rider.engineOff();
  } else if (command.kind === 'calibrator') {
    if (command.on) rider.calibratorOn();
    else rider.calibratorOff();
  } else {
    const { targetSpeedRpm, holdSeconds, release } = command;
    rider.ride({
      targetRpm: targetSpeedRpm,
      holdSeconds,
      fault: release === 'soft' ? 'soft-release' : 'none',
    });
  }
}

type Fault = (SimulationCommand & { readonly kind: 'fault' })['fault'];

/** Plugs and unplugs by what is measured, so that it works with whichever simulated instrument is in use. */
function setFault(site: SimulatedSite, fault: Fault): void {
  const meters = site.instruments.filter((one) => one.measures === 'spl');
  const sensors = site.instruments.filter((one) => one.measures === 'rpm');
  const unplug = (ones: readonly SimulatedInstrument[]): void =>
    ones.forEach(({ path }) => site.transport.unplug(path));
  const plug = (ones: readonly SimulatedInstrument[]): void =>
    ones.forEach(({ path }) => site.transport.plug(path));
  if (fault === 'unplug-meter') unplug(meters);
  else if (fault === 'plug-meter') plug(meters);
  else if (fault === 'unplug-speed-sensor') unplug(sensors);
  else if (fault === 'plug-speed-sensor') plug(sensors);
  else setMeterFaults(site, meters, fault);
}

/** One of these at a time; `none` ends it. */
function setMeterFaults(site: SimulatedSite, meters: readonly SimulatedInstrument[], fault: Fault): void {
  for (const { faults } of meters) {
    faults.overload = fault === 'overload';
    faults.wrongWeighting = fault === 'wrong-weighting';
    faults.garbage = fault === 'garbage';
  }
  site.microphone.faults.overload = fault === 'overload';
}
