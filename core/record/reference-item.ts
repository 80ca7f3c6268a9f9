import { z } from 'zod';

/** What must be the same for two tests to be of one reference: exhaust, vehicle, procedure and speed. */
export const referenceItemSchema = z.strictObject({
  vehicle: z.string(),
  exhaust: z.string(),
  profileId: z.string(),
  targetSpeedRpm: z.number().nullable(),
});

/** What is tested again and again (see {@link referenceItemSchema}). */
export type ReferenceItem = z.output<typeof referenceItemSchema>;

const level = z.number().min(0).max(200);
const test = { testId: z.string(), testNumber: z.string() };

/** Form of a step in the life of a reference exhaust, as the log keeps it. */
export const referenceStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), name: z.string(), item: referenceItemSchema, ...test }),
  z.strictObject({ kind: z.literal('add-run'), ...test }),
  z.strictObject({ kind: z.literal('drop-run'), ...test }),
  z.strictObject({
    kind: z.literal('state-limits'),
    /** Null goes back to the limits of the first runs. */
    limits: z.strictObject({ centreDb: level, deviationDb: z.number().positive().max(10) }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('add-site'),
    site: z.string(),
    levelDb: level,
    expandedUncertaintyDb: z.number().positive().nullable(),
    testNumber: z.string(),
    testedAt: z.string(),
    keyId: z.string(),
    bundleSha256: z.string(),
  }),
  z.strictObject({ kind: z.literal('retire') }),
]);

/** A step in the life of a reference exhaust (see {@link referenceStepSchema}). */
export type ReferenceStep = z.output<typeof referenceStepSchema>;

/** A step with who took it, when and why. */
export interface TakenReferenceStep {
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly why: string;
  readonly step: ReferenceStep;
}

/** What a site that measured the same reference found. */
export type ReferenceSite = Extract<ReferenceStep, { readonly kind: 'add-site' }>;

/** A reference exhaust (golden muffler), as its steps have made it. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  readonly item: ReferenceItem;
  /** Tests that count as its runs, in the order in which they were taken in. */
  readonly runs: readonly { readonly testId: string; readonly testNumber: string }[];
  readonly statedLimits: { readonly centreDb: number; readonly deviationDb: number } | null;
  readonly sites: readonly ReferenceSite[];
  readonly isRetired: boolean;
  readonly steps: readonly TakenReferenceStep[];
}

/** What the steps of a reference amount to; null where the first does not name it. */
export function referenceOf(id: string, steps: readonly TakenReferenceStep[]): Reference | null {
  const [first] = steps;
  if (first === undefined || first.step.kind !== 'name') return null;
  const { name, item } = first.step;
  const begun: Reference = {
    id,
    name,
    item,
    runs: [],
    statedLimits: null,
    sites: [],
    isRetired: false,
    steps,
  };
  return steps.reduce((reference, { step }) => after(step, reference), begun);
}

function after(step: ReferenceStep, reference: Reference): Reference {
  const { runs, sites } = reference;
  switch (step.kind) {
    case 'name':
    case 'add-run': {
      const { testId, testNumber } = step;
      return { ...reference, runs: [...runs.filter((run) => run.testId !== testId), { testId, testNumber }] };
    }
    case 'drop-run':
      return { ...reference, runs: runs.filter(({ testId }) => testId !== step.testId) };
    case 'state-limits':
      return { ...reference, statedLimits: step.limits };
    case 'add-site':
      return { ...reference, sites: [...sites, step] };
    default:
      return { ...reference, isRetired: true };
  }
}

/** True where two tests are of one reference, whatever the letters and blanks of their names. */
export function isSameItem(one: ReferenceItem, other: ReferenceItem): boolean {
  const key = ({ vehicle, exhaust, profileId, targetSpeedRpm }: ReferenceItem): string =>
    JSON.stringify([plain(vehicle), plain(exhaust), profileId, targetSpeedRpm]);
  return key(one) === key(other);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}
