import { describe } from 'vitest';
import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite, placeInstrument } from '#drivers/simulated-site.ts';
import { realScheduler } from '#drivers/time.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { describeInstrument } from '../conformance/instrument.ts';
import { eventually } from '../support/eventually.ts';
import { PseudoPort, skipsPseudoTerminals } from '../support/pseudo-terminals.ts';

describe.skipIf(skipsPseudoTerminals())('over pseudo-terminals', { concurrent: true }, () => {
  // One for all lines, as in the bench: asking the system for its ports costs a process.
  const transport = new SerialTransport();
  // Real time passes here: slow instruments are made quicker; over memory they keep their own rhythm.
  for (const one of simulatedInstrumentKinds) {
    const kind = { ...one, ...one.quick };
    describeInstrument(kind.path, async () => {
      const site = createSimulatedSite({ scheduler: realScheduler });
      const instrument = placeInstrument(kind, realScheduler, site.field);
      const port = new PseudoPort();
      let detach = instrument.simulator.attach(await port.plug());
      return {
        driverId: kind.driverId,
        settings: kind.settings,
        measures: kind.measures,
        site,
        instrument,
        transport,
        path: port.path,
        scheduler: realScheduler,
        heldBackSeconds: 1,
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
