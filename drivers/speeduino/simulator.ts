import { crc32Of } from '../framing/checksum.ts';
import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { envelope, payloadOf } from './envelope.ts';

/** What the simulated unit is. */
export interface SpeeduinoSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  /** The port that is used: the first speaks in envelopes, the second in bare letters. */
  readonly port: 'primary' | 'secondary';
  /** Deaf for so long after the line was opened, because that resets the board. */
  readonly bootSeconds: number;
  readonly signature?: string;
}

/** A Speeduino on its USB port. */
export const simulatedSpeeduino: SimulatedInstrumentKind = {
  path: 'sim:speeduino',
  friendlyName: 'Simulasi: ECU Speeduino',
  driverId: 'speeduino',
  settings: {},
  measures: 'rpm',
  create: ({ scheduler, meter }) =>
    createSpeeduinoSimulator({ scheduler, meter, port: 'primary', bootSeconds: 1.5 }),
  quick: {
    settings: { bootWaitSeconds: 0.2 },
    create: ({ scheduler, meter }) =>
      createSpeeduinoSimulator({ scheduler, meter, port: 'primary', bootSeconds: 0.1 }),
  },
};

const answerSeconds = 0.004;
const blockBytes = 139;
const blockBytesOfN = 123;
const blockBytesOfA = 75;
const bytesOfEnvelope = 6;
const lengthOfRead = 7;
const liveTable = 0x30;

/** A Speeduino: its seconds begin at zero with each opening of the first port. */
export function createSpeeduinoSimulator(options: SpeeduinoSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter, port, bootSeconds } = options;
  const signature = Buffer.from(options.signature ?? 'speeduino 202504-dev', 'latin1');
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 115,
    connect: () => {
      const startSeconds = scheduler.monotonicSeconds();
      const liveValues = () => liveBlock(scheduler.monotonicSeconds() - startSeconds, meter.speedRpm());
      const isDeaf = () => scheduler.monotonicSeconds() < startSeconds + bootSeconds;
      const device = port === 'primary' ? primary(signature, liveValues) : secondary(signature, liveValues);
      return deafWhile(isDeaf, device);
    },
  });
}

/** What comes while the board starts is lost. */
function deafWhile(isDeaf: () => boolean, device: AnsweringDevice): AnsweringDevice {
  return {
    requestLength: (received) => (isDeaf() ? received.length : device.requestLength(received)),
    answer: (request) => (isDeaf() ? null : device.answer(request)),
  };
}

/** The block of live values: seconds in byte 0, speed in bytes 14 and 15 with the low byte first. */
function liveBlock(seconds: number, speedRpm: number): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  block[0] = Math.floor(seconds) & 0xff;
  block.writeUInt16LE(Math.round(speedRpm), 14);
  return block;
}

function primary(signature: Uint8Array, liveValues: () => Uint8Array): AnsweringDevice {
  return {
    requestLength: (received) => {
      if (received.length < 2) return 0;
      const length = (received[0] ?? 0) * 256 + (received[1] ?? 0) + bytesOfEnvelope;
      return received.length < length ? 0 : length;
    },
    answer: (request) => ({
      bytes: envelope(primaryAnswer(request, signature, liveValues)),
      afterSeconds: answerSeconds,
    }),
  };
}

function primaryAnswer(request: Uint8Array, signature: Uint8Array, liveValues: () => Uint8Array): Uint8Array {
  const payload = Buffer.from(payloadOf(request));
  if (Buffer.from(request).readUInt32BE(request.length - 4) !== crc32Of(payload)) return Uint8Array.of(0x82);
  if (payload.toString('latin1') === 'Q') return Buffer.concat([Uint8Array.of(0), signature]);
  const isRead = payload[0] === 0x72 && payload.length === lengthOfRead && payload[2] === liveTable;
  if (!isRead) return Uint8Array.of(0x83);
  const offset = payload.readUInt16LE(3);
  const end = offset + payload.readUInt16LE(5);
  if (end > blockBytes) return Uint8Array.of(0x84);
  return Buffer.concat([Uint8Array.of(0), liveValues().subarray(offset, end)]);
}

function secondary(signature: Uint8Array, liveValues: () => Uint8Array): AnsweringDevice {
  const answers: Readonly<Record<string, () => Uint8Array>> = {
    Q: () => signature,
    n: () =>
      Buffer.concat([Buffer.from([0x6e, 0x32, blockBytesOfN]), liveValues().subarray(0, blockBytesOfN)]),
    A: () => Buffer.concat([Buffer.from('A'), liveValues().subarray(0, blockBytesOfA)]),
  };
  return {
    requestLength: (received) => Math.min(1, received.length),
    answer: (request) => {
      const bytes = answers[String.fromCharCode(request[0] ?? 0)]?.();
      return bytes === undefined ? null : { bytes, afterSeconds: answerSeconds };
    },
  };
}
