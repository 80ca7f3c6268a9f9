import { setTimeout as delay } from 'node:timers/promises';
import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { realScheduler } from '#drivers/time.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { boundRow, type BenchRow } from '../bench-row.ts';
import { secondsOf } from '../contender.ts';
import { playLines } from './played-lines.ts';

const LINES = 10;
const LONGEST_GREETING_SECONDS = 40;
/** Until the engine has compiled what runs all day: a bench runs for hours. */
const SETTLING_SECONDS = 30;
const MEASURED_SECONDS = 20;
const MOST_SHARE_PERCENT = 5;

/** The ten fastest simulated instruments with readings, by what their drivers expect. */
export function fastestTen(): readonly string[] {
  const periodOf = ({ driverId, settings }: (typeof simulatedInstrumentKinds)[number]): number => {
    const driver = driverOf(driverId);
    return driver.nominalPeriodSeconds(driver.settingsSchema.parse(settings));
  };
  return simulatedInstrumentKinds
    .filter(({ measures }) => measures !== 'waveform')
    .toSorted((one, other) => periodOf(one) - periodOf(other))
    .slice(0, LINES)
    .map(({ path }) => path);
}

/** Processor time that the bench spends on ten lines at full rate, as a share of one core; the instruments are another process. */
export async function measureTenLines(): Promise<{
  readonly rows: readonly BenchRow[];
  readonly notes: readonly string[];
}> {
  const paths = fastestTen();
  const played = await playLines(paths);
  let readings = 0;
  const supervisors = paths.map((path, place) =>
    superviseAt(path, played.ports[place] ?? '', () => void (readings += 1)),
  );
  try {
    for (const supervisor of supervisors) supervisor.start();
    await untilAllStream(supervisors, paths);
    await delay(1000 * SETTLING_SECONDS);
    readings = 0;
    const before = process.cpuUsage();
    await delay(1000 * MEASURED_SECONDS);
    const seconds = secondsOf(process.cpuUsage(before));
    const share = (100 * seconds) / MEASURED_SECONDS;
    return { rows: [rowOf(share, 1000 * seconds)], notes: [noteOf(paths, readings / MEASURED_SECONDS)] };
  } finally {
    await Promise.all(supervisors.map((supervisor) => supervisor.stop()));
    played.end();
  }
}

/** Instruments that are asked are greeted first, which takes some of them many seconds. @throws Error */
async function untilAllStream(
  supervisors: readonly LineSupervisor[],
  paths: readonly string[],
): Promise<void> {
  const end = performance.now() + 1000 * LONGEST_GREETING_SECONDS;
  const silent = (): readonly string[] =>
    paths.filter((_, place) => supervisors[place]?.status.state !== 'streaming');
  while (silent().length > 0) {
    if (performance.now() > end) throw new Error(`not streaming: ${silent().join(', ')}`);
    await delay(100);
  }
}

function superviseAt(path: string, port: string, onReading: () => void): LineSupervisor {
  const kind = simulatedInstrumentKinds.find((one) => one.path === path);
  const driver = driverOf(kind?.driverId ?? '');
  const silent = (): void => undefined;
  return new LineSupervisor({
    transport: new SerialTransport(),
    path: port,
    driver,
    settings: driver.settingsSchema.parse(kind?.settings),
    scheduler: realScheduler,
    listener: { onReading, onSamples: silent, onRejection: silent, onStatus: silent },
  });
}

function rowOf(share: number, ownMs: number): BenchRow {
  return boundRow({
    work: `${LINES} lines at full rate`,
    against: 'one core',
    ownMs,
    figure: share,
    unit: '%',
    wanted: { bound: 'below', value: MOST_SHARE_PERCENT },
  });
}

function noteOf(paths: readonly string[], readingsPerSecond: number): string {
  const names = paths.map((path) => path.replace('sim:', '')).join(', ');
  return `ten lines: ${readingsPerSecond.toFixed(0)} readings/s over ${MEASURED_SECONDS} s from ${names}`;
}
