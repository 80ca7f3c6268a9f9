import type { HistoryAnswers } from './history-reader.ts';

/** The questions that a thread answers. */
export type HistoryMethod = keyof HistoryAnswers;

/** What the host asks the thread. */
export interface HistoryQuestion {
  readonly askId: number;
  readonly method: HistoryMethod;
  readonly wish: unknown;
}

/** What the thread answers: what was asked for, or why it could not. */
export type HistoryAnswer =
  | { readonly askId: number; readonly answer: unknown }
  | { readonly askId: number; readonly failure: Error };

/** What a thread is started with. */
export interface HistoryThreadData {
  readonly databaseFile: string;
}
