import { placeInstrument, createSimulatedSite } from '#drivers/simulated-site.ts';
import type { SimulatedInstrumentKind } from '#drivers/simulation/simulated-instrument.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { decoderOf } from './decoder-of.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import { RecordingListener } from './recording-listener.ts';

/** A simulated instrument on a line in memory, and all that its driver makes of what it sends. */
export function hearSimulated(kind: SimulatedInstrumentKind, settings: unknown = kind.settings) {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const { faults, simulator } = placeInstrument(kind, scheduler, site.field);
  const { host, device } = createMemoryLine();
  const detach = simulator.attach(device);
  const heard = new RecordingListener();
  const decoder = decoderOf(kind.driverId, settings, 'in-the-middle');
  host.onBytes((chunk) => {
    decoder.push(chunk, scheduler.monotonicSeconds(), heard);
  });
  const greeting = decoder.speak?.(0).bytes ?? null;
  if (greeting !== null) host.write(greeting);
  return { scheduler, site, faults, heard, detach, last: () => heard.readings.at(-1) };
}
