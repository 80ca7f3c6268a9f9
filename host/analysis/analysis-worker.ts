import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './analysis-messages.ts';
import { createSameThreadAnalysis } from './same-thread-analysis.ts';
import { serveAnalysis } from './serve-analysis.ts';

const port = parentPort;
if (port !== null) {
  const take = serveAnalysis(createSameThreadAnalysis(), (message) => port.postMessage(message, []));
  port.on('message', (message: ToWorker) => take(message));
}
