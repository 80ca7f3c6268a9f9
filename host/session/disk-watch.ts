import { statfsSync, accessSync, constants } from 'node:fs';
import type { SessionProblemCode } from '#core/words/session-words.ts';
import { setupProblem } from './setup-problem.ts';

/** What the disk of the data folder has to give. */
export interface DiskRoom {
  /** Bytes that this program may still write. */
  readonly freeBytes: number;
  readonly isWritable: boolean;
}

/** Looks at the disk of the data folder now. @throws Error of the file system */
export type LookAtDisk = () => DiskRoom;

/** Looks at the disk of this folder. */
export function diskOf(folder: string): LookAtDisk {
  return () => {
    const { bavail, bsize } = statfsSync(folder);
    return { freeBytes: bavail * bsize, isWritable: isWritable(folder) };
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Room that must be there, whatever is recorded. */
interface Need {
  readonly leastBytes: number;
  /** How long recordings may run. */
  readonly seconds: number;
}

/** What a whole test may take: half an hour of recordings, or 500 MB where that is more. */
const needOfTest: Need = { leastBytes: 500_000_000, seconds: 1_800 };

/** What the next measurement of a test that has begun may take. */
const needOfPhase: Need = { leastBytes: 50_000_000, seconds: 180 };

/** Recordings keep each sample as a 32-bit number at most. */
const bytesPerSample = 4;

/** How often a running test's disk is looked at. */
const lookSeconds = 5;

/** What the disk needs to be watched for. */
export interface DiskWatchOptions {
  /** Left out where there is no disk to look at. */
  readonly look?: LookAtDisk | undefined;
  readonly monotonicSeconds: () => number;
  /** Samples a second that are recorded at present; 0 where nothing is. */
  readonly sampleRateHz: () => number;
}

/** Notices a full or read-only disk before a test or a measurement begins, and while a test runs. */
export class DiskWatch {
  readonly #options: DiskWatchOptions;
  #lookedAtSeconds = -Infinity;
  #warning: DiskProblemCode | null = null;

  constructor(options: DiskWatchOptions) {
    this.#options = options;
  }

  /** Lets a test begin that has room to its end. @throws SetupProblem `DISK_READ_ONLY`, `DISK_NEARLY_FULL` */
  checkTest(): void {
    this.#check(needOfTest);
  }

  /** Lets a measurement of a begun test begin. @throws SetupProblem `DISK_READ_ONLY`, `DISK_NEARLY_FULL` */
  checkPhase(): void {
    this.#check(needOfPhase);
  }

  /** What is to be told while a test runs: where another could not begin. */
  get warning(): DiskProblemCode | null {
    const now = this.#options.monotonicSeconds();
    if (now - this.#lookedAtSeconds >= lookSeconds) {
      this.#lookedAtSeconds = now;
      this.#warning = this.#problem(needOfTest);
    }
    return this.#warning;
  }

  #check(need: Need): void {
    const problem = this.#problem(need);
    if (problem !== null) throw setupProblem(problem);
  }

  #problem({ leastBytes, seconds }: Need): DiskProblemCode | null {
    const room = this.#look();
    if (room === null) return null;
    if (!room.isWritable) return 'DISK_READ_ONLY';
    const neededBytes = Math.max(leastBytes, this.#options.sampleRateHz() * bytesPerSample * seconds);
    return room.freeBytes < neededBytes ? 'DISK_NEARLY_FULL' : null;
  }

  /** A disk that cannot even be looked at is none to write to. */
  #look(): DiskRoom | null {
    try {
      return this.#options.look?.() ?? null;
    } catch {
      return { freeBytes: 0, isWritable: false };
    }
  }
}

type DiskProblemCode = Extract<SessionProblemCode, 'DISK_READ_ONLY' | 'DISK_NEARLY_FULL'>;
