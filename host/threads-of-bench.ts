import { join } from 'node:path';
import { realScheduler } from '#drivers/time.ts';
import type { Analysis } from './analysis/analysis.ts';
import { createWorkerAnalysis } from './analysis/analysis-client.ts';
import type { DiagnosisQuestion } from './analysis/diagnosis-question.ts';
import { RecordingAnalyses } from './analysis/recording-analyses.ts';
import { RunPictures } from './analysis/run-pictures.ts';
import { SoundMaps } from './analysis/sound-maps.ts';
import { createTaskThread, type TaskThread } from './analysis/task-thread.ts';
import { threadKinds } from './analysis/thread-kinds.ts';
import type { BenchFailures } from './failures-of-bench.ts';
import type { HistoryReader } from './history/history-reader.ts';
import { historyThread } from './history/history-thread.ts';
import { createProofThread, type ProofThread } from './laboratory/proof-thread.ts';
import { causeOf } from './store/cause-of.ts';
import { databaseName } from './store/open-test-store.ts';

/** Where the threads are found, and what stands in for one of them. */
export interface ThreadOptions {
  /** File of the analysis thread, where the program is bundled. */
  readonly analysisWorkerUrl?: URL;
  /** File of the thread of the history, where the program is bundled. */
  readonly historyWorkerUrl?: URL;
  /** Proves the measurement core; a thread with the core of this program where not said otherwise. */
  readonly proof?: ProofThread;
}

/** Everything that works beside the bench, so that nothing live waits for it. */
export interface BenchThreads {
  readonly analysis: Analysis;
  readonly analyses: RecordingAnalyses;
  readonly soundMaps: SoundMaps;
  readonly pictures: RunPictures;
  readonly history: HistoryReader;
  readonly diagnosis: TaskThread<DiagnosisQuestion, string>;
  readonly proof: ProofThread;
  /** Ends them all at once. */
  readonly close: () => Promise<void>;
}

/** Makes them; each starts with its first question. */
export function threadsOfBench(
  options: ThreadOptions,
  dataFolder: string,
  failures: BenchFailures,
): BenchThreads {
  const workerUrl = options.analysisWorkerUrl;
  const threads = {
    analysis: createWorkerAnalysis(workerUrl, (error) => {
      failures.log.hear({ code: 'ANALYSIS_DIED', place: 'live analysis', cause: causeOf(error) });
    }),
    analyses: new RecordingAnalyses({
      folder: join(dataFolder, 'analysis'),
      scheduler: realScheduler,
      workerUrl,
      log: failures.logOf('analysis of recordings'),
    }),
    soundMaps: new SoundMaps({
      scheduler: realScheduler,
      workerUrl,
      log: failures.logOf('maps of recordings'),
    }),
    pictures: new RunPictures({ workerUrl, log: failures.logOf('pictures of runs') }),
    history: historyThread(join(dataFolder, databaseName), options.historyWorkerUrl),
    diagnosis: createTaskThread<DiagnosisQuestion, string>(threadKinds.diagnosis, workerUrl),
    proof: options.proof ?? createProofThread(workerUrl),
  };
  return {
    ...threads,
    close: async () => {
      const closed = await Promise.allSettled(Object.values(threads).map((thread) => thread.close()));
      const failed = closed.find((one) => one.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}
