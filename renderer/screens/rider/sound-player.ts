/** Plays one short file at a time; a browser lets it sound only after a person has pressed something. */
export interface SoundPlayer {
  /** True once the browser lets it sound. */
  readonly isAllowed: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** To be called from a press of a button. */
  readonly allow: () => Promise<void>;
  /** Begins a file in place of whatever sounds; a failure stays silent, the screen says the same. */
  readonly play: (file: string, volume: number) => void;
  /** Ends at once whatever sounds. */
  readonly stop: () => void;
}

/** A player on an audio context, with the files below the page's folder of sounds. */
export function createSoundPlayer(context: AudioContext): SoundPlayer {
  const files = new Map<string, Promise<AudioBuffer>>();
  let sounding: AudioBufferSourceNode | null = null;
  let wanted = 0;

  const load = (file: string): Promise<AudioBuffer> => {
    const known = files.get(file) ?? fetchSound(context, file);
    files.set(file, known);
    return known;
  };
  const stop = (): void => {
    wanted += 1;
    sounding?.stop();
    sounding = null;
  };
  const begin = (buffer: AudioBuffer, volume: number): void => {
    const gain = new GainNode(context, { gain: volume });
    sounding = new AudioBufferSourceNode(context, { buffer });
    sounding.connect(gain).connect(context.destination);
    sounding.start();
  };
  return {
    isAllowed: () => context.state === 'running',
    subscribe: (listener) => {
      context.addEventListener('statechange', listener);
      return () => context.removeEventListener('statechange', listener);
    },
    allow: async () => await context.resume(),
    play: (file, volume) => {
      stop();
      if (context.state !== 'running') return;
      const turn = wanted;
      const begun = async (): Promise<void> => {
        const buffer = await load(file);
        // A file that comes late must not sound in the middle of what follows.
        if (turn === wanted) begin(buffer, volume);
      };
      begun().catch(() => files.delete(file));
    },
    stop,
  };
}

async function fetchSound(context: AudioContext, file: string): Promise<AudioBuffer> {
  const response = await fetch(`./sounds/${file}`);
  if (!response.ok) throw new Error(`There is no sound ${file}.`);
  return await context.decodeAudioData(await response.arrayBuffer());
}
