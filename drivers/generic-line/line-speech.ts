import { Conversation, type Turn } from '../dialogue/conversation.ts';
import type { Decoder, Speech } from '../instrument.ts';
import { escapedBytes } from './escaped-bytes.ts';
import type { GenericLineSettings } from './settings.ts';

/** What is said to a device, and how it is told that the device has answered. */
export interface LineSpeech {
  readonly words: Pick<Decoder, 'speak' | 'farewell'>;
  answered(timeSeconds: number): void;
}

/**
 * What is said to a device that must be started, asked or stopped; devices that stream by themselves are never spoken to.
 * @param onSilence the time for an answer is over: what has come of it belongs to nothing
 */
export function speechOf(settings: GenericLineSettings, onSilence: () => void): LineSpeech {
  const stop = escapedBytes(settings.stopText);
  const farewell = stop.length === 0 ? {} : { farewell: () => stop };
  const conversation = conversationOf(settings, onSilence);
  if (conversation === null) return { words: farewell, answered: () => undefined };
  let isOpened = false;
  const speak = (timeSeconds: number): Speech => {
    if (!isOpened) conversation.interrupt(timeSeconds, settings.waitAfterOpenSeconds);
    isOpened = true;
    return conversation.speak(timeSeconds);
  };
  return { words: { speak, ...farewell }, answered: (timeSeconds) => conversation.answered(timeSeconds) };
}

function conversationOf(settings: GenericLineSettings, onSilence: () => void): Conversation | null {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  if (start.length === 0 && poll.length === 0) return null;
  const { answerTimeoutSeconds: timeoutSeconds, pollPeriodSeconds: everySeconds } = settings;
  let isStarted = false;
  return new Conversation({
    next(): Turn | null {
      const bytes = isStarted ? poll : Buffer.concat([start, poll]);
      isStarted = true;
      // A device that was started and is not asked needs nothing more.
      if (bytes.length === 0) return null;
      return { name: 'poll', bytes, timeoutSeconds, everySeconds, unanswered: poll.length === 0 };
    },
    onSilence,
  });
}

/** Everything that the settings say is sent. */
export function genericLineVocabulary(settings: GenericLineSettings): readonly Uint8Array[] {
  const start = escapedBytes(settings.startText);
  const poll = escapedBytes(settings.pollText);
  const stop = escapedBytes(settings.stopText);
  return [Buffer.concat([start, poll]), poll, stop].filter((bytes) => bytes.length > 0);
}
