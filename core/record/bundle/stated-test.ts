import { z } from 'zod';
import { amendmentKinds } from '../amendment.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';

/** What a record must have for a reader to name the test; the rest of it is held to its hash. */
export const statedTestSchema = z.object({
  id: z.string(),
  number: z.string(),
  outcome: z.enum(['closed', 'interrupted', 'aborted']),
  startedAt: z.string(),
  closedAt: z.string(),
  program: z.object({ name: z.string(), version: z.string() }),
  evidence: z.object({
    simulated: z.boolean(),
    mode: z.enum(['site', 'workshop']),
    conditions: z.object({ operator: z.string() }),
    handOvers: z.array(z.object({ to: z.string(), at: z.string() })).exactOptional(),
    profile: z.object({
      signing: z.object({ selfAuthorisation: z.boolean() }).exactOptional(),
    }),
    vehicle: z.object({ plate: z.string(), make: z.string(), model: z.string() }),
    photos: z.array(z.object({ sha256: z.string() })).optional(),
    series: z.array(z.object({ runs: z.array(z.object({ waveformSha256: z.string().nullable() })) })),
  }),
  amends: z
    .object({
      kind: z.enum(amendmentKinds),
      number: z.string(),
      reason: z.string(),
      by: z.object({ name: z.string() }),
    })
    .optional(),
  judgement: z.object({
    verdict: z.enum(verdicts),
    result: z.object({ reportedDb: z.number() }).nullable(),
  }),
});

/** What a bundle says of its test. */
export type StatedTest = z.output<typeof statedTestSchema>;

/** SHA-256 of the recordings and photos that a record names. */
export function namedEvidence({ evidence }: StatedTest): readonly string[] {
  const recordings = evidence.series.flatMap(({ runs }) => runs.flatMap((run) => run.waveformSha256 ?? []));
  const photos = (evidence.photos ?? []).map(({ sha256 }) => sha256);
  return [...new Set([...recordings, ...photos])];
}
