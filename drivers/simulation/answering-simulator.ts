import type { InstrumentSimulator } from '../instrument.ts';
import type { Scheduler } from '../time.ts';
import type { ByteStream } from '../transport/byte-stream.ts';
import { createFrameSpoiler } from './frame-spoiler.ts';
import type { InstrumentFaults } from './simulated-meter.ts';

/** What a simulated instrument that is asked needs. */
export interface AnsweringOptions {
  readonly scheduler: Scheduler;
  readonly faults: InstrumentFaults;
  readonly seed: number;
  /** Makes the instrument as it is when the line is opened: its state begins anew with each connection. */
  readonly connect: (say: (bytes: Uint8Array) => void) => AnsweringDevice;
}

/** One connection of an instrument that is asked. */
export interface AnsweringDevice {
  /** Length of the first whole request in the bytes that have come, 0 while it is not whole. */
  requestLength(received: Uint8Array): number;
  /** What is answered to a request and after how long; null where it stays silent. */
  answer(request: Uint8Array): { readonly bytes: Uint8Array; readonly afterSeconds: number } | null;
  /** Ends whatever the instrument does by itself. */
  close?(): void;
}

/** Requests of no instrument are longer; older bytes are forgotten. */
const longestRequestBytes = 256;

/** An instrument that answers what it is asked; line faults are applied to all that it says. */
export function createAnsweringSimulator(options: AnsweringOptions): InstrumentSimulator {
  const spoil = createFrameSpoiler(options.faults, options.seed);
  return { attach: (stream) => attach(stream, options, spoil) };
}

function attach(
  stream: ByteStream,
  { scheduler, faults, connect }: AnsweringOptions,
  spoil: (frame: Uint8Array) => Uint8Array,
): () => void {
  let attached = true;
  const say = (bytes: Uint8Array): void => {
    if (attached && !faults.silent) stream.write(spoil(bytes));
  };
  const device = connect(say);
  let received: Uint8Array = new Uint8Array(0);
  stream.onBytes((chunk) => {
    if (!attached) return;
    received = Buffer.concat([received, chunk]).subarray(-longestRequestBytes);
    for (let length = device.requestLength(received); length > 0; length = device.requestLength(received)) {
      const answer = device.answer(received.slice(0, length));
      received = received.slice(length);
      if (answer === null) continue;
      scheduler.after(answer.afterSeconds, () => {
        say(answer.bytes);
      });
    }
  });
  return () => {
    attached = false;
    device.close?.();
  };
}

/** Length of the first request that ends with this byte, for instruments that are asked by lines of text. */
export function lengthToTerminator(received: Uint8Array, terminator: number): number {
  return received.indexOf(terminator) + 1;
}
