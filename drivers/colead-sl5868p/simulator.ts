import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import { every, type Scheduler } from '../time.ts';

/** What the simulated meter is and how often it has a value ready. */
export interface ColeadSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly periodSeconds: number;
}

const answerAfterSeconds = 0.01;

/** The meter of a small workshop: two values a second. */
export const simulatedColeadMeter: SimulatedInstrumentKind = {
  path: 'sim:colead-sl5868p',
  friendlyName: 'Simulasi: meter bunyi Colead SL-5868P',
  driverId: 'colead-sl5868p',
  settings: {},
  measures: 'spl',
  create: withPeriod(0.5),
  quick: { settings: { nominalPeriodSeconds: 0.25 }, create: withPeriod(0.25) },
};

function withPeriod(periodSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createColeadSl5868pSimulator({ scheduler, meter, periodSeconds });
}

/** Bytes of one frame; a level outside of what the display can show is sent as blanks, not valid. */
export function buildFrame(mode: number, levelDb: number | null): Uint8Array {
  const digits =
    levelDb === null
      ? [0x0a, 0x0a, 0x0a, 0x0a, 0x0a]
      : Array.from(String(Math.round(levelDb * 10)).padStart(5, '0'), Number);
  const summed = [0x08, 0x04, mode, ...digits, levelDb === null ? 0 : 1];
  return Uint8Array.of(...summed, summed.reduce((sum, byte) => sum + byte, 0) & 0xff);
}

/** A meter that says when a value is ready and sends it once it is taken. */
export function createColeadSl5868pSimulator(options: ColeadSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter } = options;
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 5868,
    connect: (say) => connect(options, say),
  });
}

function connect(
  { scheduler, meter, periodSeconds }: ColeadSimulatorOptions,
  say: (bytes: Uint8Array) => void,
): AnsweringDevice {
  let isReady = false;
  const close = every(scheduler, periodSeconds, () => {
    isReady = true;
    say(Uint8Array.of(0x10));
  });
  return {
    requestLength: (received) => Math.min(1, received.length),
    answer([request]) {
      if (request !== 0x20 || !isReady) return null;
      isReady = false;
      return { bytes: frameNow(meter), afterSeconds: answerAfterSeconds };
    },
    close,
  };
}

function frameNow(meter: SimulatedMeter): Uint8Array {
  const { hold, overload, underRange } = meter.faults;
  const weighting = meter.frequencyWeighting === 'A' ? 0 : 2;
  const levelDb = overload || underRange ? null : meter.levelDb();
  return buildFrame((hold ? 0x20 : 0x10) | weighting, levelDb);
}
