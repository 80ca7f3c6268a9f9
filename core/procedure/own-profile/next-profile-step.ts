import { asDraft } from './copied-profile.ts';
import type { OwnProfile } from './own-profile.ts';
import { checkedProfile } from './profile-faults.ts';
import type { ProfileStep, ProfileWish } from './profile-step.ts';
import { isSamePerson } from './same-person.ts';

/** Why a step of a laboratory's profile is refused. */
export type ProfileRefusal =
  | 'PROFILE_CHANGED'
  | 'DRAFT_EXISTS'
  | 'DRAFT_MISSING'
  | 'DRAFT_SUBMITTED'
  | 'DRAFT_NOT_SUBMITTED'
  | 'DRAFT_FAULTY'
  | 'SECOND_PERSON_NEEDED'
  | 'VERSION_UNKNOWN'
  | 'VERSION_WITHDRAWN';

/** A wish as the step that it becomes, or why it is refused. */
export type NextStep =
  | { readonly state: 'step'; readonly step: ProfileStep }
  | { readonly state: 'refused'; readonly code: ProfileRefusal };

/**
 * What a wish becomes at a moment (ISO 8601). What a person did not see cannot be decided about; a draft is approved or sent
 * back by somebody who neither wrote nor submitted it; only a draft without faults is submitted; an approved draft takes the
 * number after the last one and its content never changes again.
 */
export function nextProfileStep(profile: OwnProfile, wish: ProfileWish, at: string): NextStep {
  const code = refusalOf(profile, wish);
  return code === null ? { state: 'step', step: stepOf(profile, wish, at) } : { state: 'refused', code };
}

function refusalOf(profile: OwnProfile, wish: ProfileWish): ProfileRefusal | null {
  if (wish.seen !== profile.steps.length) return 'PROFILE_CHANGED';
  if (wish.kind === 'begin') return beginRefusal(profile);
  if (wish.kind === 'withdraw') return withdrawRefusal(profile, wish.version);
  const { draft } = profile;
  if (draft === null) return 'DRAFT_MISSING';
  if (wish.kind === 'discard') return null;
  const isDecision = wish.kind === 'approve' || wish.kind === 'send-back';
  if (isDecision && draft.submitted === null) return 'DRAFT_NOT_SUBMITTED';
  if (!isDecision && draft.submitted !== null) return 'DRAFT_SUBMITTED';
  const isOwnDraft = draft.authors.some((author) => isSamePerson(author, wish.person));
  if (isDecision && isOwnDraft) return 'SECOND_PERSON_NEEDED';
  const mustBeWhole = wish.kind === 'submit' || wish.kind === 'approve';
  return mustBeWhole && checkedProfile(draft.content).state === 'faulty' ? 'DRAFT_FAULTY' : null;
}

/** A withdrawn version may be what the next one begins from. */
function beginRefusal({ draft, versions }: OwnProfile): ProfileRefusal | null {
  if (draft !== null) return 'DRAFT_EXISTS';
  return versions.length === 0 ? 'VERSION_UNKNOWN' : null;
}

function withdrawRefusal({ versions }: OwnProfile, wanted: number): ProfileRefusal | null {
  const found = versions.find(({ version }) => version === wanted);
  if (found === undefined) return 'VERSION_UNKNOWN';
  return found.withdrawn === null ? null : 'VERSION_WITHDRAWN';
}

function stepOf(profile: OwnProfile, wish: ProfileWish, at: string): ProfileStep {
  const head = {
    sequence: profile.steps.length + 1,
    kind: wish.kind,
    at,
    person: wish.person,
    reason: 'reason' in wish ? wish.reason : '',
    version: null,
    copiedFrom: null,
    content: null,
  };
  return { ...head, ...partsOfStep(profile, wish) };
}

type StepParts = Partial<Pick<ProfileStep, 'version' | 'copiedFrom' | 'content'>>;

function partsOfStep({ id, draft, versions }: OwnProfile, wish: ProfileWish): StepParts {
  switch (wish.kind) {
    case 'begin': {
      const newest = versions.at(-1);
      return { content: asDraft(newest?.content, id), copiedFrom: `${id}@${newest?.version ?? ''}` };
    }
    case 'change':
      return { content: asDraft(wish.content, id) };
    case 'approve':
      return approvedParts(draft?.content, versions.length + 1);
    case 'withdraw':
      return { version: wish.version };
    default:
      return {};
  }
}

/** The version as it is frozen: completed by the schema, so that a later program reads in it what was approved. */
function approvedParts(content: unknown, version: number): StepParts {
  const checked = checkedProfile(content);
  if (checked.state === 'faulty') throw new Error('a faulty draft reached its approval');
  return { version, content: { ...checked.profile, version: String(version) } };
}
