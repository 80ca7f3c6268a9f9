import type { Decoder, InstrumentDriver, InstrumentListener, StreamStart } from '#drivers/instrument.ts';
import type { SimulatedInstrumentKind } from '#drivers/simulation/simulated-instrument.ts';
import { createSimulatedSite, placeInstrument } from '#drivers/simulated-site.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { driverOf } from './decoder-of.ts';
import { ManualScheduler } from './manual-scheduler.ts';

/** What a decoder was asked to do, with the time it was asked at. */
export type DecoderCall =
  | { readonly kind: 'push'; readonly timeSeconds: number; readonly chunk: Uint8Array }
  | { readonly kind: 'speak'; readonly timeSeconds: number };

/** What a simulated instrument made its decoder do for some time, ready to be done again. */
export interface CapturedDecoding {
  readonly kind: SimulatedInstrumentKind;
  readonly driver: InstrumentDriver;
  readonly calls: readonly DecoderCall[];
  /** All bytes that came from the instrument. */
  readonly byteCount: number;
  /** Readings and blocks that came out of them. */
  readonly deliveries: number;
}

/** Lets a simulated instrument speak over memory for some seconds of made time and keeps what its decoder was asked. */
export async function captureDecoding(
  kind: SimulatedInstrumentKind,
  seconds: number,
): Promise<CapturedDecoding> {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const instrument = placeInstrument(kind, scheduler, site.field);
  const transport = new MemoryTransport();
  transport.addPort(kind.path, kind.friendlyName, instrument.simulator);
  const driver = driverOf(kind.driverId);
  const calls: DecoderCall[] = [];
  let deliveries = 0;
  const count = (): void => void (deliveries += 1);
  const supervisor = new LineSupervisor({
    transport,
    path: kind.path,
    driver: { ...driver, createDecoder: (settings, start) => watched(driver, settings, start, calls) },
    settings: driver.settingsSchema.parse(kind.settings),
    scheduler,
    listener: {
      onReading: count,
      onSamples: count,
      onRejection: () => undefined,
      onStatus: () => undefined,
    },
  });
  supervisor.start();
  await scheduler.advance(seconds);
  await supervisor.stop();
  const byteCount = calls.reduce((sum, call) => sum + (call.kind === 'push' ? call.chunk.length : 0), 0);
  return { kind, driver, calls, byteCount, deliveries };
}

/** Does again what was captured, on a new decoder. */
export function decodeAgain(captured: CapturedDecoding, listener: InstrumentListener): void {
  const { driver, kind, calls } = captured;
  const decoder = driver.createDecoder(driver.settingsSchema.parse(kind.settings), 'in-the-middle');
  for (const call of calls) {
    if (call.kind === 'push') decoder.push(call.chunk, call.timeSeconds, listener);
    else decoder.speak?.(call.timeSeconds);
  }
}

function watched(
  driver: InstrumentDriver,
  settings: unknown,
  start: StreamStart | undefined,
  calls: DecoderCall[],
): Decoder {
  const decoder = driver.createDecoder(settings, start);
  return {
    push(chunk, timeSeconds, listener) {
      calls.push({ kind: 'push', timeSeconds, chunk: chunk.slice() });
      decoder.push(chunk, timeSeconds, listener);
    },
    end: (timeSeconds, listener) => decoder.end(timeSeconds, listener),
    ...(decoder.speak === undefined
      ? {}
      : {
          speak(timeSeconds: number) {
            calls.push({ kind: 'speak', timeSeconds });
            return decoder.speak?.(timeSeconds) ?? { bytes: null, againInSeconds: null };
          },
        }),
  };
}
