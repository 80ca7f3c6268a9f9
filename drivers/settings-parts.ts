import { z } from 'zod';

/** A range with its usual bounds; the lower one comes first. */
export const rangeSetting = (low: number, high: number) =>
  z
    .tuple([z.number(), z.number()])
    .refine(([from, to]) => from < to, 'the lower bound comes first')
    .default([low, high]);

/** What the operator declares where an instrument does not report it. */
export const declaredWeightings = {
  frequencyWeighting: z.enum(['A', 'B', 'C', 'Z', 'FLAT']).nullable().default(null),
  timeWeighting: z.enum(['F', 'S', 'I', 'LEQ', 'PEAK']).nullable().default(null),
};

/** Levels that are believed, in dB. */
export const plausibleLevelSetting = rangeSetting(20, 150);

/** Engine speeds that are believed, in revolutions per minute. */
export const plausibleSpeedSetting = rangeSetting(0, 20_000);
