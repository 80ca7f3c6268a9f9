import { AnalysisQueue, type AnalysisState } from './analysis-queue.ts';
import type { PictureQuestion } from './run-picture.ts';
import { createTaskThread } from './task-thread.ts';
import { threadKinds } from './thread-kinds.ts';

/** What the pictures of stored runs need. */
export interface RunPicturesOptions {
  readonly workerUrl?: URL | undefined;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

/** So many runs wait for their pictures, and so many pictures are kept until others are asked for. */
const MOST = { waiting: 12, kept: 12 };

/** Forms the pictures of stored runs one after the other in a thread beside the bench, and keeps the latest. */
export class RunPictures {
  readonly #queue: AnalysisQueue<PictureQuestion>;

  constructor({ workerUrl, log }: RunPicturesOptions) {
    const thread = createTaskThread<PictureQuestion, string>(threadKinds.runPictures, workerUrl);
    const answering = {
      analyse: thread.run.bind(thread),
      close: thread.close.bind(thread),
    };
    this.#queue = new AnalysisQueue(answering, log, MOST);
  }

  /**
   * Begins to form a picture unless it is there or under way; one that failed is tried again. Gives how it stands.
   * @throws TooManyAnalysesError
   */
  begin(key: string, question: PictureQuestion): AnalysisState {
    const known = this.#queue.state(key);
    if (known === null || known.state === 'failed') this.#queue.add(key, question, async () => undefined);
    return this.#queue.state(key) ?? { state: 'waiting' };
  }

  /** How it stands, or null where nobody asked for it. */
  state(key: string): AnalysisState | null {
    return this.#queue.state(key);
  }

  /** Ends it if it is under way and forgets it. False where it is not known. */
  async cancel(key: string): Promise<boolean> {
    return await this.#queue.cancel(key);
  }

  /** Ends everything at once. */
  async close(): Promise<void> {
    await this.#queue.close();
  }
}
