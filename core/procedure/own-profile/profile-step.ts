import { z } from 'zod';

/**
 * What can happen to a laboratory's own profile. `begin` and `change` carry the draft, `approve` the frozen version,
 * `withdraw` names the version that is withdrawn.
 */
export const profileStepKinds = [
  'begin',
  'change',
  'submit',
  'send-back',
  'approve',
  'discard',
  'withdraw',
] as const;
/** One of {@link profileStepKinds}. */
export type ProfileStepKind = (typeof profileStepKinds)[number];

/** One step in the history of a laboratory's profile; the history only grows. */
export interface ProfileStep {
  /** Counted from 1 without gaps. */
  readonly sequence: number;
  readonly kind: ProfileStepKind;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Who did it, as typed. */
  readonly person: string;
  /** Why; empty where no reason is asked for. */
  readonly reason: string;
  /** The version that was given or withdrawn. */
  readonly version: number | null;
  /** What the draft was copied from, as `un-r41-04-stationary@1`; only where one began. */
  readonly copiedFrom: string | null;
  /** JSON of the draft or of the approved version. */
  readonly content: unknown;
}

const person = z.string().trim().min(2).max(100);
const reason = z.string().trim().min(3).max(500);

/** What a person asks for; `seen` is the last step that they saw, so that nobody decides about what they did not see. */
const asked = { person, seen: z.int().nonnegative() };

/** A wished step of an own profile (see {@link ProfileStep}). A new draft of an old profile begins from its newest version. */
export const profileWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), ...asked }),
  z.strictObject({ kind: z.literal('change'), ...asked, content: z.record(z.string(), z.unknown()) }),
  z.strictObject({ kind: z.literal('submit'), ...asked, reason }),
  z.strictObject({ kind: z.literal('send-back'), ...asked, reason }),
  z.strictObject({ kind: z.literal('approve'), ...asked, reason: z.string().trim().max(500).default('') }),
  z.strictObject({ kind: z.literal('discard'), ...asked, reason }),
  z.strictObject({ kind: z.literal('withdraw'), ...asked, reason, version: z.int().positive() }),
]);
/** A checked wish (see {@link profileWishSchema}). */
export type ProfileWish = z.output<typeof profileWishSchema>;

/** A new own profile: a copy of a known one, or out of a file. */
export const newProfileSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  person,
  from: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('copy'),
      /** `ID` or `ID@VERSION`. */
      profile: z.string().min(1).max(200),
      /** Vehicle category whose method is copied, where the profile has one for each. */
      category: z.string().min(1).max(10).nullable().default(null),
    }),
    z.strictObject({
      kind: z.literal('file'),
      name: z.string().min(1).max(200),
      content: z.record(z.string(), z.unknown()),
    }),
  ]),
});
/** A checked wish for a new own profile (see {@link newProfileSchema}). */
export type NewProfile = z.output<typeof newProfileSchema>;
