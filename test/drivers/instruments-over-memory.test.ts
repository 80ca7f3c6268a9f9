import { createSimulatedSite, simulatedPaths } from '#drivers/simulated-site.ts';
import { describeInstrument } from '../conformance/instrument.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';

for (const path of Object.values(simulatedPaths)) {
  describeInstrument(`${path} over memory`, () => {
    const scheduler = new ManualScheduler();
    const site = createSimulatedSite({ scheduler });
    const instrument = site.instruments.find((candidate) => candidate.path === path);
    if (instrument === undefined) throw new Error(`no instrument ${path}`);
    return Promise.resolve({
      site,
      instrument,
      transport: site.transport,
      path,
      scheduler,
      async until(holds: () => boolean, seconds: number) {
        const end = scheduler.monotonicSeconds() + seconds;
        while (!holds() && scheduler.monotonicSeconds() < end) await scheduler.advance(0.01);
        return holds();
      },
      unplug: () => Promise.resolve(site.transport.unplug(path)),
      plug: () => Promise.resolve(site.transport.plug(path)),
      dispose: () => Promise.resolve(),
    });
  });
}
