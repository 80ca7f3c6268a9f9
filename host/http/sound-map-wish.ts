import { z } from '@hono/zod-openapi';
import type { SoundMapWish } from '../analysis/sound-map-question.ts';

/** Query of a map: which run, and what shall be seen. */
export const soundMapQuerySchema = z.object({
  series: z.coerce.number().int().min(1).max(1000).default(1).openapi({ description: 'Series, from 1' }),
  run: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .openapi({ description: 'Number of the run in its series' }),
  kind: z.enum(['spectrogram', 'campbell']).default('spectrogram'),
  weighting: z.enum(['A', 'Z']).default('Z'),
  window: z.enum(['hann', 'flat-top']).default('hann'),
  size: z
    .enum(['1024', '2048', '4096', '8192', '16384', '32768'])
    .default('4096')
    .openapi({ description: 'Samples per spectrum' }),
  highestHz: z.coerce.number().min(100).max(100_000).default(20_000),
  speedStepRpm: z
    .enum(['25', '50', '100'])
    .default('50')
    .openapi({ description: 'Column of a Campbell map' }),
});

/** A checked query of a map. */
export type SoundMapQuery = z.output<typeof soundMapQuerySchema>;

/** What the query wants to see. */
export function wishOf({
  kind,
  weighting,
  window,
  size,
  highestHz,
  speedStepRpm,
}: SoundMapQuery): SoundMapWish {
  return { kind, weighting, window, highestHz, size: Number(size), speedStepRpm: Number(speedStepRpm) };
}
