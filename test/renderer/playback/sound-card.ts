/** A sound that a sound card was told to play. */
export interface Started {
  readonly place: number;
  readonly sound: unknown;
  readonly loop: readonly [isLooping: boolean, from: number, to: number];
  readonly speed: number;
  isStopped: boolean;
}

/** What a sound card of tests knows. */
export interface SoundCard {
  currentTime: number;
  isClosed: boolean;
  readonly started: Started[];
  readonly gains: { value: number }[];
}

/** A sound card with a clock that a test moves; it notes what it was told to play. */
export function soundCard(): { readonly card: SoundCard; readonly context: AudioContext } {
  const card: SoundCard = { currentTime: 0, started: [], gains: [], isClosed: false };
  const node = { connect: (next: unknown) => next, disconnect: () => undefined };
  const context = {
    destination: node,
    get currentTime() {
      return card.currentTime;
    },
    resume: async () => undefined,
    close: async () => {
      card.isClosed = true;
    },
    createGain: () => {
      const gain = { value: 1 };
      card.gains.push(gain);
      return { ...node, gain };
    },
    createBufferSource: () => sourceOn(card, node),
  };
  return { card, context: context as unknown as AudioContext };
}

function sourceOn(card: SoundCard, node: object) {
  let begun: Started | null = null;
  const source = {
    ...node,
    buffer: null as unknown,
    loop: false,
    loopStart: 0,
    loopEnd: 0,
    playbackRate: { value: 1 },
    start: (_when: number, place: number) => {
      const { buffer: sound, loop, loopStart, loopEnd, playbackRate } = source;
      begun = { place, sound, loop: [loop, loopStart, loopEnd], speed: playbackRate.value, isStopped: false };
      card.started.push(begun);
    },
    stop: () => {
      if (begun !== null) begun.isStopped = true;
    },
  };
  return source;
}
