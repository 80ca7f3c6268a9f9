import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { describeInstrument } from '../conformance/instrument.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';

for (const { path, driverId, settings, measures } of simulatedInstrumentKinds) {
  describeInstrument(`${path} over memory`, () => {
    const scheduler = new ManualScheduler();
    const site = createSimulatedSite({ scheduler });
    const instrument = site.instruments.find((candidate) => candidate.path === path);
    if (instrument === undefined) throw new Error(`no instrument ${path}`);
    return Promise.resolve({
      driverId,
      settings,
      measures,
      site,
      instrument,
      transport: site.transport,
      path,
      scheduler,
      heldBackSeconds: 0,
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
