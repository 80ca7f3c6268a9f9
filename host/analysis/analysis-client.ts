import { Worker } from 'node:worker_threads';
import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import type { BackgroundAnalysis } from './analyse-background-waveform.ts';
import type { RunWaveformAnalysis } from './analyse-run-waveform.ts';
import type { Analysis, AnalysisListener } from './analysis.ts';
import { AnalysisError } from './analysis-error.ts';
import type { AnalysisQuestion, FromWorker, ToWorker } from './analysis-messages.ts';

type Answer = (FromWorker & { readonly kind: 'answer' })['answer'];

interface Ask {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: AnalysisError) => void;
}

/** A thread that dies this often without a word is not started again. */
const mostDeathsInARow = 3;

/** The worker's file when the program runs from its sources; a bundled program hands in its own. */
export const analysisWorkerUrl = new URL('./analysis-worker.ts', import.meta.url);

/**
 * The analysis in a worker thread of its own, so that long arithmetic never holds up the bench.
 * @param died hears of each time that the thread ended by itself
 */
export function createWorkerAnalysis(
  workerUrl: URL = analysisWorkerUrl,
  died: (error: Error) => void = () => undefined,
): Analysis {
  const client = new AnalysisClient(workerUrl, died);
  return {
    listen: (listener) => client.listen(listener),
    beginStream: (stream) => client.tell({ kind: 'begin', ...stream }),
    block: (samples) => client.tellBlock(samples),
    gap: (sampleCount) => client.tell({ kind: 'gap', sampleCount }),
    endStream: () => client.tell({ kind: 'end' }),
    analyseRun: (waveform) => client.ask({ of: 'run', waveform }) as Promise<RunWaveformAnalysis>,
    analyseBackground: (waveform) =>
      client.ask({ of: 'background', waveform }) as Promise<BackgroundAnalysis>,
    analyseCalibration: (waveform) =>
      client.ask({ of: 'calibration', waveform }) as Promise<CalibrationEvidence>,
    close: () => client.close(),
  };
}

class AnalysisClient {
  readonly #workerUrl: URL;
  readonly #hearDeath: (error: Error) => void;
  readonly #asks = new Map<number, Ask>();
  #worker: Worker;
  #listener: AnalysisListener | null = null;
  #lastAskId = 0;
  #closing = false;
  #deathsInARow = 0;

  constructor(workerUrl: URL, died: (error: Error) => void) {
    this.#workerUrl = workerUrl;
    this.#hearDeath = died;
    this.#worker = this.#start();
  }

  listen(listener: AnalysisListener): void {
    this.#listener = listener;
  }

  tell(message: ToWorker): void {
    this.#worker.postMessage(message, []);
  }

  /** Hands a block over without copying it, where that is possible. */
  tellBlock(samples: Float32Array): void {
    this.#worker.postMessage({ kind: 'block', samples }, transferable(samples));
  }

  ask(question: AnalysisQuestion): Promise<Answer> {
    if (this.#deathsInARow > mostDeathsInARow) return Promise.reject(failed('it does not start'));
    this.#lastAskId += 1;
    const askId = this.#lastAskId;
    return new Promise((resolve, reject) => {
      this.#asks.set(askId, { resolve, reject });
      this.#worker.postMessage({ kind: 'ask', askId, question }, transferable(question.waveform.samples));
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#worker.terminate();
    this.#refuseAll('the program is closing');
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl);
    // The bench keeps the program alive, never its arithmetic.
    worker.unref();
    let failure = new Error('it ended');
    worker.on('message', (message: FromWorker) => this.#take(message));
    worker.on('error', (error: Error) => {
      failure = error;
    });
    worker.on('exit', () => this.#died(failure));
    return worker;
  }

  #take(message: FromWorker): void {
    this.#deathsInARow = 0;
    if (message.kind === 'levels') this.#listener?.onLevels(message.levels);
    else if (message.kind === 'spectrum') this.#listener?.onSpectrum(message.spectrum);
    else if (message.kind === 'speeds') this.#listener?.onSpeeds(message.speeds);
    else if (message.kind === 'failure') this.#listener?.onFailure(message.message);
    else if (message.kind === 'answer') this.#takeAsk(message.askId)?.resolve(message.answer);
    else this.#takeAsk(message.askId)?.reject(new AnalysisError(message.code, message.message));
  }

  #takeAsk(askId: number): Ask | undefined {
    const ask = this.#asks.get(askId);
    this.#asks.delete(askId);
    return ask;
  }

  #died(failure: Error): void {
    if (this.#closing) return;
    const reason = failure.message;
    this.#refuseAll(reason);
    this.#hearDeath(failure);
    this.#deathsInARow += 1;
    if (this.#deathsInARow <= mostDeathsInARow) this.#worker = this.#start();
    this.#listener?.onFailure(reason);
  }

  #refuseAll(reason: string): void {
    for (const ask of this.#asks.values()) ask.reject(failed(reason));
    this.#asks.clear();
  }
}

/** The buffer of samples that fill it; part of a larger one is copied, because others may still need the rest. */
function transferable(samples: Float32Array | Float64Array): ArrayBuffer[] {
  const { buffer } = samples;
  return buffer instanceof ArrayBuffer && buffer.byteLength === samples.byteLength ? [buffer] : [];
}

function failed(reason: string): AnalysisError {
  return new AnalysisError('ANALYSIS_FAILED', `The analysis thread failed: ${reason}.`);
}
