import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { every } from '#drivers/time.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';
import { TruthOfSite } from './truth-of-site.ts';
import { WatchedInstrument, type InstrumentFindings } from './watched-instrument.ts';

/** What a soak by made time is asked for. */
export interface VirtualSoakOptions {
  readonly hours: number;
  /** Made time before the heap is first looked at. */
  readonly warmUpHours: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** What it found. */
export interface VirtualSoakFindings {
  readonly instruments: readonly InstrumentFindings[];
  /** Growth of the heap from the end of the warm-up to the end, in MiB; null where the heap cannot be cleared to look. */
  readonly heapGrowthMib: number | null;
}

/** The truth is followed at least so often. */
const lookEverySeconds = 5;
/** The rider rides so often. */
const rideEverySeconds = 20;
const stepSeconds = 60;

/**
 * All simulated instruments at once by a clock that is moved by hand, each going through faults of its own, the motorcycle
 * riding all the while. Sound sample by sample is left out: hours of it would be days of arithmetic.
 */
export async function soakByMadeTime(options: VirtualSoakOptions): Promise<VirtualSoakFindings> {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const truth = new TruthOfSite(site.field);
  const measuring = new Set(
    simulatedInstrumentKinds.filter(({ measures }) => measures !== 'waveform').map(({ path }) => path),
  );
  const instruments = site.instruments
    .filter(({ path }) => measuring.has(path))
    .map((one, place) => new WatchedInstrument(site, one, scheduler, truth, options.seed + place));
  every(scheduler, lookEverySeconds, () => truth.look());
  every(scheduler, rideEverySeconds, () => void site.rider.ride({ targetRpm: 4500 }));
  for (const instrument of instruments) instrument.start();
  const heapGrowthMib = await passHours(scheduler, options);
  await Promise.all(instruments.map((instrument) => instrument.stop()));
  return { instruments: instruments.map(({ findings }) => findings), heapGrowthMib };
}

async function passHours(
  scheduler: ManualScheduler,
  { hours, warmUpHours, tell }: VirtualSoakOptions,
): Promise<number | null> {
  const began = performance.now();
  let warmHeap: number | null = null;
  for (let seconds = 0; seconds < hours * 3600; seconds += stepSeconds) {
    if (warmHeap === null && seconds >= warmUpHours * 3600) warmHeap = clearedHeapMib();
    await scheduler.advance(stepSeconds);
    if ((seconds + stepSeconds) % 3600 === 0) {
      const heap = clearedHeapMib();
      const clock = ((performance.now() - began) / 1000).toFixed(0);
      tell(
        `  hour ${(seconds + stepSeconds) / 3600}: ${clock} s by the clock, heap ${heap?.toFixed(1) ?? '?'} MiB`,
      );
    }
  }
  const heap = clearedHeapMib();
  return heap === null || warmHeap === null ? null : heap - warmHeap;
}

/** Heap in use after everything that nobody holds has been cleared away; null where the engine does not offer it. */
function clearedHeapMib(): number | null {
  if (globalThis.gc === undefined) return null;
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
