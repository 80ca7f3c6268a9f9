import { z } from '@hono/zod-openapi';

const bilingual = z.strictObject({ id: z.string(), en: z.string() });
const level = z.number().nullable();
const stretch = z.object({ fromSeconds: z.number(), toSeconds: z.number() });

/** What the recording of a run shows; typed in full in `run-picture.ts`. */
const runPictureSchema = z
  .object({
    sampleRateHz: z.number(),
    durationSeconds: z.number(),
    unit: z.enum(['dB', 'dBFS']),
    counted: stretch.extend({ isCounted: z.boolean() }),
    hold: stretch,
    LAeqDb: level,
    LAFmaxDb: level,
    bands: z.array(z.object({ nominalHz: z.number(), levelDb: level, maximumDb: level })),
    narrowBand: z
      .object({
        stepHz: z.number(),
        window: z.literal('flat-top'),
        noiseBandwidthHz: z.number(),
        levelDb: z.array(level),
      })
      .nullable(),
    speedRpm: z.number().nullable(),
    orders: z.array(z.object({ order: z.number(), levelDb: level, levelDbA: level })).nullable(),
    orderProblem: z.string().nullable(),
    warnings: z.array(z.string()),
  })
  .openapi('RunPicture');

/** `GET /tests/:id/picture`. */
export const runPictureProgressSchema = z
  .union([
    z.object({ state: z.literal('unasked') }).openapi({ description: 'Nobody has asked for it' }),
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('running'), progress: z.number() }),
    z.object({ state: z.literal('done'), result: runPictureSchema }),
    z.object({
      state: z.literal('failed'),
      error: z.object({ code: z.string(), message: bilingual, details: z.string().nullable() }),
    }),
  ])
  .openapi('RunPictureProgress');
