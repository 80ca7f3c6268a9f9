import type { JobCustomer } from '#core/record/customer.ts';
import type { Job, JobWish } from '#core/record/job.ts';
import type { JobPage, JobStore } from '../store/job-store.ts';
import { setupProblem } from './setup-problem.ts';

/** What a desk of jobs is made of. */
export interface JobDeskParts {
  readonly jobs: JobStore;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly createId: () => string;
}

/** Takes jobs in, tells how far they are, and gives them up before any test. */
export class JobDesk {
  readonly #parts: JobDeskParts;

  constructor(parts: JobDeskParts) {
    this.#parts = parts;
  }

  /** Jobs, the newest first. */
  list(page: JobPage): readonly Job[] {
    return this.#parts.jobs.list(page);
  }

  /** Customers that jobs name, each spelling by itself. */
  customers(): readonly JobCustomer[] {
    return this.#parts.jobs.customers();
  }

  /** One job. @throws SetupProblem `JOB_UNKNOWN` */
  find(id: string): Job {
    return knownJob(this.#parts.jobs, id);
  }

  /** Keeps a job that somebody orders; it is on disk when this returns. */
  add(wish: JobWish, by: string): Job {
    const { jobs, now, createId } = this.#parts;
    return jobs.add({ id: createId(), at: now(), by, wish });
  }

  /** Gives a job up. @throws SetupProblem `JOB_UNKNOWN`, `JOB_CANCELLED`, `JOB_TESTED` */
  cancel(id: string, reason: string, by: string): Job {
    const { state } = this.find(id);
    if (state === 'cancelled') throw setupProblem('JOB_CANCELLED');
    if (state !== 'waiting') throw setupProblem('JOB_TESTED');
    this.#parts.jobs.cancel(id, { at: this.#parts.now(), by, reason });
    return this.find(id);
  }
}

/** The job that a test shall be for. @throws SetupProblem `JOB_UNKNOWN`, `JOB_CANCELLED` */
export function openJob(jobs: Pick<JobStore, 'find'>, id: string): Job {
  const job = knownJob(jobs, id);
  if (job.state === 'cancelled') throw setupProblem('JOB_CANCELLED');
  return job;
}

function knownJob(jobs: Pick<JobStore, 'find'>, id: string): Job {
  const job = jobs.find(id);
  if (job === null) throw setupProblem('JOB_UNKNOWN');
  return job;
}
