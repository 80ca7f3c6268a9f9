import { decodedReading, decodedRejection, decodedSamples, type DecodedLine } from '#drivers/decoded-line.ts';
import type { Decoder, InstrumentListener } from '#drivers/instrument.ts';
import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';

/** Keeps all that a decoder says, in order. */
export class RecordingListener implements InstrumentListener {
  readonly readings: Reading[] = [];
  readonly blocks: WaveformBlock[] = [];
  readonly rejections: Rejection[] = [];
  readonly lines: DecodedLine[] = [];

  onReading(reading: Reading): void {
    this.readings.push(reading);
    this.lines.push(decodedReading(reading));
  }

  onSamples(block: WaveformBlock): void {
    this.blocks.push(block);
    this.lines.push(decodedSamples(block));
  }

  onRejection(rejection: Rejection): void {
    this.rejections.push(rejection);
    this.lines.push(decodedRejection(rejection));
  }
}

/** All that a decoder says of a stream that comes in the given chunks. */
export function heard(decoder: Decoder, chunks: readonly Uint8Array[]): RecordingListener {
  const listener = new RecordingListener();
  for (const chunk of chunks) decoder.push(chunk, 0, listener);
  decoder.end(0, listener);
  return listener;
}

/** The value of a reading, `null` where there is none. */
export function valueOf(reading: Reading): number | null {
  return reading.value.state === 'value' ? reading.value.value : null;
}

/** Values of the readings, `null` where there is none. */
export function valuesOf(listener: RecordingListener): readonly (number | null)[] {
  return listener.readings.map(valueOf);
}
