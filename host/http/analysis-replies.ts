import { z } from '@hono/zod-openapi';

const bilingual = z.strictObject({ id: z.string(), en: z.string() });
const levels = z.record(z.string(), z.number().nullable());

/** `POST /analysis/recordings`. */
export const receivedRecordingSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    byteLength: z.number(),
    sampleRateHz: z.number(),
    channelCount: z.number(),
    durationSeconds: z.number(),
    isUnfinished: z.boolean(),
    declaredFullScale: z
      .object({ levelDb: z.number(), from: z.string(), peak: z.enum(['stated', 'assumed']) })
      .nullable(),
  })
  .openapi('ReceivedRecording');

/** What the command `analyse` prints; typed in full in `file-analysis.ts`. */
const fileAnalysisSchema = z
  .looseObject({
    path: z.string(),
    sampleRateHz: z.number(),
    channel: z.number(),
    interval: z.object({ fromSeconds: z.number(), toSeconds: z.number() }),
    unit: z.enum(['dB', 'dBFS']),
    pascalPerFullScale: z.number().nullable(),
    levels,
    thirdOctave: levels,
    octave: levels,
    overload: z.boolean(),
    underRange: z.boolean(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .openapi('FileAnalysis');

/** `GET /analysis/:id`. */
export const analysisProgressSchema = z
  .union([
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('running'), progress: z.number() }),
    z.object({ state: z.literal('done'), result: fileAnalysisSchema }),
    z.object({
      state: z.literal('failed'),
      error: z.object({ code: z.string(), message: bilingual, details: z.string().nullable() }),
    }),
  ])
  .openapi('AnalysisProgress');
