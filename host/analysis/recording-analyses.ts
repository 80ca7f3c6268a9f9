import { randomUUID } from 'node:crypto';
import type { Cancel, Scheduler } from '#drivers/time.ts';
import { AnalysisQueue, type AnalysisState } from './analysis-queue.ts';
import { describeRecording, type RecordingDescription } from './describe-recording.ts';
import type { NamedText, RecordingQuestion, SensitivityOfRecording } from './recording-question.ts';
import { recordingProblemOf, RecordingProblemError } from './recording-problem.ts';
import { createRecordingThread } from './recording-thread.ts';
import {
  openReceivedRecordings,
  type ReceivedFile,
  type ReceivedRecordings,
  type ReceiveLimits,
} from './received-recordings.ts';

/** A recording that waits to be analysed. */
export interface ReceivedRecording extends RecordingDescription {
  readonly id: string;
  readonly name: string;
  readonly byteLength: number;
}

/** Where the level comes from; a calibrator is named by the recording received of it. */
export type WantedSensitivity =
  | Exclude<SensitivityOfRecording, { readonly by: 'calibrator' }>
  | {
      readonly by: 'calibrator';
      readonly recordingId: string;
      readonly levelDb: number;
      readonly frequencyHz: number;
      readonly freeFieldCorrectionDb: number;
    };

/** What to analyse and how; null is "as usual". */
export interface AnalysisRequest {
  readonly recordingId: string;
  /** 1-based. */
  readonly channel: number | null;
  readonly fromSeconds: number | null;
  readonly toSeconds: number | null;
  readonly sensitivity: WantedSensitivity;
  readonly microphoneCorrection: NamedText | null;
  readonly speed: NamedText | null;
  /** Keeps the received files for another analysis; else they are removed as soon as this one has ended. */
  readonly keep: boolean;
}

/** An analysis was asked of a recording that is not (or no longer) there. */
export class RecordingUnknownError extends Error {
  override readonly name = 'RecordingUnknownError';
}

/** What the analyses of received recordings need. */
export interface RecordingAnalysesOptions {
  /** Folder for the files; emptied at the start. */
  readonly folder: string;
  readonly scheduler: Scheduler;
  readonly workerUrl?: URL | undefined;
  readonly limits?: ReceiveLimits;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

/** Files that nobody asked about for so long are removed: their page is gone. */
const IDLE_SECONDS = 30 * 60;
const MOST_RECORDINGS = 6;

/** Receives recordings and analyses them one after the other in a thread beside the bench. */
export class RecordingAnalyses {
  readonly #received: ReceivedRecordings;
  readonly #scheduler: Scheduler;
  readonly #queue: AnalysisQueue<RecordingQuestion>;
  readonly #recordings = new Map<
    string,
    { recording: ReceivedRecording; file: ReceivedFile; used: number }
  >();

  #stopSweep: Cancel | null = null;

  constructor({ folder, limits, scheduler, workerUrl, log }: RecordingAnalysesOptions) {
    this.#received = openReceivedRecordings(folder, limits);
    this.#scheduler = scheduler;
    this.#queue = new AnalysisQueue(createRecordingThread(workerUrl), log);
  }

  /** Takes a recording in. @throws ReceiveError, RecordingProblemError where its header cannot be used */
  async receive(
    body: AsyncIterable<Uint8Array>,
    announcedBytes: number | null,
    name: string,
  ): Promise<ReceivedRecording> {
    const file = await this.#received.receive(body, announcedBytes);
    try {
      const { id, byteLength } = file;
      const recording = { id, name, byteLength, ...describeRecording(file.path, name) };
      this.#recordings.set(id, { recording, file, used: this.#scheduler.monotonicSeconds() });
      await this.#dropOldest();
      this.#planSweep();
      return recording;
    } catch (error) {
      await this.#received.remove(file);
      throw new RecordingProblemError(recordingProblemOf(error), error);
    }
  }

  /** Removes a recording; what is being analysed of it ends. False where there is none. */
  async remove(recordingId: string): Promise<boolean> {
    const known = this.#recordings.get(recordingId);
    if (known === undefined) return false;
    this.#recordings.delete(recordingId);
    await this.#queue.cancelReading(known.file.path);
    await this.#received.remove(known.file);
    return true;
  }

  /** Begins an analysis, or puts it behind those under way. @throws RecordingUnknownError, TooManyAnalysesError */
  begin(request: AnalysisRequest): string {
    const { recording, file } = this.#find(request.recordingId);
    const { channel, fromSeconds, toSeconds, microphoneCorrection, speed, sensitivity } = request;
    const question: RecordingQuestion = {
      path: file.path,
      name: recording.name,
      channel,
      fromSeconds,
      toSeconds,
      microphoneCorrection,
      speed,
      sensitivity: this.#sensitivityOf(sensitivity),
    };
    const id = randomUUID();
    this.#queue.add(id, question, () => this.#ended(request));
    return id;
  }

  /** How an analysis stands, or null where it is not known. */
  state(id: string): AnalysisState | null {
    return this.#queue.state(id);
  }

  /** Ends or forgets an analysis. False where it is not known. */
  async cancel(id: string): Promise<boolean> {
    return this.#queue.cancel(id);
  }

  /** Ends everything and removes every file. */
  async close(): Promise<void> {
    this.#stopSweep?.();
    await this.#queue.close();
    this.#received.clear();
    this.#recordings.clear();
  }

  #find(recordingId: string) {
    const known = this.#recordings.get(recordingId);
    if (known === undefined) throw new RecordingUnknownError(recordingId);
    known.used = this.#scheduler.monotonicSeconds();
    return known;
  }

  #sensitivityOf(wanted: WantedSensitivity): SensitivityOfRecording {
    if (wanted.by !== 'calibrator') return wanted;
    const { recordingId, ...declared } = wanted;
    const { recording, file } = this.#find(recordingId);
    return { ...declared, path: file.path, name: recording.name };
  }

  async #ended({ keep, recordingId, sensitivity }: AnalysisRequest): Promise<void> {
    if (keep) return;
    await this.remove(recordingId);
    if (sensitivity.by === 'calibrator') await this.remove(sensitivity.recordingId);
  }

  async #dropOldest(): Promise<void> {
    const [oldest] = this.#recordings.keys();
    if (this.#recordings.size > MOST_RECORDINGS && oldest !== undefined) await this.remove(oldest);
  }

  #planSweep(): void {
    this.#stopSweep ??= this.#scheduler.after(IDLE_SECONDS / 6, () => {
      this.#stopSweep = null;
      void this.#dropIdle();
    });
  }

  async #dropIdle(): Promise<void> {
    const now = this.#scheduler.monotonicSeconds();
    for (const [id, { used, file }] of this.#recordings) {
      if (!this.#queue.uses(file.path) && now - used >= IDLE_SECONDS) await this.remove(id);
    }
    if (this.#recordings.size > 0) this.#planSweep();
  }
}
