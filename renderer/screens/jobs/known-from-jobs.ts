import type { Job } from '#core/record/job.ts';

/** Fields of a job, in the order in which they are entered. */
export const jobFields = [
  'plate',
  'chassisNumber',
  'make',
  'model',
  'exhaustMaker',
  'exhaustModel',
  'clientName',
  'clientAddress',
  'reference',
  'remark',
] as const;
/** One of {@link jobFields}. */
export type JobField = (typeof jobFields)[number];

/** What has been entered of a job. */
export type EnteredFields = Partial<Readonly<Record<JobField, string>>>;

/** What belongs to something named: a vehicle to its plate, an address to its client, a maker to an exhaust. */
const following: Partial<Readonly<Record<JobField, readonly JobField[]>>> = {
  plate: ['chassisNumber', 'make', 'model'],
  chassisNumber: ['plate', 'make', 'model'],
  exhaustModel: ['exhaustMaker'],
  clientName: ['clientAddress'],
};

/** These are of one job only. */
const never: ReadonlySet<JobField> = new Set(['reference', 'remark']);

function valueOf({ vehicle, exhaust, ...job }: Job, field: JobField): string {
  if (field === 'exhaustMaker') return exhaust.maker;
  if (field === 'exhaustModel') return exhaust.model;
  if (field === 'plate' || field === 'chassisNumber') return vehicle[field];
  if (field === 'make' || field === 'model') return vehicle[field];
  return job[field];
}

/** What earlier jobs, newest first, had in a field: each once. */
export function knownValues(jobs: readonly Job[], field: JobField): readonly string[] {
  if (never.has(field)) return [];
  return [...new Set(jobs.map((job) => valueOf(job, field).trim()))].filter((value) => value !== '');
}

/**
 * What was entered, with a value that was chosen among those of earlier jobs, and what the newest of these had beside it; nothing
 * that is entered already is changed.
 */
export function withChosen(
  entered: EnteredFields,
  field: JobField,
  value: string,
  jobs: readonly Job[],
): EnteredFields {
  const job = jobs.find((one) => valueOf(one, field).trim() === value);
  const isEmpty = (other: JobField): boolean => (entered[other] ?? '').trim() === '';
  const beside = (following[field] ?? []).filter(isEmpty);
  const filled = job === undefined ? [] : beside.map((other) => [other, valueOf(job, other)] as const);
  return { ...entered, [field]: value, ...Object.fromEntries(filled) };
}
