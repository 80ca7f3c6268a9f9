import { z } from '@hono/zod-openapi';
import { notEnoughReasons } from '#core/diagnosis/run-diagnosis.ts';
import { shareKinds } from '#core/diagnosis/share-kind.ts';

const level = z.number().nullable();

const partSchema = z.looseObject({
  seconds: z.number(),
  levelDb: z.number().openapi({ description: 'LAeq of the part in dB re 20 µPa' }),
  shares: z.array(
    z.object({
      kind: z.enum(shareKinds),
      share: z.number().openapi({ description: 'Part of the A-weighted energy; all add up to 1' }),
      levelDb: level,
      totalWithoutDb: level,
      fallDb: level,
    }),
  ),
  bands: z.array(z.looseObject({ nominalHz: z.number(), levelDb: level })),
  orders: z.array(z.looseObject({ order: z.number(), levelDb: z.number() })),
});

const runSchema = z.looseObject({
  series: z.int(),
  run: z.int(),
  isCounted: z.boolean(),
  diagnosis: z.union([
    z.object({ state: z.literal('not-enough-data'), reasons: z.array(z.enum(notEnoughReasons)) }),
    z.looseObject({
      state: z.literal('diagnosed'),
      hold: partSchema.nullable(),
      deceleration: partSchema.nullable(),
      whole: partSchema.nullable(),
      decidingPart: z.enum(['hold', 'deceleration']),
      confidence: z.enum(['high', 'medium', 'low']),
    }),
  ]),
  comparison: z.looseObject({ state: z.enum(['none', 'compared']) }).nullable(),
});

/** `GET /tests/:id/diagnosis`. */
export const diagnosisProgressSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('running'), progress: z.number().min(0).max(1) }),
    z.object({
      state: z.literal('done'),
      result: z.looseObject({
        testId: z.string(),
        testNumber: z.string(),
        isSimulated: z.boolean(),
        runs: z.array(runSchema),
        reference: z.looseObject({ testNumber: z.string(), isSimulated: z.boolean() }).nullable(),
        noReference: z.string().nullable(),
      }),
    }),
    z.object({ state: z.literal('failed'), error: z.looseObject({ code: z.string() }) }),
  ])
  .openapi('TestDiagnosisProgress');
