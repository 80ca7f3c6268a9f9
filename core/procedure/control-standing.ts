import { z } from 'zod';
import { controlRules } from '#core/control/control-rule.ts';

/** So many values the rules of a control chart look back at. */
export const longestLookBack = Math.max(...controlRules.map(({ points }) => points));

const lineSchema = z.strictObject({
  /** What is charted, as a person names it. */
  name: z.string(),
  /** Null while there are too few values for any. */
  limits: z.strictObject({ centreDb: z.number(), deviationDb: z.number().positive() }).nullable(),
  /** The newest values, oldest first. */
  newestDb: z.array(z.number()).max(longestLookBack),
});

/** Form of how the control charts stood when a test began: the values and limits themselves, so that it can be judged again. */
export const controlStandingSchema = z.strictObject({
  /** Of the instrument and calibrator of this test; null where there is no chart of them yet. */
  calibration: lineSchema.nullable(),
  /** Of the reference exhausts in use, but for the one that this test is of: it is tested to see whether all is well again. */
  references: z.array(lineSchema),
});

/** How the control charts stood (see {@link controlStandingSchema}). */
export type ControlStanding = z.output<typeof controlStandingSchema>;
/** One charted line of them. */
export type StandingLine = ControlStanding['references'][number];
