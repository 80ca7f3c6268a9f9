import type { BackupPlan, BackupState, SparedBackup } from '#core/record/backup-state.ts';
import { every, type Cancel, type Scheduler } from '#drivers/time.ts';
import { causeOf } from '../store/cause-of.ts';
import { StoreError } from '../store/store-error.ts';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import { BackupBook, type BackupBookStore } from './backup-book.ts';
import { isBackupDue } from './backup-due.ts';
import { BackupError } from './backup-error.ts';
import type { BackupWish, MadeBackup } from './make-backup.ts';
import type { RemoveOldestWish } from './remove-oldest.ts';

/** What a desk of backups is made of. */
export interface BackupDeskOptions {
  readonly dataFolder: string;
  readonly version: string;
  readonly store: BackupBookStore;
  /** True while a test is being carried out: readings must not wait for a backup. */
  readonly isTesting: () => boolean;
  readonly scheduler: Scheduler;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly make: (wish: BackupWish) => Promise<MadeBackup>;
  /** Removes the oldest backups beside a new one. */
  readonly removeOldest: (wish: RemoveOldestWish) => Promise<readonly SparedBackup[]>;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

/** What the door asks about backups. */
export interface Backups {
  state(): BackupState;
  /** Keeps where backups go and when they are made. @throws BackupError */
  keepPlan(plan: BackupPlan | null): void;
  /** Begins one. @throws BackupError `BACKUP_DURING_TEST`, `BACKUP_UNPLANNED` */
  begin(who: string): void;
  /** Ends the one that is being made; nothing of it stays. */
  stop(): void;
}

/** How often the plan is looked at, and how long a failed backup is left alone. */
const lookSeconds = 60;
const retrySeconds = 3600;

type Progress = Omit<BackupState, 'plan' | 'lastMadeAt' | 'lastFolder' | 'lastFindings' | 'lastFailure'>;
const nothing: Progress = {
  kind: 'waiting',
  doneBytes: 0,
  ofBytes: 0,
  folder: null,
  problem: null,
  spared: [],
  endedAt: null,
};

/** Makes backups by hand and by plan, never while a test runs: one at a time. */
export class BackupDesk implements Backups {
  readonly #options: BackupDeskOptions;
  readonly #book: BackupBook;
  #progress: Progress = nothing;
  #stopping: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  #failedAtSeconds = -Infinity;
  #cancelLook: Cancel = () => undefined;

  constructor(options: BackupDeskOptions) {
    this.#options = options;
    this.#book = new BackupBook(options.store, options.dataFolder);
  }

  state(): BackupState {
    const last = this.#book.last();
    return {
      ...this.#progress,
      plan: this.#book.plan(),
      lastMadeAt: last?.at ?? null,
      lastFolder: last?.folder ?? null,
      lastFindings: last?.findings ?? 0,
      lastFailure: this.#book.lastFailure(),
    };
  }

  keepPlan(plan: BackupPlan | null): void {
    this.#book.keep(plan);
  }

  /** Looks at the plan from now on; one that was missed while the program did not run is made at once. */
  start(): void {
    this.#cancelLook = every(this.#options.scheduler, lookSeconds, () => this.#look());
    this.#look();
  }

  /** Ends everything; when this returns nothing is being written any more. */
  async end(): Promise<void> {
    this.#cancelLook();
    this.stop();
    await this.#running;
  }

  begin(who: string): void {
    const plan = this.#book.plan();
    if (plan === null) throw new BackupError('BACKUP_UNPLANNED', this.#options.dataFolder);
    if (this.#options.isTesting()) throw new BackupError('BACKUP_DURING_TEST', plan.folder);
    if (this.#stopping === null) this.#running = this.#make(plan, who);
  }

  stop(): void {
    this.#stopping?.abort();
  }

  #look(): void {
    const { scheduler, now, isTesting, log } = this.#options;
    const plan = this.#book.plan();
    const isLeftAlone = scheduler.monotonicSeconds() - this.#failedAtSeconds < retrySeconds;
    if (plan === null || isLeftAlone || isTesting() || this.#stopping !== null) return;
    try {
      if (isBackupDue(plan, this.#book.last(), now(), this.#book.sealSequence())) this.begin('');
    } catch (error) {
      log(error);
    }
  }

  async #make(plan: BackupPlan, who: string): Promise<void> {
    const { folder: outFolder } = plan;
    const { dataFolder, version, now, make } = this.#options;
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#progress = { ...nothing, kind: 'copying' };
    const watch = { signal: stopping.signal, ...this.#watch(stopping) };
    const madeAt = new Date(now()).toISOString();
    try {
      const made = await make({ dataFolder, outFolder, withKey: false, version, madeAt, ...watch });
      this.#book.noteRemoved(made.leftovers, who, now(), true);
      this.#book.noteMade(made, who, now());
      const after = await this.#removeOldest(made, plan.keep, who);
      this.#end({ kind: 'done', folder: made.folder, ...after });
    } catch (error) {
      this.#fail(error, outFolder, who);
    } finally {
      this.#stopping = null;
    }
  }

  /** The new backup stands whatever happens here; what cannot be removed is told. */
  async #removeOldest(newest: MadeBackup, keep: number | null, who: string): Promise<Partial<Progress>> {
    if (keep === null) return {};
    const { removeOldest, now, log } = this.#options;
    try {
      const removed = ({ folder }: MadeBackup) => this.#book.noteRemoved([folder], who, now(), false);
      return { spared: await removeOldest({ newest, keep, removed }) };
    } catch (error) {
      if (!(error instanceof BackupError)) log(error);
      return { problem: error instanceof BackupError ? error.words : unforeseen };
    }
  }

  #watch(stopping: AbortController): Pick<BackupWish, 'expect' | 'moved'> {
    return {
      expect: (ofBytes) => {
        this.#progress = { ...this.#progress, ofBytes };
      },
      moved: (bytes) => {
        if (this.#options.isTesting()) stopping.abort();
        this.#progress = { ...this.#progress, doneBytes: this.#progress.doneBytes + bytes };
      },
    };
  }

  #fail(error: unknown, folder: string, who: string): void {
    const { log, now, scheduler } = this.#options;
    if (error instanceof BackupError && error.code === 'BACKUP_CANCELLED') {
      this.#end({ kind: 'stopped' });
      return;
    }
    this.#failedAtSeconds = scheduler.monotonicSeconds();
    const isOurs =
      error instanceof BackupError || error instanceof StoreError || error instanceof BenchKeyError;
    if (!isOurs) log(error);
    this.#end({ kind: 'failed', problem: isOurs ? error.words : unforeseen });
    try {
      this.#book.noteFailed(folder, who, now(), isOurs ? error.code : causeOf(error));
    } catch (failure) {
      log(failure);
    }
  }

  #end(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change, endedAt: this.#options.now() };
  }
}

const unforeseen = new BackupError('BACKUP_FAILED', '').words;
