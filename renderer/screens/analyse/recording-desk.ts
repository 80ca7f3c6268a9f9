import type { FileAnalysis } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { DoorError } from '../../door/door-error.ts';
import type { AnalysisDoor, HandOver } from '../../door/analysis-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { emptyDraft, requestOf, type AnalyseDraft, type HandedOver } from './draft.ts';

/** What is under way. */
export type DeskWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'copying'; readonly name: string; readonly share: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly share: number };

/** Why something could not be done, with the exact sentence where there is one. */
export interface DeskProblem {
  readonly words: InEachLanguage<string>;
  readonly details: string | null;
}

/** A finished analysis and the draft it was made of. */
export interface DeskResult {
  readonly id: string;
  readonly analysis: FileAnalysis;
  readonly draft: AnalyseDraft;
  readonly files: HandedOver;
}

/** Everything that the screen shows. */
export interface DeskState extends HandedOver {
  readonly draft: AnalyseDraft;
  readonly work: DeskWork;
  readonly problem: DeskProblem | null;
  readonly result: DeskResult | null;
}

/** Keeps recording, entries and result while people look at other screens; one thing at a time. */
export class RecordingDesk {
  readonly #door: AnalysisDoor;
  readonly #wait: () => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = {
    recording: null,
    calibrator: null,
    draft: emptyDraft,
    work: { kind: 'none' },
    problem: null,
    result: null,
  };
  #handOver: HandOver | null = null;
  #analysisId: string | null = null;

  /** `wait` passes the time between two looks at an analysis. */
  constructor(door: AnalysisDoor, wait: () => Promise<unknown>) {
    this.#door = door;
    this.#wait = wait;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DeskState => this.#state;

  change(part: Partial<AnalyseDraft>): void {
    this.#set({ draft: { ...this.#state.draft, ...part } });
  }

  /** Hands a file over; one that stood in its place is removed from the host once the new one is there. */
  async choose(place: keyof HandedOver, file: File): Promise<void> {
    if (this.#state.work.kind !== 'none') return;
    const { name } = file;
    this.#set({ work: { kind: 'copying', name, share: 0 }, problem: null });
    this.#handOver = this.#door.handOver(file, (share) =>
      this.#set({ work: { kind: 'copying', name, share } }),
    );
    try {
      const received = await this.#handOver.received;
      this.#forget(place);
      const draft = place === 'recording' ? withoutInterval(this.#state.draft) : this.#state.draft;
      this.#set({ [place]: received, draft, work: { kind: 'none' } });
    } catch (error) {
      this.#set({ work: { kind: 'none' }, problem: { words: wordsOfError(error), details: null } });
    }
  }

  /** Takes a file away again. */
  remove(place: keyof HandedOver): void {
    this.#forget(place);
    this.#set({ [place]: null });
  }

  /** Analyses what stands on the desk; does nothing where something is missing. */
  async analyse(): Promise<void> {
    const { draft, recording, calibrator, work } = this.#state;
    const files = { recording, calibrator };
    const request = requestOf(draft, files);
    if (work.kind !== 'none' || typeof request === 'string') return;
    this.#set({ work: { kind: 'waiting' }, problem: null });
    try {
      const { id } = await this.#door.begin(request);
      this.#analysisId = id;
      await this.#follow(id, draft, files);
    } catch (error) {
      this.#refused(error);
    }
  }

  /** Stops what is under way. */
  cancel(): void {
    this.#handOver?.stop();
    this.#handOver = null;
    const id = this.#analysisId;
    this.#analysisId = null;
    if (id !== null) this.#door.cancel(id).catch(() => undefined);
    this.#set({ work: { kind: 'none' } });
  }

  /** Removes what the host holds for this page, when the page goes. */
  leave(): void {
    this.cancel();
    this.#forget('recording');
    this.#forget('calibrator');
  }

  async #follow(id: string, draft: AnalyseDraft, files: HandedOver): Promise<void> {
    while (this.#analysisId === id) {
      const progress = await this.#door.progress(id);
      if (this.#analysisId !== id) return;
      if (progress.state === 'done') {
        this.#finish({ result: { id, analysis: progress.result, draft, files } });
      } else if (progress.state === 'failed') {
        const { message, details } = progress.error;
        this.#finish({ problem: { words: message, details } });
      } else {
        const share = progress.state === 'running' ? progress.progress : 0;
        this.#set({ work: progress.state === 'waiting' ? { kind: 'waiting' } : { kind: 'running', share } });
        await this.#wait();
      }
    }
  }

  #finish(part: Partial<DeskState>): void {
    const before = this.#state.result;
    if (part.result !== undefined && before !== null) this.#door.cancel(before.id).catch(() => undefined);
    this.#analysisId = null;
    this.#set({ ...part, work: { kind: 'none' } });
  }

  #refused(error: unknown): void {
    this.#analysisId = null;
    // The host has removed it, because nobody asked about it for long.
    const isGone = error instanceof DoorError && error.code === 'RECORDING_UNKNOWN';
    const files = isGone ? { recording: null, calibrator: null } : {};
    this.#set({ ...files, work: { kind: 'none' }, problem: { words: wordsOfError(error), details: null } });
  }

  #forget(place: keyof HandedOver): void {
    const id = this.#state[place]?.id;
    if (id !== undefined) this.#door.removeRecording(id).catch(() => undefined);
  }

  #set(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** Channel and interval belong to the recording before. */
function withoutInterval(draft: AnalyseDraft): AnalyseDraft {
  return { ...draft, channel: null, fromSeconds: null, toSeconds: null };
}
