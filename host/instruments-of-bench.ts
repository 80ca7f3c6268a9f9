import { ReplayTransport } from '#drivers/nb-pcm/replay-transport.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import { CombinedTransport } from '#drivers/transport/combined-transport.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import type { BenchSimulation } from './session/bench-options.ts';
import { createBenchSimulation } from './session/simulated-bench.ts';

/** The lines of the computer, or those of a simulated site; recordings can be played on both. */
export function instrumentsOfBench(
  simulate: boolean,
  scheduler: Scheduler,
): {
  transport: Transport;
  simulation: BenchSimulation | null;
} {
  const recordings = new ReplayTransport(scheduler);
  if (!simulate) {
    return { transport: new CombinedTransport(recordings, new SerialTransport()), simulation: null };
  }
  const site = createSimulatedSite({ scheduler });
  const transport = new CombinedTransport(recordings, site.transport);
  return { transport, simulation: createBenchSimulation(site) };
}
