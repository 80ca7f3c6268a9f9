import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { realScheduler } from '#drivers/time.ts';
import { LineSupervisor, type ByteTap } from '#drivers/transport/line-supervisor.ts';
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
  let received = 0;
  let sent = 0;
  const supervisors = paths.map((path, place) =>
    superviseAt(path, played.ports[place] ?? '', {
      onReading: () => void (readings += 1),
      tap: (direction) => void (direction === 'received' ? (received += 1) : (sent += 1)),
    }),
  );
  try {
    for (const supervisor of supervisors) supervisor.start();
    await untilAllStream(supervisors, paths);
    await delay(1000 * SETTLING_SECONDS);
    readings = received = sent = 0;
    const before = process.cpuUsage();
    await delay(1000 * MEASURED_SECONDS);
    const seconds = secondsOf(process.cpuUsage(before));
    const wakingsPerSecond = (received + sent) / MEASURED_SECONDS;
    const idleShare = shareOfIdleProgram(wakingsPerSecond);
    const share = (100 * seconds) / MEASURED_SECONDS;
    return {
      rows: [rowOf(share, 1000 * seconds), idleRow(share, idleShare)],
      notes: [noteOf(paths, readings / MEASURED_SECONDS, wakingsPerSecond, idleShare)],
    };
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

function superviseAt(
  path: string,
  port: string,
  { onReading, tap }: { readonly onReading: () => void; readonly tap: ByteTap },
): LineSupervisor {
  const kind = simulatedInstrumentKinds.find((one) => one.path === path);
  const driver = driverOf(kind?.driverId ?? '');
  const silent = (): void => undefined;
  return new LineSupervisor({
    transport: new SerialTransport(),
    path: port,
    driver,
    settings: driver.settingsSchema.parse(kind?.settings),
    scheduler: realScheduler,
    tap,
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

/** The same share against a program that is woken as often and does nothing: what is the machine's and what is ours. */
function idleRow(share: number, idleShare: number): BenchRow {
  return {
    work: `${LINES} lines at full rate`,
    against: 'an idle program',
    ownMs: null,
    againstMs: null,
    figure: share / idleShare,
    unit: 'x',
    wanted: null,
    verdict: 'for information',
    figureByClock: null,
    levelDifferenceDb: null,
  };
}

/** Share of a core that a process of our Node takes only to be woken so often, in per cent. */
function shareOfIdleProgram(wakingsPerSecond: number): number {
  const script = join(import.meta.dirname, 'idle-program.ts');
  const told = execFileSync(process.execPath, [script, String(wakingsPerSecond)], { encoding: 'utf8' });
  return Number(told);
}

function noteOf(
  paths: readonly string[],
  readingsPerSecond: number,
  wakingsPerSecond: number,
  idleShare: number,
): string {
  const names = paths.map((path) => path.replace('sim:', '')).join(', ');
  const rates = `${readingsPerSecond.toFixed(0)} readings/s, ${wakingsPerSecond.toFixed(0)} pieces of bytes/s both ways`;
  return `ten lines: ${rates} over ${MEASURED_SECONDS} s from ${names}; an idle program woken as often takes ${idleShare.toFixed(1)} %`;
}
