import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameSpoiler } from '../simulation/frame-spoiler.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import type { ByteStream } from '../transport/byte-stream.ts';
import { SimulatedControlUnit } from './simulated-control-unit.ts';

/** What the simulated motorcycle's control unit needs; it has one of the two tables. */
export interface HondaKlineSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly table: 0x11 | 0x17;
  /** Newer control units answer the greeting. */
  readonly answersGreeting: boolean;
}

/** A motorcycle with the newer table. */
export const simulatedHondaKline: SimulatedInstrumentKind = {
  path: 'sim:honda-kline',
  friendlyName: 'Simulasi: jalur diagnostik sepeda motor Honda (K-line)',
  driverId: 'honda-kline',
  settings: {},
  measures: 'rpm',
  create: ({ scheduler, meter }) =>
    createHondaKlineSimulator({ scheduler, meter, table: 0x17, answersGreeting: true }),
};

/** From the last byte of a question to the first of its answer, and the time of a byte at 10400 baud. */
const thinkingSeconds = 0.02;
const byteSeconds = 10 / 10_400;

/** A control unit with its one wire: whatever is sent comes back at once, the answer after it. */
export function createHondaKlineSimulator(options: HondaKlineSimulatorOptions): InstrumentSimulator {
  const spoil = createFrameSpoiler(options.meter.faults, 104);
  return { attach: (stream) => attach(stream, options, spoil) };
}

function attach(
  stream: ByteStream,
  options: HondaKlineSimulatorOptions,
  spoil: (frame: Uint8Array) => Uint8Array,
): () => void {
  const { scheduler, meter } = options;
  let isAttached = true;
  const controlUnit = new SimulatedControlUnit({ ...options, feelsBreaks: stream.onBreak !== undefined });
  const say = (bytes: Uint8Array): void => {
    if (isAttached && !meter.faults.silent) stream.write(bytes);
  };
  stream.onBreak?.((isLow) => {
    controlUnit.pull(isLow);
    // The receiver takes a line that stays low for one byte of zeros.
    if (isLow) say(Uint8Array.of(0));
  });
  stream.onBytes((chunk) => {
    say(chunk);
    for (const answer of controlUnit.hear(chunk))
      scheduler.after(thinkingSeconds + answer.length * byteSeconds, () => {
        say(spoil(answer));
      });
  });
  return () => {
    isAttached = false;
  };
}
