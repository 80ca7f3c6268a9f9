import { z } from 'zod';

/**
 * One component that the laboratory puts into the uncertainty budget: in place of the bench's own of that name, or besides
 * it. Finite, never negative, and never without saying where the figure comes from; 0 where the laboratory says so, but no
 * budget comes to less than U = 0.1 dB.
 */
export const laboratoryComponentSchema = z.strictObject({
  /** A name of the bench's own components, or a new one. */
  name: z.string().trim().min(1).max(60),
  /** Input quantity, in the laboratory's words. */
  quantity: z.string().max(200).default(''),
  /** Half width, expanded (k = 2) or standard uncertainty as the distribution says, in `unit`. */
  value: z.number().min(0).max(1000),
  unit: z.string().max(20).default('dB'),
  distribution: z.enum(['standard', 'normal', 'rectangular', 'triangular', 'u-shaped']),
  sensitivityDbPerUnit: z.number().positive().max(1000).default(1),
  degreesOfFreedom: z.union([z.literal('infinite'), z.number().min(1)]).default('infinite'),
  type: z.enum(['A', 'B']).default('B'),
  /** Certificate, study or reason, in the laboratory's words. */
  source: z.string().trim().min(1).max(500),
});

/** How far the errors of one component are the same in both series of a comparison, by the laboratory. */
export const correlationSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Correlation coefficient: 0 independent, 1 the very same error. */
  correlation: z.number().min(0).max(1),
  /** Study or reason, in the laboratory's words. */
  source: z.string().trim().min(1).max(500),
});

/** What the laboratory says about errors that both series of a comparison share; the bench's own figures hold for the rest. */
export const comparisonChoiceSchema = z.strictObject({
  correlations: z
    .array(correlationSchema)
    .max(40)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name stands twice')
    .default([]),
});

/** How a test's budget is made up. A decision without it is of a record or folder before this budget, and keeps the first one. */
export const budgetChoiceSchema = z.strictObject({
  edition: z.literal(2).default(2),
  /** Printed on page and paper also where the decision rule does not use it. */
  isShown: z.boolean().default(false),
  components: z
    .array(laboratoryComponentSchema)
    .max(40)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name stands twice')
    .default([]),
  /**
   * There where the U of a comparison is that of its difference; left out in evidence of the first versions, which compared by the
   * U of one level.
   */
  comparison: comparisonChoiceSchema.exactOptional(),
});

/** What is common to both series of a comparison (see {@link comparisonChoiceSchema}). */
export type ComparisonChoice = z.output<typeof comparisonChoiceSchema>;
/** Checked component of a laboratory (see {@link laboratoryComponentSchema}). */
export type LaboratoryComponent = z.output<typeof laboratoryComponentSchema>;
