/** One block of samples; numbers count from 0 without gaps as the audio thread made them. */
export interface SampleBlock {
  readonly number: number;
  readonly samples: Float32Array<ArrayBuffer>;
}

/** How sending stands. */
export interface SendingState {
  readonly sent: number;
  /** Blocks that never left: the queue was full or a number was missing. The host sees the same gap by their numbers. */
  readonly lost: number;
  readonly failed: boolean;
}

/** Sends blocks one after the other, never two at once, so that they arrive in order. */
export interface BlockSender {
  readonly offer: (block: SampleBlock) => void;
  readonly state: () => SendingState;
  /** Resolves when nothing waits any more. */
  readonly drained: () => Promise<void>;
}

/** About five seconds at 48 kHz: more than a stalled host, less than what would fill the memory. */
const longestQueue = 120;

/** Makes a sender on top of `send`; `onChange` is told after every change of its state. */
export function createBlockSender(
  send: (block: SampleBlock) => Promise<unknown>,
  onChange: (state: SendingState) => void,
): BlockSender {
  const queue: SampleBlock[] = [];
  let state: SendingState = { sent: 0, lost: 0, failed: false };
  let expected = 0;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  const change = (part: Partial<SendingState>): void => {
    state = { ...state, ...part };
    onChange(state);
  };

  const run = async (): Promise<void> => {
    for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
      const delivered = await send(block).then(
        () => true,
        () => false,
      );
      if (!delivered) {
        queue.length = 0;
        change({ failed: true });
        break;
      }
      change({ sent: state.sent + 1 });
    }
    isRunning = false;
  };

  const missing = (block: SampleBlock): number => {
    const gap = block.number - expected;
    expected = block.number + 1;
    return Math.max(0, gap);
  };

  return {
    offer: (block) => {
      if (state.failed) return;
      const full = queue.length >= longestQueue;
      const lost = missing(block) + (full ? 1 : 0);
      if (lost > 0) change({ lost: state.lost + lost });
      if (full) return;
      queue.push(block);
      if (isRunning) return;
      isRunning = true;
      running = run();
    },
    state: () => state,
    drained: async () => await running,
  };
}
