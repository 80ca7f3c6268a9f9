import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, lengthToTerminator } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { endByte, startByte } from './telegram.ts';

/** A test-cell instrument that tells speed and oil temperature. */
export const simulatedAkInstrument: SimulatedInstrumentKind = {
  path: 'sim:ak-protocol',
  friendlyName: 'Simulasi: pengukur putaran protokol AK',
  driverId: 'ak-protocol',
  settings: {},
  measures: 'rpm',
  create: ({ scheduler, meter }) => createAkSimulator({ scheduler, meter }),
};

const answerSeconds = 0.02;
const oilTemperature = '84.5';

/** What the simulated instrument is made of. */
export interface AkSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
}

/** An instrument in remote control and standby that answers what it knows and nothing on its own. */
export function createAkSimulator({ scheduler, meter }: AkSimulatorOptions): InstrumentSimulator {
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 310,
    connect: () => ({
      requestLength: (received) => lengthToTerminator(received, endByte),
      answer: (request) => {
        const bytes = answerTo(request, meter);
        return bytes === null ? null : { bytes, afterSeconds: answerSeconds };
      },
    }),
  });
}

function answerTo(request: Uint8Array, meter: SimulatedMeter): Uint8Array | null {
  const text = Buffer.from(request.subarray(request.lastIndexOf(startByte))).toString('latin1');
  const match = /^\u{2}(.)(.{4}) (.*)\u{3}$/u.exec(text);
  if (match === null) return null;
  const [, dontCare = '', functionCode = '', rest = ''] = match;
  const say = (code: string, data: string): Uint8Array =>
    Buffer.from(`\u{2}${dontCare}${code} 0${data}\u{3}`, 'latin1');
  if (!/^K\d{1,2}$/.test(rest)) return say(functionCode, ' SE');
  if (functionCode === 'ASTZ') return say(functionCode, ' SREM STBY');
  if (functionCode !== 'AWRT') return say('????', '');
  return say(functionCode, ` ${meter.speedRpm().toFixed(1)} ${oilTemperature}`);
}
