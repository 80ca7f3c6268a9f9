import type { ProfileStep } from './profile-step.ts';

/** A version that was approved: frozen for good. */
export interface OwnVersion {
  readonly version: number;
  readonly content: unknown;
  readonly submittedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** Why it was submitted. */
  readonly reason: string;
  /** Who withdrew it, when and why; null while it may be used. */
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** What is being changed and is no version yet. */
export interface OwnDraft {
  readonly content: unknown;
  /** What it began from: `ID@VERSION` of a copied profile or of the own version before; a file by its name. */
  readonly copiedFrom: string | null;
  /** The draft as it began, before anybody changed it. */
  readonly begun: unknown;
  /** Everybody who wrote or submitted it: none of them can approve it. */
  readonly authors: readonly string[];
  /** Who submitted it for approval and why; null while it is being written. */
  readonly submitted: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** Why it was last sent back; null where it was not. */
  readonly sentBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** A laboratory's own profile, as its steps have made it. */
export interface OwnProfile {
  readonly id: string;
  readonly draft: OwnDraft | null;
  /** Oldest first. */
  readonly versions: readonly OwnVersion[];
  readonly steps: readonly ProfileStep[];
}

/** What the steps of a profile amount to. */
export function ownProfileOf(id: string, steps: readonly ProfileStep[]): OwnProfile {
  let profile: OwnProfile = { id, draft: null, versions: [], steps };
  for (const step of steps) profile = after(step, profile);
  return profile;
}

function after(step: ProfileStep, profile: OwnProfile): OwnProfile {
  return { ...profile, ...changeBy(step, profile) };
}

/** The versions that tests may be made by, newest first. */
export function usableVersions({ versions }: OwnProfile): readonly OwnVersion[] {
  return versions.filter(({ withdrawn }) => withdrawn === null).toReversed();
}

type Change = Partial<Pick<OwnProfile, 'draft' | 'versions'>>;

function changeBy(step: ProfileStep, { draft, versions }: OwnProfile): Change {
  const { person, at, reason, content } = step;
  const deed = { by: person, at, reason };
  if (step.kind === 'begin') return { draft: begun(step) };
  if (step.kind === 'withdraw') return { versions: withdrawn(versions, step.version, deed) };
  if (draft === null) return {};
  const authors = [...draft.authors, person];
  switch (step.kind) {
    case 'change':
      return { draft: { ...draft, content, authors } };
    case 'submit':
      return { draft: { ...draft, authors, submitted: deed, sentBack: null } };
    case 'send-back':
      return { draft: { ...draft, submitted: null, sentBack: deed } };
    case 'discard':
      return { draft: null };
    default:
      return { draft: null, versions: [...versions, approved(step, draft, versions.length + 1)] };
  }
}

function begun({ content, copiedFrom, person }: ProfileStep): OwnDraft {
  return { content, begun: content, copiedFrom, authors: [person], submitted: null, sentBack: null };
}

function approved(
  { content, person, at }: ProfileStep,
  { submitted }: OwnDraft,
  version: number,
): OwnVersion {
  return {
    version,
    content,
    submittedBy: submitted?.by ?? '',
    approvedBy: person,
    approvedAt: at,
    reason: submitted?.reason ?? '',
    withdrawn: null,
  };
}

function withdrawn(
  versions: readonly OwnVersion[],
  version: number | null,
  deed: NonNullable<OwnVersion['withdrawn']>,
): readonly OwnVersion[] {
  return versions.map((one) => (one.version === version ? { ...one, withdrawn: deed } : one));
}
