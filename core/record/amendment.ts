import { z } from 'zod';
import { roles } from '#core/people/role.ts';

/**
 * What of a closed test can be corrected: who and what was tested, by name, and what was agreed. Nothing that was measured and
 * nothing that a verdict rests on is among these: such a test is withdrawn and carried out again.
 */
export const correctableFacts = [
  'vehicle.plate',
  'vehicle.make',
  'vehicle.model',
  'vehicle.chassisNumber',
  'vehicle.owner',
  'exhaust.maker',
  'exhaust.model',
  'exhaust.serialNumber',
  'order.clientName',
  'order.clientAddress',
  'order.deviations',
  'conditions.site',
] as const;

/** One of {@link correctableFacts}. */
export type CorrectableFact = (typeof correctableFacts)[number];

/** Most characters of a fact; the others are names. */
const longest: Readonly<Partial<Record<CorrectableFact, number>>> = {
  'order.clientAddress': 500,
  'order.deviations': 2000,
};
const longestName = 200;

/** Most characters that may stand in place of a fact. */
export function longestFact(fact: CorrectableFact): number {
  return longest[fact] ?? longestName;
}

/** Form of corrections: what shall stand in place of what stands there. */
export const correctionsSchema = z
  .partialRecord(z.enum(correctableFacts), z.string().trim().max(2000))
  .refine((corrections) =>
    correctableFacts.every((fact) => (corrections[fact] ?? '').length <= longestFact(fact)),
  );

/** Corrections by what they correct (see {@link correctionsSchema}). */
export type Corrections = z.output<typeof correctionsSchema>;

/** Form of a reason: it stands on paper, so that a word or two is not enough. */
export const amendmentReasonSchema = z.string().trim().min(10).max(500);

/** What an amendment does: facts are corrected, or the whole test is declared void. */
export const amendmentKinds = ['correction', 'withdrawal'] as const;

/** One of {@link amendmentKinds}. */
export type AmendmentKind = (typeof amendmentKinds)[number];

/** Form of what an amending record says of the one that it takes the place of (ISO/IEC 17025:2017, 7.5.2 and 7.8.8). */
export const amendmentSchema = z.strictObject({
  kind: z.enum(amendmentKinds),
  /** The record whose place it takes, with the SHA-256 of its canonical JSON. */
  testId: z.string(),
  number: z.string(),
  recordSha256: z.string().regex(/^[0-9a-f]{64}$/),
  reason: amendmentReasonSchema,
  /** ISO 8601 with offset. */
  at: z.iso.datetime({ offset: true }),
  /** Who amended, by their account, with the role of that time. */
  by: z.strictObject({ accountId: z.string(), name: z.string(), role: z.enum(roles) }),
  /** None where the test is withdrawn. */
  changes: z.array(z.strictObject({ fact: z.enum(correctableFacts), old: z.string(), new: z.string() })),
});

/** The newest record that took the place of another, over all amendments between them. */
export interface Replacement {
  readonly id: string;
  readonly number: string;
  /** True where it declares the test void: then nothing holds any more. */
  readonly isWithdrawn: boolean;
}

/** What an amending record says of the one that it takes the place of (see {@link amendmentSchema}). */
export type Amendment = z.output<typeof amendmentSchema>;
