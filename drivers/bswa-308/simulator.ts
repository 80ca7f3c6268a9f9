import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind, SimulatedParts } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import { every, type Cancel, type Scheduler } from '../time.ts';
import { attribute, blockShape, buildBlock, readBlock, startOfText } from './block.ts';

const deviceId = 1;
const shortestRequest = 10;
const answerAfterSeconds = 0.02;
const answerEverySeconds = 1;

/** A class 1 meter on a tripod, asked ten times a second. */
export const simulatedBswaMeter: SimulatedInstrumentKind = {
  path: 'sim:bswa-308',
  friendlyName: 'Simulasi: meter bunyi BSWA 308 (kelas 1)',
  driverId: 'bswa-308',
  settings: {},
  measures: 'spl',
  create: createBswa308Simulator,
};

/** A BSWA meter: answers blocks of its own number only. */
export function createBswa308Simulator({
  scheduler,
  meter,
}: Pick<SimulatedParts, 'scheduler' | 'meter'>): InstrumentSimulator {
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 308,
    connect: (say) => new SimulatedBswa(scheduler, meter, say),
  });
}

const shape = blockShape(true);

class SimulatedBswa implements AnsweringDevice {
  readonly #scheduler: Scheduler;
  readonly #meter: SimulatedMeter;
  readonly #say: (bytes: Uint8Array) => void;
  #latched: '0' | '3' | '4' = '0';
  #stopStream: Cancel = () => undefined;

  constructor(scheduler: Scheduler, meter: SimulatedMeter, say: (bytes: Uint8Array) => void) {
    this.#scheduler = scheduler;
    this.#meter = meter;
    this.#say = say;
  }

  requestLength(received: Uint8Array): number {
    const start = received.indexOf(startOfText);
    if (start !== 0) return start < 0 ? received.length : start;
    const verdict = shape.judge(received, start, received.length);
    if (verdict.kind === 'more') return 0;
    return verdict.kind === 'frame' ? verdict.length : 1;
  }

  answer(request: Uint8Array): { readonly bytes: Uint8Array; readonly afterSeconds: number } | null {
    // Bytes between blocks and what is left of a broken one are no block.
    if (request.length < shortestRequest || request[0] !== startOfText) return null;
    const block = readBlock(request);
    if (block.attribute !== attribute.command || block.deviceId !== deviceId) return null;
    return { bytes: this.#obey(block.text), afterSeconds: answerAfterSeconds };
  }

  close(): void {
    this.#stopStream();
  }

  #obey(text: string): Uint8Array {
    if (text === 'STA1') this.#latched = '0';
    if (text === 'STA1') return buildBlock(deviceId, attribute.acknowledged, '');
    if (!text.startsWith('DMA')) return buildBlock(deviceId, attribute.refused, '0001');
    const [, manner] = /^DMA([012]) \?$/.exec(text) ?? [];
    if (manner === undefined) return buildBlock(deviceId, attribute.refused, '0002');
    this.#stopStream();
    if (manner === '0') return buildBlock(deviceId, attribute.acknowledged, '');
    if (manner === '2') this.#startStream();
    return this.#mainScreen();
  }

  #startStream(): void {
    this.#stopStream = every(this.#scheduler, answerEverySeconds, () => {
      this.#say(this.#mainScreen());
    });
  }

  #mainScreen(): Uint8Array {
    const { faults } = this.#meter;
    const filter = this.#meter.frequencyWeighting === 'A' ? '0' : '2';
    const mode = faults.hold ? '3' : '0';
    const levelDb = faults.hold ? this.#meter.maximumLevelDb() : this.#meter.levelDb();
    const level = Math.min(999.9, Math.max(0, levelDb)).toFixed(1).padStart(5, '0');
    return buildBlock(deviceId, attribute.answer, `${filter},0,${mode},${level},${this.#flag()}`);
  }

  #flag(): string {
    const { faults } = this.#meter;
    if (faults.overload) this.#latched = '3';
    else if (faults.underRange && this.#latched === '0') this.#latched = '4';
    if (faults.overload) return '1';
    return faults.underRange ? '2' : this.#latched;
  }
}
