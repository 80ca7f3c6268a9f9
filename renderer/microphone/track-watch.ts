import type { InEachLanguage } from '#core/words/language.ts';
import { soundCardWords } from '#core/words/waveform-words.ts';
import { refusalOfTrack, type TrackSettings } from './track-check.ts';

/** What is looked at of a track while it runs. */
export interface WatchedTrack {
  readonly muted: boolean;
  getSettings(): TrackSettings & { readonly deviceId?: string };
}

/** What is looked at of the audio context while it runs. */
export interface WatchedContext {
  readonly sampleRate: number;
  readonly state: string;
}

/** Makes the look at a track that has just begun: why its sound must end now, in words, or null while all is as it was. */
export function trackWatch(
  track: WatchedTrack,
  context: WatchedContext,
): () => InEachLanguage<string> | null {
  const { deviceId: deviceAtBegin } = track.getSettings();
  return () => {
    if (track.muted) return soundCardWords.muted;
    if (context.state !== 'running') return soundCardWords.suspended;
    const { deviceId, ...settings } = track.getSettings();
    if (deviceId !== deviceAtBegin) return soundCardWords.otherDevice;
    const refusal = refusalOfTrack(settings, context.sampleRate);
    return refusal === null ? null : joined(soundCardWords.changed, refusal);
  };
}

function joined(what: InEachLanguage<string>, why: InEachLanguage<string>): InEachLanguage<string> {
  return { id: `${what.id}. ${why.id}`, en: `${what.en}. ${why.en}` };
}
