import type { DecodedLine } from '#drivers/decoded-line.ts';
import type { Decoder } from '#drivers/instrument.ts';
import { bytesOfEntry, type Dialogue } from '#drivers/recording/dialogue-file.ts';
import { driverOf } from './decoder-of.ts';
import { RecordingListener } from './recording-listener.ts';

/** What was heard when the dialogue was recorded. */
export function heardThen({ entries }: Dialogue): readonly DecodedLine[] {
  return entries.flatMap((entry) => ('heard' in entry ? [entry.heard] : []));
}

/**
 * What the driver makes of the recorded bytes today, each piece cut as told. The decoder is asked to speak when it spoke
 * then, so that it waits for the answers that came.
 */
export function heardNow(
  { head, entries }: Dialogue,
  cut: (bytes: Uint8Array) => readonly Uint8Array[],
): readonly DecodedLine[] {
  const driver = driverOf(head.driver);
  const settings = driver.settingsSchema.parse(head.settings);
  const listener = new RecordingListener();
  const speaker = new Speaker();
  for (const entry of entries) {
    if ('line' in entry && entry.reason === 'opened')
      speaker.listenWith(driver.createDecoder(settings, 'in-the-middle'), entry.t);
    if ('sent' in entry) speaker.hasSaid(entry.t);
    if (!('received' in entry)) continue;
    for (const piece of cut(bytesOfEntry(entry.received))) {
      speaker.decoder?.push(piece, entry.t, listener);
      speaker.speak(entry.t);
    }
  }
  return listener.lines;
}

/** Plays the supervisor's part: asks the decoder what to say after each chunk, and when its time is up. */
class Speaker {
  decoder: Decoder | null = null;
  #ahead = 0;

  listenWith(decoder: Decoder, t: number): void {
    this.decoder = decoder;
    this.#ahead = 0;
    this.speak(t);
  }

  speak(t: number): void {
    const speech = this.decoder?.speak?.(t);
    if (speech !== undefined && speech.bytes !== null) this.#ahead += 1;
  }

  /** The record shows that something was said here: now at the latest. */
  hasSaid(t: number): void {
    if (this.#ahead === 0) this.speak(t);
    this.#ahead = Math.max(0, this.#ahead - 1);
  }
}
