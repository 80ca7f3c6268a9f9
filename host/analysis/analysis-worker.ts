import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker } from './analysis-messages.ts';
import { recordingThreadData, runRecordingTask, type RecordingTask } from './recording-task.ts';
import { createSameThreadAnalysis } from './same-thread-analysis.ts';
import { serveAnalysis } from './serve-analysis.ts';

const port = parentPort;
if (port !== null && workerData === recordingThreadData) {
  port.on('message', (task: RecordingTask) =>
    runRecordingTask(task, (message) => port.postMessage(message, [])),
  );
} else if (port !== null) {
  const take = serveAnalysis(createSameThreadAnalysis(), (message) => port.postMessage(message, []));
  port.on('message', (message: ToWorker) => take(message));
}
