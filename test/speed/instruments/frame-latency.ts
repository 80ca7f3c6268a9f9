import { setTimeout as delay } from 'node:timers/promises';
import { checkedLine } from '#drivers/generic-line/simulator.ts';
import { buildFrame } from '#drivers/lutron-16/simulator.ts';
import { realScheduler } from '#drivers/time.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { openPseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { boundRow, type BenchRow } from '../bench-row.ts';

const FRAMES = 600;
const EVERY_MS = 20;
const MOST_MS = 5;

interface Spoken {
  readonly driverId: string;
  readonly settings: unknown;
  /** The frame that says this value; each is different, so that a reading is known by it. */
  readonly frameOf: (value: number) => Uint8Array;
}

const spoken: Readonly<Record<string, Spoken>> = {
  'generic line': {
    driverId: 'generic-line',
    settings: { nominalPeriodSeconds: 0.02 },
    frameOf: (value) => Buffer.from(`${checkedLine(`SPL,${value.toFixed(1)},A,F,0`)}\r\n`, 'latin1'),
  },
  'Lutron frame': {
    driverId: 'lutron-16',
    settings: { display: '1', nominalPeriodSeconds: 0.1 },
    frameOf: (value) => buildFrame('17', 1, Math.round(value * 10)),
  },
};

/** Time from the last byte of a frame written at the instrument's end to its reading, over a pseudo-terminal. */
export async function measureLatency(): Promise<{
  readonly rows: readonly BenchRow[];
  readonly notes: readonly string[];
}> {
  const rows: BenchRow[] = [];
  for (const [name, one] of Object.entries(spoken)) {
    const latencies = (await latenciesOf(one)).toSorted((a, b) => a - b);
    const at = (share: number): number =>
      latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? Number.NaN;
    rows.push(rowOf(`${name} to reading`, 'median', at(0.5)), rowOf(`${name} to reading`, '99 %', at(0.99)));
  }
  return { rows, notes: [`latency: ${FRAMES} frames, one every ${EVERY_MS} ms, over a pseudo-terminal`] };
}

async function latenciesOf({ driverId, settings, frameOf }: Spoken): Promise<readonly number[]> {
  const pair = await openPseudoTerminalPair();
  const driver = driverOf(driverId);
  const device = await new SerialTransport().open(pair.second, driver.defaultLineSettings);
  const saidAt = new Map<number, number>();
  const latencies: number[] = [];
  const silent = (): void => undefined;
  const supervisor = new LineSupervisor({
    transport: new SerialTransport(),
    path: pair.first,
    driver,
    settings: driver.settingsSchema.parse(settings),
    scheduler: realScheduler,
    listener: {
      onReading(reading) {
        const said = reading.value.state === 'value' ? saidAt.get(reading.value.value) : undefined;
        if (said !== undefined) latencies.push(performance.now() - said);
      },
      onSamples: silent,
      onRejection: silent,
      onStatus: silent,
    },
  });
  supervisor.start();
  await delay(500);
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const value = (300 + frame) / 10;
    const bytes = frameOf(value);
    saidAt.set(value, performance.now());
    device.write(bytes);
    await delay(EVERY_MS);
  }
  await supervisor.stop();
  await device.close();
  await pair.pullOut();
  return latencies;
}

function rowOf(work: string, against: string, milliseconds: number): BenchRow {
  return boundRow({
    work,
    against,
    figure: milliseconds,
    unit: 'ms',
    wanted: { bound: 'below', value: MOST_MS },
  });
}
