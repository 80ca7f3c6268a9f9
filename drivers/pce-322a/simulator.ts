import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import { every, type Cancel, type Scheduler } from '../time.ts';
import { endByte, frameLength, rangesDb, startByte, weightingBit } from './frame.ts';

const commandLength = 2;
const startText = 'acff';
const stopText = 'caff';
const [lowestDb, highestDb] = rangesDb[0] ?? [30, 130];

/** What the simulated meter is and how often it sends. */
export interface Pce322aSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly periodSeconds: number;
}

/** A meter on its automatic range: two values a second once it has been told to begin. */
export const simulatedPceMeter: SimulatedInstrumentKind = {
  path: 'sim:pce-322a',
  friendlyName: 'Simulasi: meter bunyi PCE-322A',
  driverId: 'pce-322a',
  settings: {},
  measures: 'spl',
  create: streaming(0.5),
  quick: { settings: { nominalPeriodSeconds: 0.1 }, create: streaming(0.1) },
};

function streaming(periodSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createPce322aSimulator({ scheduler, meter, periodSeconds });
}

/** A PCE-322A: silent until it is told to begin its live data. */
export function createPce322aSimulator(options: Pce322aSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter } = options;
  const connect = (say: (bytes: Uint8Array) => void) => createDevice(options, say);
  return createAnsweringSimulator({ scheduler, faults: meter.faults, seed: 322, connect });
}

function createDevice(
  { scheduler, meter, periodSeconds }: Pce322aSimulatorOptions,
  say: (bytes: Uint8Array) => void,
): AnsweringDevice {
  let stop: Cancel = () => undefined;
  const frameNow = frameMaker(meter);
  return {
    requestLength: (received) => (received.length < commandLength ? 0 : commandLength),
    // Commands are carried out without a word; the keys are not simulated.
    answer(request) {
      const text = Buffer.from(request).toString('hex');
      if (text === startText || text === stopText) stop();
      if (text === startText)
        stop = every(scheduler, periodSeconds, () => {
          say(frameNow());
        });
      return null;
    },
    close() {
      stop();
    },
  };
}

/** The frame has no bit for overload, battery or HOLD: a frozen display goes on sending what it shows. */
function frameMaker(meter: SimulatedMeter): () => Uint8Array {
  let keptDb = 0;
  return () => {
    if (!meter.faults.hold) keptDb = shownDb(meter);
    const tenths = Math.round(keptDb * 10);
    const weighting = meter.frequencyWeighting === 'A' ? 0 : weightingBit.weightingC;
    const frame = new Uint8Array(frameLength).fill(endByte);
    frame.set([startByte, tenths >> 8, tenths & 0xff, weighting]);
    return frame;
  };
}

function shownDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestDb;
  return meter.faults.underRange ? lowestDb : Math.min(highestDb, Math.max(lowestDb, meter.levelDb()));
}
