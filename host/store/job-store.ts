import type { JobCustomer } from '#core/record/customer.ts';
import type { Job, JobState, JobWish } from '#core/record/job.ts';

/** Which jobs are wanted: all, or those that are so far and hold every word of a text; before a number, the newest first. */
export interface JobPage {
  readonly state: JobState | null;
  /** Words looked for in number, reference, vehicle, exhaust and client; empty for all jobs. */
  readonly text: string;
  /** The client as the job names them; null for all. */
  readonly client: string | null;
  readonly beforeNumber: string | null;
  readonly limit: number;
}

/** The jobs of a bench, for reading. */
export interface JobReader {
  find(id: string): Job | null;
  list(page: JobPage): readonly Job[];
  /** Customers that jobs name, each spelling by itself. */
  customers(): readonly JobCustomer[];
}

/** Where jobs live; nothing of them is changed or deleted. @throws StoreError from every method */
export interface JobStore extends JobReader {
  /** Keeps a job under the next number of the year, with its event. */
  add(job: { readonly id: string; readonly at: string; readonly by: string; readonly wish: JobWish }): Job;
  /** Gives a job up, with its event; one that was tested, or given up before, is refused by the database. */
  cancel(id: string, how: NonNullable<Job['cancelled']>): void;
}
