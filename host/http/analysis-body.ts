import { z } from '@hono/zod-openapi';
import type { AnalysisRequest, WantedSensitivity } from './contract.ts';

const levelDb = z.number().min(-50).max(250);
const seconds = z.number().min(0).max(1e7);

const namedText = z.strictObject({
  name: z.string().min(1).max(255),
  text: z.string().max(12_000_000),
});

const sensitivity = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('file') }),
  z.strictObject({ by: z.literal('pascal'), pascalPerFullScale: z.number().positive().max(1e9) }),
  z.strictObject({ by: z.literal('full-scale-level'), levelDb }),
  z.strictObject({
    by: z.literal('calibrator'),
    recordingId: z.uuid(),
    levelDb,
    frequencyHz: z.number().positive().max(100_000),
    freeFieldCorrectionDb: z.number().min(-20).max(20),
  }),
]) satisfies z.ZodType<WantedSensitivity>;

/** Body of `POST /analysis`. */
export const analysisRequestSchema = z
  .strictObject({
    recordingId: z.uuid(),
    channel: z.number().int().min(1).max(1024).nullable(),
    fromSeconds: seconds.nullable(),
    toSeconds: seconds.nullable(),
    sensitivity,
    microphoneCorrection: namedText.nullable(),
    speed: namedText.nullable(),
    keep: z.boolean(),
  })
  .openapi('AnalysisRequest') satisfies z.ZodType<AnalysisRequest>;
