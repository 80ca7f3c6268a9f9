import { z } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import { profileSchema } from '#core/procedure/profile.ts';
import { programFailureCodes } from '#core/record/program-failure.ts';
import { testEvidenceSchema } from '#core/procedure/evidence.ts';

const bilingual = z.strictObject({ id: z.string(), en: z.string() });

/** Every refusal of the door. */
export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: bilingual, details: z.unknown().optional() }) })
  .openapi('Error');

/** `GET /bench`. */
export const benchInfoSchema = z
  .object({
    name: z.literal('Senyap'),
    version: z.string(),
    simulated: z.boolean(),
    demo: z.literal(true).optional(),
    shell: z.enum(['desktop', 'browser']),
    dataFolder: z.string(),
    selfTest: z.object({ passed: z.boolean(), checks: z.number(), coreHash: z.string() }),
    failures: z
      .object({
        count: z.int(),
        newest: z
          .object({ code: z.enum(programFailureCodes), place: z.string(), cause: z.string(), at: z.string() })
          .nullable(),
        unlogged: z.int(),
      })
      .optional(),
  })
  .openapi('BenchInfo');

/** One port of `GET /ports`. */
export const portSchema = z
  .object({
    path: z.string(),
    friendlyName: z.string(),
    vendorId: z.string().nullable(),
    productId: z.string().nullable(),
    serialNumber: z.string().nullable(),
  })
  .openapi('PortChoice');

/** One line of `GET /tests`. */
export const testSummarySchema = z
  .object({
    id: z.string(),
    number: z.string(),
    startedAt: z.string(),
    plate: z.string(),
    vehicle: z.string(),
    exhaust: z.string(),
    profileId: z.string(),
    outcome: z.enum(['running', 'closed', 'interrupted', 'aborted']),
    verdict: z.string().nullable(),
    reportedDb: z.number().nullable(),
    simulated: z.boolean(),
    amends: z.string().nullable(),
    amendedBy: z.string().nullable(),
  })
  .openapi('TestSummary');

/** `GET /tests/:id`. */
export const testRecordSchema = z
  .looseObject({
    schemaVersion: z.literal(1),
    id: z.string(),
    number: z.string(),
    outcome: z.enum(['closed', 'interrupted', 'aborted']),
    startedAt: z.string(),
    closedAt: z.string(),
    program: z.object({ name: z.string(), version: z.string(), coreHash: z.string().optional() }),
    evidence: testEvidenceSchema,
    judgement: z.looseObject({
      valid: z.boolean(),
      verdict: z.string(),
      result: z.object({ unroundedDb: z.number(), reportedDb: z.number() }).nullable(),
    }),
  })
  .openapi('TestRecord');

/** `GET /profiles`. */
export const profilesSchema = z.array(profileSchema).openapi('Profiles');

/** Values of the running page that are typed in `contract.ts` and only named here. */
export const liveTestSchema = z
  .looseObject({ id: z.string(), number: z.string(), step: z.string() })
  .openapi('LiveTest');

/** One test of `GET /unfinished`. */
export const unfinishedTestSchema = z
  .looseObject({
    id: z.string(),
    number: z.string(),
    startedAt: z.string(),
    interruptedAt: z.string(),
    step: z.string(),
    runs: z.number(),
    operator: z.string(),
    official: z.boolean(),
    refusal: bilingual.nullable(),
  })
  .openapi('UnfinishedTest');

/** `GET /session/history`. */
export const liveHistorySchema = z
  .object({
    phase: z.unknown(),
    level: z.array(z.object({ timeSeconds: z.number(), levelDb: z.number().nullable() })),
    speed: z.array(z.object({ timeSeconds: z.number(), speedRpm: z.number().nullable() })),
  })
  .openapi('LiveHistory');

/** One driver of `GET /drivers`. */
export const driverSchema = z
  .looseObject({ id: z.string(), name: z.string(), measures: z.array(z.enum(['spl', 'rpm', 'waveform'])) })
  .openapi('DriverChoice');

/** Describes a JSON answer and the refusals that every route can give. */
export function jsonReply(schema: z.ZodType, description: string): RouteConfig['responses'] {
  return replies({ 200: { description, content: { 'application/json': { schema } } } });
}

/** Describes an answer without a body. */
export function emptyReply(description: string): RouteConfig['responses'] {
  return replies({ 204: { description } });
}

/** Describes an answer of another media type. */
export function mediaReply(mediaType: string, description: string): RouteConfig['responses'] {
  const schema = z.string().openapi({ format: 'binary' });
  return replies({ 200: { description, content: { [mediaType]: { schema } } } });
}

function replies(good: RouteConfig['responses']): RouteConfig['responses'] {
  return {
    ...good,
    default: { description: 'Refused', content: { 'application/json': { schema: errorSchema } } },
  };
}

/** Describes a JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}
