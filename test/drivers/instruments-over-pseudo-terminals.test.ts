import { describe } from 'vitest';
import { createLutron16Simulator } from '#drivers/lutron-16/simulator.ts';
import {
  createSimulatedSite,
  simulatedPaths,
  type SimulatedInstrument,
  type SimulatedSite,
} from '#drivers/simulated-site.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { realScheduler } from '#drivers/time.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { describeInstrument } from '../conformance/instrument.ts';
import { eventually } from '../support/eventually.ts';
import { PseudoPort, skipsPseudoTerminals } from '../support/pseudo-terminals.ts';

/** Real time passes here, so the Lutron meter sends ten times a second; over memory it keeps its own rhythm. */
const quickPeriodSeconds = 0.1;

function quickLutron(site: SimulatedSite): SimulatedInstrument {
  const meter = new SimulatedMeter(site.field);
  return {
    ...instrumentAt(site, simulatedPaths.lutronMeter),
    settings: { nominalPeriodSeconds: quickPeriodSeconds },
    faults: meter.faults,
    simulator: createLutron16Simulator({
      scheduler: realScheduler,
      meter,
      quantity: 'level',
      periodSeconds: quickPeriodSeconds,
    }),
  };
}

function instrumentAt(site: SimulatedSite, path: string): SimulatedInstrument {
  const instrument = site.instruments.find((candidate) => candidate.path === path);
  if (instrument === undefined) throw new Error(`no instrument ${path}`);
  return instrument;
}

/** One of each driver: the others differ only in what they measure. */
const instruments = {
  'generic line': (site: SimulatedSite) => instrumentAt(site, simulatedPaths.fastMeter),
  'Lutron stream': quickLutron,
};

describe.skipIf(skipsPseudoTerminals())('over pseudo-terminals', () => {
  for (const [name, choose] of Object.entries(instruments)) {
    describeInstrument(name, async () => {
      const site = createSimulatedSite({ scheduler: realScheduler });
      const instrument = choose(site);
      const port = new PseudoPort();
      let detach = instrument.simulator.attach(await port.plug());
      return {
        site,
        instrument,
        transport: new SerialTransport(),
        path: port.path,
        scheduler: realScheduler,
        until: (holds: () => boolean, seconds: number) =>
          eventually(holds, seconds).then(
            () => true,
            () => false,
          ),
        unplug: () => port.unplug(),
        async plug() {
          detach();
          detach = instrument.simulator.attach(await port.plug());
        },
        async dispose() {
          detach();
          await port.dispose();
        },
      };
    });
  }
});
