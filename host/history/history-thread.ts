import { Worker } from 'node:worker_threads';
import type { HistoryChoices, HistoryFigures, HistoryPage } from '#core/record/history-view.ts';
import type { HistoryAnswer, HistoryMethod, HistoryQuestion, HistoryThreadData } from './history-messages.ts';
import type { HistoryReader } from './history-reader.ts';

/** The worker's file when the program runs from its sources; a bundled program hands in its own. */
export const historyWorkerUrl = new URL('./history-worker.ts', import.meta.url);

/**
 * The reader in a thread of its own with its own connection for reading, so that no line of a running test waits for a search.
 * The thread starts with the first question, and again after one that it died of.
 */
export function historyThread(databaseFile: string, workerUrl: URL = historyWorkerUrl): HistoryReader {
  const client = new HistoryClient({ databaseFile }, workerUrl);
  return {
    page: (wish) => client.ask<HistoryPage>('page', wish),
    figures: (wish) => client.ask<HistoryFigures>('figures', wish),
    choices: (kind) => client.ask<HistoryChoices>('choices', kind),
    clients: (kind) => client.ask<HistoryChoices['client']>('clients', kind),
    close: () => client.close(),
  };
}

interface Asked {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: Error) => void;
}

class HistoryClient {
  readonly #data: HistoryThreadData;
  readonly #workerUrl: URL;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | null = null;
  #lastAskId = 0;

  constructor(data: HistoryThreadData, workerUrl: URL) {
    this.#data = data;
    this.#workerUrl = workerUrl;
  }

  async ask<Answer>(method: HistoryMethod, wish: unknown): Promise<Answer> {
    this.#worker ??= this.#start();
    this.#lastAskId += 1;
    const question: HistoryQuestion = { askId: this.#lastAskId, method, wish };
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#asked.set(question.askId, { resolve, reject });
    });
    this.#worker.postMessage(question, []);
    return (await answer) as Answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(new Error('the history was closed'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: this.#data });
    // The bench keeps the program alive, never a search.
    worker.unref();
    let cause = new Error('the thread of the history ended');
    worker.on('message', (message: HistoryAnswer) => this.#hear(message));
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : cause;
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#failAll(cause);
    });
    return worker;
  }

  #hear(message: HistoryAnswer): void {
    const asked = this.#asked.get(message.askId);
    this.#asked.delete(message.askId);
    if ('failure' in message) asked?.reject(message.failure);
    else asked?.resolve(message.answer);
  }

  #failAll(cause: Error): void {
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    for (const { reject } of waiting) reject(cause);
  }
}
