import { parentPort, workerData } from 'node:worker_threads';
import { fullProof } from '#core/conformance/full-proof.ts';
import { jsonText } from '../json-text.ts';
import { proofStep } from './proof-step.ts';
import type { ToWorker } from './analysis-messages.ts';
import { diagnoseTest } from './diagnose-test.ts';
import type { DiagnosisQuestion } from './diagnosis-question.ts';
import { analyseRecording, type RecordingQuestion } from './recording-question.ts';
import { analyseRunPicture, type PictureQuestion } from './run-picture.ts';
import { createSameThreadAnalysis } from './same-thread-analysis.ts';
import { serveAnalysis } from './serve-analysis.ts';
import { soundMapOf, type SoundMapQuestion } from './sound-map-question.ts';
import { threadKinds } from './thread-kinds.ts';
import { runThreadTask, type ThreadTask } from './thread-task.ts';

const port = parentPort;
if (port !== null && workerData === threadKinds.recordings) {
  port.on('message', (task: ThreadTask<RecordingQuestion>) =>
    runThreadTask(
      task,
      (question, onProgress) => jsonText(analyseRecording(question, onProgress)),
      (message) => port.postMessage(message, []),
    ),
  );
} else if (port !== null && workerData === threadKinds.soundMaps) {
  port.on('message', (task: ThreadTask<SoundMapQuestion>) =>
    runThreadTask(task, soundMapOf, (message) =>
      port.postMessage(message, message.kind === 'result' ? [message.result.buffer] : []),
    ),
  );
} else if (port !== null && workerData === threadKinds.runPictures) {
  port.on('message', (task: ThreadTask<PictureQuestion>) =>
    runThreadTask(
      task,
      (question, onProgress) => jsonText(analyseRunPicture(question, onProgress)),
      (message) => port.postMessage(message, []),
    ),
  );
} else if (port !== null && workerData === threadKinds.diagnosis) {
  port.on('message', (task: ThreadTask<DiagnosisQuestion>) =>
    runThreadTask(
      task,
      (question, onProgress) => jsonText(diagnoseTest(question, onProgress)),
      (message) => port.postMessage(message, []),
    ),
  );
} else if (port !== null && workerData === threadKinds.proof) {
  port.on('message', (task: ThreadTask<number>) =>
    runThreadTask(
      task,
      (place) => proofStep(fullProof, place),
      (message) => port.postMessage(message, []),
    ),
  );
} else if (port !== null) {
  const take = serveAnalysis(createSameThreadAnalysis(), (message) => port.postMessage(message, []));
  port.on('message', (message: ToWorker) => take(message));
}
