import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { holdMark, token, tokenMark } from './tokens.ts';

const blockSeconds = 0.05;
/** Eight blocks about the measuring, then one about the rest of the meter. */
const blocksInRound = 9;
const holdMarksInBlock = 8;
const lowestDb = 30;
const highestDb = 130;

/** A meter on its automatic range 30 to 130 dB: 20 blocks of tokens a second. */
export const simulatedCemMeter: SimulatedInstrumentKind = {
  path: 'sim:cem-dt885x',
  friendlyName: 'Simulasi: meter bunyi CEM DT-8852',
  driverId: 'cem-dt885x',
  settings: {},
  measures: 'spl',
  create: createCemDt885xSimulator,
};

/** A meter whose SETUP key has been pressed: it streams whether or not anyone listens. */
export function createCemDt885xSimulator(parts: {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
}): InstrumentSimulator {
  const { scheduler, meter } = parts;
  let blockCount = 0;
  const nextFrame = (): Uint8Array => {
    if (meter.faults.hold) {
      // Behind HOLD the meter begins its round anew.
      blockCount = 0;
      return new Uint8Array(holdMarksInBlock).fill(holdMark);
    }
    const block = blockOf(meter, blockCount);
    blockCount += 1;
    return Uint8Array.from(block);
  };
  return createFrameStreamer({
    scheduler,
    periodSeconds: blockSeconds,
    faults: meter.faults,
    seed: 885,
    nextFrame,
  });
}

function blockOf(meter: SimulatedMeter, blockCount: number): readonly number[] {
  const levelDb = shownDb(meter);
  const isLast = blockCount % blocksInRound === blocksInRound - 1;
  return [
    ...(isLast ? tokens(...stateOf(meter)) : tokens(token.range30To130, token.live, thresholdOf(levelDb))),
    ...levelToken(levelDb),
    ...tokens(isLast ? token.digits : token.barGraph),
    ...tokens(meter.frequencyWeighting === 'A' ? token.weightingA : token.weightingC),
    ...clockToken(Math.floor(blockCount * blockSeconds)),
  ];
}

function shownDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestDb + 0.1;
  return meter.faults.underRange ? lowestDb - 0.1 : meter.levelDb();
}

function thresholdOf(levelDb: number): number {
  if (levelDb > highestDb) return token.overRange;
  return levelDb < lowestDb ? token.underRange : token.inRange;
}

function stateOf({ faults }: SimulatedMeter): readonly number[] {
  const battery = faults.batteryLow ? token.batteryLow : token.batteryGood;
  return [token.memoryFree, token.fast, battery, token.notRecording];
}

function tokens(...kinds: readonly number[]): readonly number[] {
  return kinds.flatMap((kind) => [tokenMark, kind]);
}

function levelToken(levelDb: number): readonly number[] {
  const tenths = Math.min(1999, Math.max(0, Math.round(levelDb * 10)));
  return [tokenMark, token.level, twoDigits(Math.floor(tenths / 100)), twoDigits(tenths % 100)];
}

function clockToken(seconds: number): readonly number[] {
  const hour = (Math.floor(seconds / 3600) % 12) + 1;
  const minute = Math.floor(seconds / 60) % 60;
  return [tokenMark, token.clock, twoDigits(hour), twoDigits(minute), twoDigits(seconds % 60)];
}

/** Two decimal digits in one byte. */
function twoDigits(number: number): number {
  return (Math.floor(number / 10) << 4) | (number % 10);
}
