import type { Decoder, Speech } from '../instrument.ts';
import { escapedBytes } from './escaped-bytes.ts';
import type { GenericLineSettings } from './settings.ts';

/** Timers come a rounding error early. */
const timeNoiseSeconds = 1e-6;

/** What is said to a device that must be started, asked or stopped; devices that stream by themselves are never spoken to. */
export function speechOf(settings: GenericLineSettings): Pick<Decoder, 'speak' | 'farewell'> {
  const stop = escapedBytes(settings.stopText);
  return { ...questions(settings), ...(stop.length === 0 ? {} : { farewell: () => stop }) };
}

function questions(settings: GenericLineSettings): Pick<Decoder, 'speak'> {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  if (start.length === 0 && poll.length === 0) return {};
  let started = false;
  let nextSeconds: number | null = null;
  return {
    speak(timeSeconds): Speech {
      nextSeconds ??= timeSeconds + settings.waitAfterOpenSeconds;
      if (timeSeconds < nextSeconds - timeNoiseSeconds)
        return { bytes: null, againInSeconds: nextSeconds - timeSeconds };
      // A device that was started and is not asked needs nothing more.
      if (started && poll.length === 0) return { bytes: null, againInSeconds: null };
      nextSeconds = timeSeconds + settings.pollPeriodSeconds;
      const bytes = started ? poll : Buffer.concat([start, poll]);
      started = true;
      return { bytes, againInSeconds: poll.length === 0 ? null : settings.pollPeriodSeconds };
    },
  };
}

/** Everything that the settings say is sent. */
export function genericLineVocabulary(settings: GenericLineSettings): readonly Uint8Array[] {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  const stop = escapedBytes(settings.stopText);
  return [Buffer.concat([start, poll]), poll, stop].filter((bytes) => bytes.length > 0);
}
