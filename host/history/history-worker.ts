import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from '../store/connection.ts';
import type { HistoryAnswer, HistoryQuestion, HistoryThreadData } from './history-messages.ts';
import { historyAnswers } from './history-reader.ts';

const port = parentPort;
if (port !== null) {
  const { databaseFile } = workerData as HistoryThreadData;
  const connection = openConnection(databaseFile);
  connection.pragma('query_only = ON');
  const answers = historyAnswers(connection);
  port.on('message', ({ askId, method, wish }: HistoryQuestion) => {
    port.postMessage(
      answerTo(askId, () => answers[method](wish as never)),
      [],
    );
  });
}

function answerTo(askId: number, ask: () => unknown): HistoryAnswer {
  try {
    return { askId, answer: ask() };
  } catch (error) {
    return { askId, failure: error instanceof Error ? error : new Error(String(error)) };
  }
}
