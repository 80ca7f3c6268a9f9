import { z } from 'zod';
import { profileSchema } from './profile.ts';

/** Rules that a profile may leave to the method it refers to. */
const inheritable = {
  targetSpeed: true,
  speedTolerancePercent: true,
  approachWithinSeconds: true,
  holdSeconds: true,
  reading: true,
  release: true,
  runs: true,
  spreadDb: true,
  aggregate: true,
  resultRounding: true,
  background: true,
  wind: true,
  geometry: true,
  instruments: true,
  calibration: true,
} as const;

/**
 * A profile as its file carries it. `methodReference` names the profile that gives the rules left out: one for all
 * categories, or one for each group of categories; the first group is the method where the category is not known.
 */
export const rawProfileSchema = profileSchema.partial(inheritable).extend({
  methodReference: z
    .union([
      z.string(),
      z.array(z.strictObject({ categories: z.array(z.string()).min(1), profile: z.string() })).min(1),
    ])
    .nullable()
    .default(null),
});

/** A checked profile file whose rules may still be in another profile. */
export type RawProfile = z.output<typeof rawProfileSchema>;
