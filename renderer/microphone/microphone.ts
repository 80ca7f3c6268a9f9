import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from '../door/door-error.ts';
import type { Door } from '../door/door.ts';
import { createBlockSender, type BlockSender, type SampleBlock, type SendingState } from './block-sender.ts';
import { measuringConstraints, refusalOfTrack } from './track-check.ts';
import { trackWatch } from './track-watch.ts';

/** How the computer's microphone stands. */
export type MicrophoneState =
  | { readonly kind: 'idle'; readonly refusal: InEachLanguage<string> | null }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'sending';
      readonly deviceName: string;
      readonly sampleRateHz: number;
      readonly sending: SendingState;
    };

/** The computer's microphone as a source of waveform: one for the whole page, so that it goes on behind every screen. */
export interface Microphone {
  readonly state: () => MicrophoneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Capture {
  readonly stream: MediaStream;
  readonly context: AudioContext;
  readonly sender: BlockSender;
  readonly endWatch: () => void;
}

/** Browsers tell of a mute, but of no other change: the rest is looked at this often. */
const lookEveryMilliseconds = 500;

const idle: MicrophoneState = { kind: 'idle', refusal: null };
const nothingSent: SendingState = { sent: 0, lost: 0, failed: false };

/** A microphone that must not or cannot be used, in words. */
class MicrophoneRefused extends Error {
  override readonly name = 'MicrophoneRefused';
  readonly words: InEachLanguage<string>;

  constructor(words: InEachLanguage<string>) {
    super(words.en);
    this.words = words;
  }
}

async function askForStream(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(measuringConstraints);
  } catch {
    throw new MicrophoneRefused(pageWords.microphone.denied);
  }
}

/** Looks at the sound's source while it runs, and tells once why it must end. */
function watchSource(
  stream: MediaStream,
  context: AudioContext,
  onTrouble: (words: InEachLanguage<string>) => void,
): () => void {
  const [track] = stream.getAudioTracks();
  if (track === undefined) return () => undefined;
  const trouble = trackWatch(track, context);
  const look = (): void => {
    const words = trouble();
    if (words !== null) onTrouble(words);
  };
  const timer = setInterval(look, lookEveryMilliseconds);
  track.addEventListener('mute', look);
  context.addEventListener('statechange', look);
  return () => {
    clearInterval(timer);
    track.removeEventListener('mute', look);
    context.removeEventListener('statechange', look);
  };
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** A context at the microphone's own rate, so that nothing is resampled. */
async function openContext(stream: MediaStream): Promise<AudioContext> {
  const [track] = stream.getAudioTracks();
  const settings = track?.getSettings() ?? {};
  const { sampleRate } = settings;
  const context = sampleRate === undefined ? new AudioContext() : new AudioContext({ sampleRate });
  const refusal = refusalOfTrack(settings, context.sampleRate);
  if (refusal !== null) {
    await context.close();
    throw new MicrophoneRefused(refusal);
  }
  const worklet = await import('./capture-worklet.ts?worker&url');
  await context.audioWorklet.addModule(worklet.default);
  await context.resume();
  return context;
}

/** Makes the page's microphone; `door` takes its blocks. */
export function createMicrophone(
  door: Pick<Door, 'beginWaveform' | 'sendBlock' | 'endWaveform'>,
): Microphone {
  const listeners = new Set<() => void>();
  let current: MicrophoneState = idle;
  let capture: Capture | null = null;

  const change = (next: MicrophoneState): void => {
    current = next;
    for (const listener of listeners) listener();
  };

  const stop = async (refusal: InEachLanguage<string> | null): Promise<void> => {
    const ended = capture;
    capture = null;
    change({ kind: 'idle', refusal });
    if (ended === null) return;
    ended.endWatch();
    release(ended.stream);
    await ended.context.close();
    await ended.sender.drained();
    await door.endWaveform().catch(() => undefined);
  };

  const begin = async (stream: MediaStream): Promise<void> => {
    const context = await openContext(stream);
    const deviceName = stream.getAudioTracks()[0]?.label ?? '';
    const sampleRateHz = context.sampleRate;
    await door.beginWaveform({ sampleRateHz, deviceName, processing: [] }).catch(async (error: unknown) => {
      await context.close();
      throw error;
    });
    const sender = createBlockSender(
      async ({ number, samples }) => await door.sendBlock(number, samples),
      (sending) => {
        if (capture?.context !== context) return;
        if (sending.failed) void stop(pageWords.microphone.failed);
        else change({ kind: 'sending', deviceName, sampleRateHz, sending });
      },
    );
    const endWatch = watchSource(stream, context, (words) => void stop(words));
    capture = { stream, context, sender, endWatch };
    const node = new AudioWorkletNode(context, 'senyap-capture', { numberOfOutputs: 0 });
    node.port.addEventListener('message', (event: MessageEvent<SampleBlock>) => sender.offer(event.data));
    node.port.start();
    stream.getAudioTracks()[0]?.addEventListener('ended', () => void stop(pageWords.microphone.failed));
    context.createMediaStreamSource(stream).connect(node);
    change({ kind: 'sending', deviceName, sampleRateHz, sending: nothingSent });
  };

  const start = async (): Promise<void> => {
    if (current.kind !== 'idle') return;
    change({ kind: 'asking' });
    let stream: MediaStream | null = null;
    try {
      stream = await askForStream();
      await begin(stream);
    } catch (error) {
      if (stream !== null) release(stream);
      const known = error instanceof MicrophoneRefused || error instanceof DoorError;
      change({ kind: 'idle', refusal: known ? error.words : pageWords.microphone.denied });
    }
  };

  return {
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    stop: async () => await stop(null),
  };
}

/** Hands the one microphone to the screens. */
export const MicrophoneContext = createContext<Microphone | null>(null);

/** The page's microphone with its present state. @throws when used outside {@link MicrophoneContext} */
export function useMicrophone(): { readonly microphone: Microphone; readonly state: MicrophoneState } {
  const microphone = useContext(MicrophoneContext);
  if (microphone === null) throw new Error('The microphone is missing: wrap the page in MicrophoneContext.');
  return { microphone, state: useSyncExternalStore(microphone.subscribe, microphone.state) };
}
