import type { Speech } from '../instrument.ts';
import { escapedBytes } from './escaped-bytes.ts';
import type { GenericLineSettings } from './settings.ts';

/** What is said to a device that must be started or asked; devices that stream by themselves are never spoken to. */
export function speechOf(settings: GenericLineSettings): { speak?: (timeSeconds: number) => Speech } {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  if (start.length === 0 && poll.length === 0) return {};
  let started = false;
  let nextPollSeconds = -Infinity;
  return {
    speak(timeSeconds) {
      const due = timeSeconds >= nextPollSeconds - 1e-6;
      if (!due) return { bytes: null, againInSeconds: nextPollSeconds - timeSeconds };
      nextPollSeconds = timeSeconds + settings.pollPeriodSeconds;
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
  return [Buffer.concat([start, poll]), poll].filter((bytes) => bytes.length > 0);
}
